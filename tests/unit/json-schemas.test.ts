/** What editors are told of the content is what the check asks for, and no edit of the content makes it stale. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { EDITOR_LOCALE, type JsonSchema, jsonSchemas, SCHEMA_FOLDER, type SchemaName } from '../../scripts/editor/schemas.ts';
import { contentDir, projectRoot } from '../../src/config/environment.ts';
import { exactDate, looseDate } from '../../src/schema/date.ts';
import { EXACT_DATE, HTTPS_URL, LOOSE_DATE } from '../../src/schema/patterns.ts';
import { httpsUrl } from '../../src/schema/text.ts';
import { KINDS, STATUSES } from '../../src/schema/vocabulary.ts';
import { GUIDE_LOCALES } from '../../src/schema/words.ts';
import { aboutFacts, houseOf, relation, settings, sheetFacts } from '../lib/content-folder.ts';
import { committed, faults, frontmatter, read } from '../lib/editor-schemas.ts';

const MS_PER_DAY = 86_400_000;

const published = (file: string) => readFileSync(path.join(contentDir, file), 'utf8');
const generated = jsonSchemas(EDITOR_LOCALE);
const names = Object.keys(generated) as SchemaName[];

const sheets = (locale: string) =>
  readdirSync(path.join(contentDir, 'sheets', locale)).map((file) => [file, frontmatter(published(`sheets/${locale}/${file}`))]);
/** A sheet that keeps every rule, and stays the same whatever we publish. */
const alpha = sheetFacts('Alpha', { related: [relation] });
const betaInEnglish = {
  title: 'Beta in English',
  summary: 'Beta is a public service of the town, told in English.',
  reasons: { alpha: 'Beta stands on alpha.' },
};

describe('the schemas of the editor', () => {
  it('are these files and no other', () => {
    expect(readdirSync(path.join(projectRoot, SCHEMA_FOLDER)).toSorted()).toEqual(names.map((n) => `${n}.json`).toSorted());
  });

  it.each(names)('%s is what the shapes of the content give today', (name) => {
    const told = `${SCHEMA_FOLDER}/${name}.json is not up to date: run "npm run schemas" and commit the result.`;
    expect(committed(name), told).toEqual(generated[name]);
  });

  it.each(names)('%s: the file and every field in it have a sentence in each language of the guide', (name) => {
    for (const locale of GUIDE_LOCALES) {
      const schema = jsonSchemas(locale)[name];
      expect(silent({ properties: { file: schema } }, locale)).toEqual([]);
      expect(JSON.stringify(schema)).not.toMatch(/"(?:fr|en)":"/);
    }
  });

  it('say nothing where a field has no words', () => {
    const field = { description: 'One sentence.', properties: { mute: { type: 'string' } } };
    expect(silent({ properties: { field } }, 'x')).toEqual(['x.field.mute']);
  });

  it('accept the files that we publish', () => {
    const [source = '', ...others] = (parse(published('site.yml')) as { locales: { id: string }[] }).locales.map((l) => l.id);
    for (const [file, data] of sheets(source)) expect(faults('sheet', data), String(file)).toEqual([]);
    for (const [file, data] of others.flatMap(sheets)) expect(faults('translation', data), String(file)).toEqual([]);
    expect(faults('page', frontmatter(published('pages/fr/about.mdx')))).toEqual([]);
    for (const name of ['house', 'site', 'compass', 'accessibility', 'eco-design'] as const)
      expect(faults(name, parse(published(`${name}.yml`))), name).toEqual([]);
    expect(faults('ledger', JSON.parse(published('ledger.json')))).toEqual([]);
  });

  it('accept another house, with its own rooms, audiences, organisations and languages', () => {
    const valid: [SchemaName, unknown][] = [
      ['sheet', alpha],
      ['translation', betaInEnglish],
      ['page', aboutFacts('About', 'about')],
      ['house', houseOf(['alpha', 'beta'], ['fr', 'en', 'de'])],
      ['site', settings(['fr', 'de'])],
      ['ledger', { version: 1, sheets: { alpha: { since: '2025-01-31', paths: { fr: '/fr/fiches/alpha/' } } } }],
    ];
    // through YAML, as an editor reads them: a year is a number
    for (const [name, data] of valid) expect(faults(name, parse(stringify(data))), name).toEqual([]);
  });

  it.each([
    ['a status of no list', { status: 'finished' }, '/status must be equal to one of the allowed values'],
    ['an unknown key', { statut: 'planned' }, ' must NOT have additional properties'],
    ['an audience that cannot be an id', { audiences: ['Pets!'] }, '/audiences/0 must match pattern'],
    ['a day that does not exist', { reviewed: '2026-02-30' }, '/reviewed must match pattern'],
    ['a year before the field', { history: [{ date: 1977, status: 'planned', source: 'x' }] }, '/history/0/date must be >= 1978'],
  ])('refuse %s', (_name, change, told) => {
    expect(faults('sheet', { ...alpha, ...change }).map((f) => f.slice(0, told.length))).toEqual([told]);
  });

  it('refuse a text in what is no language, and a reason for what is no id', () => {
    expect(faults('site', { ...settings(), name: { fr: 'La Maison', English: 'The House' } })).toEqual([
      '/name must match pattern "^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"',
      '/name property name must be valid',
    ]);
    const reasons = { 'No where': 'A reason that is long enough.' };
    expect(faults('translation', { ...betaInEnglish, reasons })).toEqual([
      '/reasons must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"',
      '/reasons property name must be valid',
    ]);
  });

  it('show the markup of a sentence where there is any', () => {
    const { title, category } = generated.sheet.properties ?? {};
    expect(title?.description).toBe('Le nom actuel, sans le sigle.');
    expect(title).not.toHaveProperty('markdownDescription');
    expect(category?.description).toBe('La pièce de house.yml où la brique est rangée.');
    expect(category?.markdownDescription).toBe('La pièce de `house.yml` où la brique est rangée.');
  });

  it('name closed values as the interface does', () => {
    const { status, kind } = committed('sheet').properties ?? {};
    expect(status?.enumDescriptions?.[STATUSES.indexOf('planned')]).toBe('Prévu');
    expect(kind?.enum).toEqual(KINDS);
    expect(kind?.enumDescriptions).toHaveLength(KINDS.length);
  });
});

describe('the patterns', () => {
  it('[R19] know the same dates as the check, day by day', () => {
    const [first, last] = [Date.UTC(1976, 0, 1), Date.UTC(2101, 0, 1)];
    const days = Array.from({ length: (last - first) / MS_PER_DAY }, (_, i) => new Date(first + i * MS_PER_DAY).toISOString());
    const real = days.flatMap((d) => [d.slice(0, 10), d.slice(0, 7), d.slice(0, 4)]);
    const unreal = ['2026-13', '2026-00', '2026-02-29', '2100-02-29', '2026-04-31', '2026-1-1', '26', '', ' 2026', '2026-01-00'];
    for (const [pattern, shape] of [[EXACT_DATE, exactDate] as const, [LOOSE_DATE, looseDate] as const]) {
      const regex = new RegExp(pattern, 'u');
      expect([...new Set([...real, ...unreal])].filter((d) => regex.test(d) !== shape.safeParse(d).success)).toEqual([]);
    }
  });

  it.each(['https://a.fr', 'https://a.fr/x?y=@z#t', 'http://a.fr', 'https://me@a.fr', 'https://a b', 'a.fr', 'https://a.fr/\\'])(
    'know the address %s as the check does',
    (address) => expect(new RegExp(HTTPS_URL, 'u').test(address)).toBe(httpsUrl.safeParse(address).success),
  );
});

it('the settings give each data file its schema', () => {
  const { 'yaml.schemas': yaml, 'json.schemas': json } = JSON.parse(read('.vscode/settings.json'));
  const schemaOf = (name: SchemaName) => `${SCHEMA_FOLDER}/${name}.json`;
  expect(yaml).toEqual({
    [schemaOf('accessibility')]: '/content/accessibility.yml',
    [schemaOf('eco-design')]: '/content/eco-design.yml',
    [schemaOf('compass')]: '/content/compass.yml',
    [schemaOf('glossary')]: '/content/glossary.yml',
    [schemaOf('house')]: '/content/house.yml',
    [schemaOf('site')]: '/content/site.yml',
    [schemaOf('synonyms')]: '/content/synonyms.yml',
  });
  expect(json).toEqual([{ fileMatch: ['/content/ledger.json'], url: `./${schemaOf('ledger')}` }]);
});

/** The fields without a sentence. */
function silent(schema: JsonSchema, at: string): string[] {
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, field]) => [
      ...(/\S.{5,}\.$/u.test(field.description ?? '') ? [] : [`${at}.${key}`]),
      ...silent(field, `${at}.${key}`),
    ]),
    ...(schema.items ? silent(schema.items, `${at}[]`) : []),
    ...(typeof schema.additionalProperties === 'object' ? silent(schema.additionalProperties, `${at}.*`) : []),
  ];
}
