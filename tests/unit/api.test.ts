/** What programs may count on, in small. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataHeaders, dataHeadersOf } from '../../src/config/data-headers.ts';
import { typesToTell } from '../../src/config/file-types.ts';
import { headersFile } from '../../src/config/policy.ts';
import { csvText } from '../../src/machines/csv.ts';
import { pageTitle } from '../../src/model/page-title.ts';
import { sitePages } from '../../src/model/pages.ts';
import { createPaths } from '../../src/model/paths.ts';
import { sheetDates } from '../../src/model/sheet-dates.ts';
import { API_SCHEMAS, apiSchema } from '../../src/schema/api.ts';
import { broken, closed, type Shape } from '../lib/api-shape.ts';
import { catalogueOf } from '../../src/reader/catalogue-of.ts';
import { contentOf } from '../lib/catalogue.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/api-v1');
const frozen = (name: string): Shape => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as Shape;

describe('[R33] version 1 of the API', () => {
  const files = readdirSync(folder).map((file) => path.basename(file, '.json'));

  it.each(files)('still keeps what %s.json promised', (name) => {
    const current = API_SCHEMAS.find((known) => known === name);
    const why = 'Programs rely on these. Restore them, or publish the change as /api/v2/ beside /api/v1/.';
    expect(current && broken(frozen(name), apiSchema(current)), why).toEqual([]);
  });

  it.each(API_SCHEMAS)('promises %s.json as it is recorded', (name) => {
    const why = `Something was added. Record it in tests/fixtures/api-v1/${name}.json, so that it is kept from now on.`;
    expect(apiSchema(name), why).toEqual(frozen(name));
  });
});

describe('a change of a shape', () => {
  const shape = (over: object = {}): Shape => ({
    type: 'object',
    properties: {
      id: { type: 'string' },
      kind: { type: 'string', enum: ['a', 'b'] },
      list: { type: 'array', items: { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] } },
      words: { type: 'object', additionalProperties: { type: 'string' } },
      maybe: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      ...over,
    },
    required: ['id', 'kind', 'list'],
  });
  const { id: _id, ...withoutId } = shape().properties ?? {};

  it.each([
    ['a field more', shape({ more: { type: 'string' } }), []],
    ['a value more', shape({ kind: { type: 'string', enum: ['b', 'a', 'c'] } }), []],
    ['a field less', { ...shape(), properties: withoutId }, ['.id is gone']],
    ['a field that may be missing', { ...shape(), required: ['kind', 'list'] }, ['.id may be missing']],
    ['a value less', shape({ kind: { type: 'string', enum: ['a'] } }), ['.kind no longer knows b']],
    ['another type', shape({ id: { type: 'number' } }), ['.id is of another type']],
    ['another pattern', shape({ id: { type: 'string', pattern: 'x' } }), ['.id is of another type']],
    [
      'less in a list',
      shape({ list: { type: 'array', items: { type: 'object' } } }),
      ['.list[].n may be missing', '.list[].n is gone'],
    ],
    [
      'other words',
      shape({ words: { type: 'object', additionalProperties: { type: 'number' } } }),
      ['.words[] is of another type'],
    ],
    [
      'a new alternative',
      shape({ maybe: { anyOf: [{ type: 'string' }, { type: 'null' }, {}] } }),
      ['.maybe may be something else'],
    ],
  ])('%s', (_name, changed: Shape, told) => expect(broken(shape(), changed)).toEqual(told));

  it('shows in a closed copy, at every depth', () => {
    const items = closed(shape()).properties?.list?.items;
    expect([closed(shape()).additionalProperties, items?.additionalProperties]).toEqual([false, false]);
    expect(closed(shape()).properties?.words?.additionalProperties).toEqual({ type: 'string' });
  });
});

describe('a table for spreadsheets', () => {
  it('quotes what needs it, ends lines as the standard says and runs no formula', () => {
    expect(
      csvText([
        ['id', 'n'],
        ['a, "b"\nc', 3],
        ['=1+1', -2],
        ['été', 0],
      ]),
    ).toBe('\uFEFFid,n\r\n"a, ""b""\nc",3\r\n\'=1+1,-2\r\nété,0\r\n');
  });
});

describe('the dates of a sheet', () => {
  const former = [{ id: 'old', until: '2026-03-01', paths: {} }];

  it.each([
    ['reviewed last', { since: '2025-01-01', paths: {} }, '2026-05-01', '2025-01-01', '2026-05-01'],
    ['recorded last', { since: '2026-02-01', paths: {} }, '2025-01-01', '2026-02-01', '2026-02-01'],
    ['renamed last', { since: '2025-01-01', paths: {}, former }, '2026-01-01', '2025-01-01', '2026-03-01'],
  ])('%s', (_name, record, reviewed, published, modified) => {
    expect(sheetDates({ sheets: { a: record } }, 'a', reviewed)).toEqual({ published, modified });
  });

  it('are those of the review alone while nothing is recorded', () => {
    expect(sheetDates({ sheets: {} }, 'a', '2026-01-01')).toEqual({ published: undefined, modified: '2026-01-01' });
  });

  it('are told of every page of a sheet, and of pages in each language', () => {
    const ledger = { version: 1, sheets: { alpha: { since: '2025-02-03', paths: {} } } };
    const content = contentOf({ 'ledger.json': JSON.stringify(ledger) }, '2025-06-30');
    const paths = createPaths('/', 'https://town.example', content.site.data.locales);
    const pages = sitePages(catalogueOf(content, paths)).map(({ path, changed }) => [path, changed] as const);
    expect(Object.fromEntries(pages)).toMatchObject({
      '/': '2025-02-03',
      '/fr/fiches/alpha/': '2025-02-03',
      '/en/sheets/alpha/': '2025-02-03',
      '/fr/fiches/beta/': '2025-01-31',
      '/fr/a-propos/': '2025-01-31',
      '/en/about/': '2025-01-31',
    });
  });
});

describe('the title of a document', () => {
  it('names the site only where both fit', () => {
    expect(pageTitle('Short', 'The House')).toBe('Short – The House');
    expect(pageTitle('A'.repeat(60), 'The House')).toBe('A'.repeat(60));
    expect(pageTitle(`${'A'.repeat(68)} (AA)`, 'The House', 'A'.repeat(68))).toBe('A'.repeat(68));
  });
});

describe('the headers of data', () => {
  it('let other sites read the API, and keep copies out of search engines', () => {
    expect(dataHeadersOf('api/v1/sheets.csv')).toEqual({
      'X-Robots-Tag': 'noindex',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Content-Type': 'text/csv; charset=utf-8',
    });
    expect(dataHeadersOf('fr/fiches/dmp.md')['X-Robots-Tag']).toBe('noindex');
    expect(dataHeadersOf('en/llms-full.txt')['X-Robots-Tag']).toBe('noindex');
    const page = { 'Content-Type': 'text/html; charset=utf-8' };
    expect(dataHeadersOf('fr/api/index.html')).toEqual(page);
    expect(dataHeadersOf('fr/api/')).toEqual(page);
  });

  it('say what each file is', () => {
    const types = [
      'fr/feed.xml',
      'fr/feed.json',
      'sitemap-0.xml',
      'api/v1/relations.jsonld',
      'search-index/fr/wasm.fr.pagefind',
      'x',
    ];
    expect(types.map((file) => dataHeadersOf(file)['Content-Type'])).toEqual([
      'application/atom+xml',
      'application/feed+json',
      'application/xml',
      'application/ld+json',
      'application/octet-stream',
      'application/octet-stream',
    ]);
  });

  it('replace, in the file of hosts, what holds for every page', () => {
    const file = headersFile('/maison/', []);
    expect(file).toContain('/maison/api/*\n  X-Robots-Tag: noindex\n  Access-Control-Allow-Origin: *\n');
    expect(file).toContain('  ! Cross-Origin-Resource-Policy\n  Cross-Origin-Resource-Policy: cross-origin\n');
    expect(file.match(/^\/maison\/\S*$/gm)).toHaveLength(2 + Object.keys(dataHeaders).length + typesToTell.length);
  });
});
