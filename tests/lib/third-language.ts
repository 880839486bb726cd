/**
 * A third language for a content folder that has two, which the interface does not speak: what a publisher would write,
 * and nothing else. Its words are those of the pseudo-language.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { strings as pseudo } from '../../src/i18n/strings/qaa.ts';
import { document, writeFiles } from './content-folder.ts';

export const THIRD = 'es';

/** Adds the language to every list of words, and one sheet and one page in it. */
export function addThirdLanguage(folder: string, sheet: string): void {
  for (const file of readdirSync(folder).filter((f) => f.endsWith('.yml'))) {
    const target = path.join(folder, file);
    const data = spoken(parse(readFileSync(target, 'utf8'))) as { locales?: object[] };
    data.locales?.push({ id: THIRD, name: 'Thírd' });
    writeFileSync(target, stringify(data));
  }
  const [, yaml = '', body = ''] = readFileSync(path.join(folder, `sheets/en/${sheet}.mdx`), 'utf8').split(/^---$/m);
  const { sourceHash: _, ...words } = parse(yaml) as Record<string, unknown>;
  // the sheets that the text leads to are not in this language
  const text = body.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
  const about = {
    title: 'Ábóút',
    slug: 'about',
    summary: 'Whó mákés thís sité, ánd hów tó córréct whát stánds ón ít.',
    reviewed: '2025-01-31',
  };
  writeFiles(folder, {
    [`words/${THIRD}.yml`]: stringify(pseudo),
    [`sheets/${THIRD}/${sheet}.mdx`]: document(accentedValues(words) as Record<string, unknown>, text),
    [`pages/${THIRD}/about.mdx`]: document(about, `\n## Méthód\n\nSée [ít](../../sheets/${THIRD}/${sheet}.mdx).\n`),
  });
}

/** The same data with the third language beside the English of every text. */
function spoken(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spoken);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, spoken(inner)] as const);
  const english = (value as { en?: unknown }).en;
  return Object.fromEntries(typeof english === 'string' ? [...entries, [THIRD, accented(english)]] : entries);
}

function accentedValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(accentedValues);
  if (typeof value === 'string') return accented(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, accentedValues(inner)]));
}

const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
const accented = (text: string) => text.replace(/[aeiou]/g, (letter) => ACCENTS[letter] ?? letter);
