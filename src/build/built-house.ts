/** Whose site stands in a folder: every house is built into the same one, unless a setting says otherwise. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CommandWords } from '../i18n/commands/index.ts';
import { BuildFailure } from './failure.ts';
import { MARK_FILE, markedHouse } from './target-rules.ts';

/**
 * @param folder of the built site; one that names no house is let pass
 * @param name of the house that is asked for, in its source language; undefined where its settings cannot be read
 * @throws {BuildFailure} when the site is that of another house
 */
export function requireHouse(folder: string, name: string | undefined, { serve }: CommandWords): void {
  const built = markedHouse(markIn(folder));
  if (built !== undefined && name !== undefined && built !== name) throw new BuildFailure(serve.otherHouse(built, name));
}

function markIn(folder: string): string {
  try {
    return readFileSync(path.join(folder, MARK_FILE), 'utf8');
  } catch {
    return '';
  }
}
