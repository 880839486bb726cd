/** What editors are told of the content is what the check asks for. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMAND, type JsonSchema, type SchemaName } from '../../scripts/lib/json-schemas.ts';
import { EXACT_DATE, HTTPS_URL, LOOSE_DATE } from '../../scripts/lib/date-patterns.ts';
import { fieldWords } from '../../scripts/lib/field-words.ts';
import { SCHEMA_FOLDER, schemaFiles } from '../../scripts/lib/schema-files.ts';
import { contentDir, projectRoot } from '../../src/config/environment.ts';
import { today } from '../../src/config/today.ts';
import { vocabulary } from '../../src/markdown/vocabulary/index.ts';
import { CALLOUT_TYPES } from '../../src/markdown/vocabulary/callout.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { exactDate, looseDate } from '../../src/schema/date.ts';
import { httpsUrl } from '../../src/schema/text.ts';
import { HISTORY_STATUSES, KINDS, LINK_TYPES, RELATION_TYPES, STATUSES } from '../../src/schema/vocabulary.ts';

const MS_PER_DAY = 86_400_000;
/** Keywords that only editors know. */
const EDITOR_KEYWORDS = ['markdownDescription', 'enumDescriptions', 'errorMessage', 'patternErrorMessage'];
const SNIPPETS = '.vscode/la-maison.code-snippets';

const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');
const published = (file: string) => readFileSync(path.join(contentDir, file), 'utf8');
const files = await schemaFiles(contentDir, today());
const schemas = Object.fromEntries(
  Object.entries(files).map(([file, text]) => [path.basename(file, '.json'), JSON.parse(text) as JsonSchema]),
) as Record<SchemaName, JsonSchema>;

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, validateFormats: false });
ajv.addVocabulary(EDITOR_KEYWORDS);
const validators = new Map<SchemaName, ValidateFunction>();
function faults(name: SchemaName, data: unknown): string[] {
  const validator = validators.get(name) ?? ajv.compile(schemas[name]);
  validators.set(name, validator);
  validator(data);
  return (validator.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ''}`);
}

/** Frontmatter as an editor reads it: plain YAML, in which a year is a number. */
const frontmatter = (text: string): Record<string, unknown> => parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');
const sheet = (id: string, locale = 'fr') => frontmatter(published(`sheets/${locale}/${id}.mdx`));

describe('the schemas of the editor', () => {
  it.each(Object.keys(files))('%s is what the content, its shapes and its guide give today', (file) => {
    expect(read(file), `${file} is not up to date: run "${COMMAND}" and commit the result.`).toBe(files[file]);
  });

  it.each(Object.keys(schemas) as SchemaName[])('%s: every field has a sentence', (name) => {
    const silent = (schema: JsonSchema, at: string): string[] => [
      ...Object.entries(schema.properties ?? {}).flatMap(([key, field]) => [
        ...(/\S.{5,}\.$/u.test(field.description ?? '') ? [] : [`${at}.${key}`]),
        ...silent(field, `${at}.${key}`),
      ]),
      ...(schema.items ? silent(schema.items, `${at}[]`) : []),
      ...(typeof schema.additionalProperties === 'object' ? silent(schema.additionalProperties, `${at}.*`) : []),
    ];
    expect(silent(schemas[name], name), 'Describe them in content/README.md or scripts/lib/own-words.ts.').toEqual([]);
  });

  it('accept the files that we publish', () => {
    for (const id of ['dmp', 'ins', 'mon-espace-sante']) {
      expect(faults('sheet', sheet(id)), id).toEqual([]);
      expect(faults('translation', sheet(id, 'en')), id).toEqual([]);
    }
    expect(faults('page', frontmatter(published('pages/fr/about.mdx')))).toEqual([]);
    for (const name of ['house', 'site'] as const) expect(faults(name, parse(published(`${name}.yml`))), name).toEqual([]);
    expect(faults('ledger', JSON.parse(published('ledger.json')))).toEqual([]);
  });

  it.each([
    ['a status of no list', { status: 'finished' }, '/status must be equal to one of the allowed values'],
    ['an unknown key', { statut: 'planned' }, ' must NOT have additional properties'],
    ['an audience that does not exist', { audiences: ['pets'] }, '/audiences/0 must be equal to one of the allowed values'],
    ['a day that does not exist', { reviewed: '2026-02-30' }, '/reviewed must match pattern'],
    ['a year before the field', { history: [{ date: 1977, status: 'planned', source: 'x' }] }, '/history/0/date must be >= 1978'],
  ])('refuse %s', (_name, change, told) => {
    expect(faults('sheet', { ...sheet('dmp'), ...change }).map((f) => f.slice(0, told.length))).toEqual([told]);
  });

  it('refuse a text without one of the languages, and a reason for no sheet', () => {
    expect(faults('site', { ...parse(published('site.yml')), name: { fr: 'La Maison' } })).toEqual([
      "/name must have required property 'en'",
    ]);
    expect(faults('translation', { ...sheet('dmp', 'en'), reasons: { nowhere: 'A reason that is long enough.' } })).toHaveLength(
      2,
    );
  });

  it('take their words from the guide', () => {
    const guide = published('README.md');
    const changed = guide.replace(/^(\| `category` +\| ).*?( +\|)$/m, '$1la `pièce`$2');
    expect(fieldWords('sheet', changed).of('category')).toEqual({ description: 'La pièce.', markdownDescription: 'La `pièce`.' });
    expect(fieldWords('sheet', guide.replace('| `category`', '| category')).of('category')).toBeUndefined();
    expect(() => fieldWords('page', guide.replace('| `pages/', '| `leaves/'))).toThrow('has no line for "pages/');
  });

  it('name closed values as the interface does', () => {
    expect(schemas.sheet.properties?.status?.enumDescriptions?.[STATUSES.indexOf('planned')]).toBe('Prévu');
    expect(schemas.sheet.properties?.kind?.enum).toEqual(KINDS);
  });
});

describe('the patterns', () => {
  it('know the same dates as the check, day by day', () => {
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

describe('the snippets', () => {
  // YAML reads JSON with commas at the ends of lists, which editors and Prettier use
  const snippets = parse(read(SNIPPETS)) as Record<string, { prefix: string; body: string[] }>;
  const bodyOf = (name: string) => (snippets[name]?.body ?? []).join('\n');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'snippets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are found by one word', () => {
    expect(Object.values(snippets).filter((s) => !s.prefix.startsWith('maison-'))).toEqual([]);
    expect(new Set(Object.values(snippets).map((s) => s.prefix)).size).toBe(Object.keys(snippets).length);
  });

  it('cover every component', () =>
    expect([...vocabulary.keys()].filter((name) => !bodyOf(name).includes(`<${name}`))).toEqual([]));

  it.each([
    ['Callout', 'type="', CALLOUT_TYPES],
    ['Relation', 'type: ', RELATION_TYPES],
    ['OfficialLink', 'type: ', LINK_TYPES],
    ['History', 'status: ', HISTORY_STATUSES],
    ['SourceSheet', 'kind: ', KINDS],
    ['SourceSheet', 'status: ', STATUSES],
  ])('%s proposes the values that may follow %s', (name, before, values) => {
    const [, choices = ''] = /^\$\{\d+\|([^|]*)\|\}/.exec(bodyOf(name).split(before)[1] ?? '') ?? [];
    expect(choices.split(',')).toEqual(values);
  });

  it.each([
    ['Source', 'sources'],
    ['Relation', 'relations'],
    ['OfficialLink', 'links'],
    ['History', 'history'],
  ])('%s keeps the schema of %s', (name, field) => {
    expect(faults('sheet', { ...sheet('dmp'), [field]: parse(filled(bodyOf(name))) })).toEqual([]);
  });

  it('make sheets that keep their schema and every rule but that of their place in the house', () => {
    const [source, translation] = [filled(bodyOf('SourceSheet')), filled(bodyOf('TranslatedSheet'))];
    expect(faults('sheet', frontmatter(source))).toEqual([]);
    expect(faults('translation', frontmatter(translation))).toEqual([]);
    cpSync(contentDir, folder, { recursive: true });
    writeFileSync(path.join(folder, 'sheets/fr/new-brick.mdx'), source);
    writeFileSync(path.join(folder, 'sheets/en/new-brick.mdx'), translation);
    const { issues } = readContent(folder, { today: today() });
    expect(issues.map((i) => [i.rule, i.subject])).toEqual([['brick-unplaced', 'new-brick']]);
  });

  it.each(['fr', 'en'])('have the headings of the %s sheets', (locale) => {
    const headings = (text: string) => text.match(/^## .+$/gm);
    expect(headings(bodyOf(locale === 'fr' ? 'SourceSheet' : 'TranslatedSheet'))).toEqual(
      headings(published(`sheets/${locale}/dmp.mdx`)),
    );
  });
});

it('the settings give each data file its schema', () => {
  const { 'yaml.schemas': yaml, 'json.schemas': json } = JSON.parse(read('.vscode/settings.json'));
  const schemaOf = (name: SchemaName) => `${SCHEMA_FOLDER}/${name}.json`;
  expect(yaml).toEqual({ [schemaOf('house')]: '/content/house.yml', [schemaOf('site')]: '/content/site.yml' });
  expect(json).toEqual([{ fileMatch: ['/content/ledger.json'], url: `./${schemaOf('ledger')}` }]);
});

/** The text of a snippet as it stands before anything is typed: defaults, first choices, today. */
function filled(body: string): string {
  const [year = '', month = '', day = ''] = today().split('-');
  const dated = body.replaceAll('$CURRENT_YEAR', year).replaceAll('$CURRENT_MONTH', month).replaceAll('$CURRENT_DATE', day);
  const defaults = new Map(
    [...dated.matchAll(/\$\{(\d+)(?::([^}]*)|\|([^,|]*)[^}]*)\}/g)].map((m) => [m[1], m[2] ?? m[3] ?? '']),
  );
  return dated.replaceAll(
    /\$\{(\d+)[:|][^}]*\}|\$(\d+)/g,
    (_, place?: string, mirror?: string) => defaults.get(place ?? mirror) ?? '',
  );
}
