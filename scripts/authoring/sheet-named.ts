/** The sheet that a command was told to take. */
import { BuildFailure } from '../../src/build/failure.ts';
import type { CommandWords } from '../../src/i18n/commands/index.ts';
import type { Content } from '../../src/model/content.ts';
import { nearest } from '../../src/schema/nearest.ts';

/** The source of the sheet `id`. @throws {BuildFailure} when there is none, with the nearest that there is */
export function sheetNamed(id: string, { sources }: Content, { sheet }: CommandWords): Content['sources'][number] {
  const found = sources.find((source) => source.id === id);
  if (found) return found;
  const ids = sources.map((source) => source.id);
  throw new BuildFailure(sheet.none(id, nearest(id, ids)));
}
