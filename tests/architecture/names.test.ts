/**
 * The engine knows no house in particular: no brick, organisation or address of our content is named in `src/`, no
 * language outside `src/i18n` and the words of a field beside its schema. What a house says of itself is content.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { interfaceLocales } from '../../src/i18n/languages.ts';

const root = path.resolve(import.meta.dirname, '../..');

interface HouseWords {
  editions: { floors: { id: string; rooms: { id: string; bricks: string[] }[] }[] }[];
  pillars: { id: string }[];
  audiences: Record<string, object>;
  organisations: Record<string, { name: Record<string, string>; short?: Record<string, string>; url: string }>;
}
const house = parse(readFileSync(path.join(root, 'content/house.yml'), 'utf8')) as HouseWords;
const floors = house.editions.flatMap((edition) => edition.floors);
const rooms = floors.flatMap((floor) => floor.rooms);

/** Ids of our house that are also words of the engine: a section, a card of the sheet, the name of `security.txt`. */
const COMMON = new Set(['calendar', 'identity', 'security']);
const ids = [...new Set([...floors, ...rooms, ...house.pillars].map((x) => x.id).concat(rooms.flatMap((room) => room.bricks)))];
const organisations = Object.values(house.organisations);
/** Names and hosts of ministries, agencies, funds. */
const names = organisations.flatMap(({ name, short, url }) => [
  ...Object.values(name),
  ...Object.values(short ?? {}),
  new URL(url).hostname.replace(/^www\./, ''),
]);
/** What else would tie the engine to our field, our country or our licence. */
const FIELD = [
  'numérique en santé',
  'digital health',
  'doctrine',
  'Ségur',
  'G_NIUS',
  'gouv.fr',
  'Etalab',
  'etalab',
  'Légifrance',
];

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const all = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.(ts|astro|css|svg)$/.test(f))
  .map((f) => path.posix.join('src', f.replaceAll(path.sep, '/')));
const elsewhere = all.filter((f) => !f.startsWith('src/i18n/') && f !== 'src/schema/words.ts');

/** The program of a file: comments may take an example from our field. */
const code = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm, '');
/** What a field says to authors, beside its shape. */
const FIELD_WORDS = /\.meta\(\{\s*fr: '[^'\n]*',\s*en: '[^'\n]*',?\s*\}\)/g;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** Files that say one of the words, whole, as `file: word`. */
const saying = (files: readonly string[], words: readonly string[]) => {
  const any = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
  return files.flatMap((file) => [...code(file).matchAll(any)].map(([word]) => `${file}: ${word}`));
};

describe('src', () => {
  it('is read, and our house is known', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(ids.length).toBeGreaterThan(35);
    expect(names.length).toBeGreaterThan(30);
    expect(saying(['src/schema/vocabulary.ts'], ['calendar'])).not.toEqual([]);
  });

  it('names no brick, floor, room or pillar in a text of its program', () => {
    const quoted = ids.filter((id) => !COMMON.has(id)).map((id) => new RegExp(`['"\`/]${escaped(id)}['"\`/]`));
    const strays = all.flatMap((file) => {
      const text = code(file);
      return quoted.filter((id) => id.test(text)).map((id) => `${file}: ${id.source}`);
    });
    expect(strays).toEqual([]);
  });

  it('names no ministry, agency, fund or site of theirs', () => {
    expect(saying(all, names)).toEqual([]);
  });

  it('says nothing of our field, country or licence', () => {
    expect(saying(all, FIELD)).toEqual([]);
  });

  it('names no language outside the rooms of words', () => {
    const spoken = interfaceLocales.join('|');
    const literal = new RegExp(`(['"\`])(?:${spoken}|fr[-_]FR|en[-_]GB)\\1|\\b(?:${spoken}):\\s*['"\`{[]`);
    expect(elsewhere.filter((file) => literal.test(code(file).replaceAll(FIELD_WORDS, '')))).toEqual([]);
    expect(literal.test("lang === 'fr'") && literal.test('{ en: "x" }')).toBe(true);
    expect("id.meta({ fr: 'x', en: 'y' })".replaceAll(FIELD_WORDS, '')).toBe('id');
  });
});

describe('a language', () => {
  it('is a strings file and one line', () => {
    const naming = all.filter((file) => /\bqaa\b/.test(code(file)));
    expect(naming).toEqual(['src/i18n/strings/index.ts']);
    expect(
      read('src/i18n/strings/index.ts')
        .split('\n')
        .filter((line) => line.includes('qaa')),
    ).toEqual(["export * as qaa from './qaa.ts';"]);
    expect(all.filter((file) => file.includes('qaa'))).toEqual(['src/i18n/strings/qaa.ts']);
  });
});
