/** A generated folder as bytes: valid texts as any editor would write them, hostile ones in the way that they ask for. */
import { stringify } from 'yaml';
import { chance, pick, type Random } from './random.ts';
import type { GeneratedFile, GeneratedFolder } from './folder.ts';

/** Stands in the data for a text that is written in a way of its own. */
const STAND_IN = /"?zz(\d+)written"?/g;

/** Every character beyond ASCII as an escape, which JSON and YAML alike decode after the file was read. */
const escaped = (text: string) =>
  JSON.stringify(text).replace(/[\u007F-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Share of the hostile texts that stand in YAML without quotes, where nearly all of them break it. */
const BARE_SHARE = 0.1;

/** Notes a hostile text of a file. @returns what to put into the data for it */
export function standIn(folder: GeneratedFolder, file: string, text: string, random: Random): string {
  const name = `zz${folder.written.size}written`;
  const quoted = pick(random, [JSON.stringify(text), escaped(text)]);
  const isBare = !file.endsWith('.json') && chance(random, BARE_SHARE);
  folder.written.set(name, isBare ? text : quoted);
  return name;
}

/** Every file with its text. */
export function textsOf({ files, written }: GeneratedFolder): Map<string, string> {
  const inPlace = (text: string) => text.replace(STAND_IN, (whole, number: string) => written.get(`zz${number}written`) ?? whole);
  return new Map([...files].map(([file, content]) => [file, inPlace(textOf(file, content))]));
}

function textOf(file: string, { schema, data, body, text }: GeneratedFile): string {
  if (schema === undefined) return text ?? '';
  if (file.endsWith('.json')) return `${JSON.stringify(data, null, 2)}\n`;
  const yaml = stringify(data, { aliasDuplicateObjects: false, lineWidth: 0 });
  return body === undefined ? yaml : `---\n${yaml}---\n${body}`;
}
