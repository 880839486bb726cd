/** The content API, as it is published: valid, whole, and of use to the program that its documentation prints. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonld, { type JsonLdDocument, type Options } from 'jsonld';
import { describe, expect, inject, it } from 'vitest';
import { serve } from '../../src/hosting/server.ts';
import { sampleClient } from '../../src/machines/api/sample-client.ts';
import { createPaths } from '../../src/model/paths.ts';
import type { ApiHouse, ApiIndex, ApiRelations, ApiSheet } from '../../src/schema/api.ts';
import { closed, type Shape } from '../lib/api-shape.ts';
import { parseCsv, run } from '../lib/programs.ts';
import { TOWN } from '../lib/build-sites.ts';
import { reader, variantsOf } from '../lib/variants.ts';

/** Lines of the program in the documentation: what a reader takes in at one look. */
const MAX_CLIENT_LINES = 20;

const API = 'api/v1/';

describe.each(variantsOf(inject('sites')))('$name', (variant) => {
  const { files, text, json, fileOf, page } = reader(variant);
  const index: ApiIndex = json(`${API}index.json`);
  const data = files.filter((f) => f.startsWith(API) && f.endsWith('.json') && !f.startsWith(`${API}schemas/`));
  const url = (file: string) => `${variant.origin}${variant.base}${file}`;

  it('[R33] keeps its own schemas, and says nothing that they do not describe', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    for (const file of files.filter((f) => f.startsWith(`${API}schemas/`))) ajv.addSchema(closed(json(file) as Shape), url(file));
    const faults = data.flatMap((file) => {
      const document: { $schema: string; url: string } = json(file);
      const validate = ajv.getSchema(document.$schema);
      if (!validate) return [`${file}: no schema ${document.$schema}`];
      validate(document);
      return [
        ...(validate.errors ?? []).map((e) => `${file}${e.instancePath} ${e.message ?? ''} ${JSON.stringify(e.params)}`),
        ...(document.url === url(file) ? [] : [`${file} says that it is ${document.url}`]),
      ];
    });
    expect(faults).toEqual([]);
    expect(data.length).toBe(7 + index.sheets.length * index.languages.length);
  });

  it('gives licence, version, date and a page that exists in each file', () => {
    for (const file of data) {
      const { licence, version, date, source }: ApiSheet = json(file);
      expect([licence.id, version], file).toEqual([variant.licence, '1']);
      expect(date, file).toBe(index.date);
      expect(files, file).toContain(fileOf(source.url));
    }
  });

  it('[R33] lists every sheet in every language, with addresses that lead somewhere', () => {
    for (const { id, in: versions } of index.sheets) {
      expect(Object.keys(versions), id).toEqual(index.languages);
      for (const { page: shown, json: own, markdown } of Object.values(versions))
        expect(files).toEqual(expect.arrayContaining([shown, own, markdown].map(fileOf)));
    }
    const listed = Object.values(index.files).map(fileOf);
    expect(files).toEqual(expect.arrayContaining(listed));
    expect(listed.toSorted()).toEqual(files.filter((f) => /^api\/v1\/[^/]+$/.test(f) && f !== `${API}index.json`).toSorted());
  });

  it('says of each sheet what its page says', () => {
    for (const file of data.filter((f) => f.startsWith(`${API}sheets/`))) {
      const sheet: ApiSheet = json(file);
      const document = page(fileOf(sheet.addresses.page) ?? '');
      expect(document.querySelector('h1')?.textContent.replace(/\s+/g, ' ')).toContain(sheet.title);
      expect(document.querySelectorAll('[aria-labelledby="sources"] li').length, file).toBe(sheet.sources.length);
      expect(document.querySelectorAll('[aria-labelledby="relations"] li').length, file).toBe(sheet.relations.length);
      expect(document.querySelectorAll('[aria-labelledby="milestones"] li').length, file).toBe(sheet.milestones.length);
      const cited = [...sheet.markdown.matchAll(/ \[(\d+)\]/g)].map((m) => Number(m[1]));
      expect(
        cited.filter((n) => n < 1 || n > sheet.sources.length),
        file,
      ).toEqual([]);
    }
  });

  it('tells each relation once, and as both of its ends show it', () => {
    const { relations, types }: ApiRelations = json(`${API}relations.json`);
    const pairs = relations.map(({ from, to }) => [from, to].toSorted().join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
    const [language = ''] = index.languages;
    const ends = index.sheets.flatMap(({ id }) => (json(`${API}sheets/${language}/${id}.json`) as ApiSheet).relations);
    expect(ends.length).toBe(relations.length * 2);
    for (const { from, type, to } of relations) {
      const shown = (json(`${API}sheets/${language}/${to}.json`) as ApiSheet).relations.find((r) => r.sheet.id === from);
      expect(shown?.type, `${from} ${type} ${to}`).toBe(types[type].inverse);
    }
  });

  it('tells the same relations as linked data', async () => {
    const { relations, nodes }: ApiRelations = json(`${API}relations.json`);
    const linked: JsonLdDocument = json(`${API}relations.jsonld`);
    // refuses what it would otherwise drop in silence
    const safe = { safe: true } as Options.ToRdf;
    const triples = (await jsonld.toRDF(linked, safe)) as {
      subject: { value: string };
      predicate: { value: string };
      object: { value: string };
    }[];
    const count = (end: string) => triples.filter((t) => t.predicate.value.endsWith(end)).length;
    const sheets = new Set(nodes.map((n) => index.sheets.find((s) => s.id === n.id)?.in[index.languages[0] ?? '']?.page));
    const ties = triples.filter((t) => sheets.has(t.subject.value) && sheets.has(t.object.value));
    expect(ties.length).toBe(relations.length);
    expect(count('#subject')).toBe(relations.length);
    expect(count('#predicate')).toBe(relations.length);
    expect(count('#comment')).toBe(relations.flatMap((r) => Object.keys(r.reason)).length);
    expect(count('#prefLabel')).toBe(nodes.flatMap((n) => Object.keys(n.title)).length);
  });

  it('holds every edition of the house', () => {
    const { current, editions }: ApiHouse = json(`${API}house.json`);
    const rooms = (id: string) => editions.find((e) => e.id === id)?.floors.flatMap((f) => f.rooms) ?? [];
    expect(rooms(current).flatMap((r) => r.sheets)).toEqual(index.sheets.map((s) => s.id));
    for (const { id } of editions) expect(rooms(id).length, id).toBeGreaterThan(0);
  });

  it('is a table too: a row a sheet and language, all of one width', () => {
    const [head = [], ...rows] = parseCsv(text(`${API}sheets.csv`));
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    expect(rows.length).toBe(index.sheets.length * index.languages.length);
    expect(column('id').filter((_, i) => column('language')[i] === index.languages[0])).toEqual(index.sheets.map((s) => s.id));
    expect(files).toEqual(expect.arrayContaining([...column('page'), ...column('json')].map((u) => fileOf(u ?? ''))));
  });

  it('is documented in each language with a program that runs as it is printed', async () => {
    const server = await serve({ folder: variant.folder, base: variant.base, port: 0 });
    try {
      for (const language of index.languages) {
        const file = files.find((f) => f === `${language}/api/index.html`) ?? '';
        const code = page(file).querySelector('pre code')?.textContent ?? '';
        const site = { id: language, name: language, segments: {} };
        expect(code).toBe(sampleClient(createPaths(variant.base, variant.origin, [site]), language));
        expect(code.trim().split('\n').length).toBeLessThanOrEqual(MAX_CLIENT_LINES);
        const said = await run(code.replace(`${variant.origin}${variant.base}`, server.url));
        const [first] = index.sheets;
        const own: ApiSheet = json(`${API}sheets/${language}/${first?.id ?? ''}.json`);
        expect(said.split('\n')[0]).toMatch(new RegExp(`^${index.sheets.length} sheets, \\d+ operational$`));
        expect(said.trim().split('\n')).toHaveLength(own.relations.length + 2);
        expect(said).toContain(`, ${index.date}, ${index.licence.name}`);
      }
    } finally {
      await server.close();
    }
  });

  it('may be read by other sites, and is left out of search results', async () => {
    const server = await serve({ folder: variant.folder, base: variant.base, port: 0 });
    try {
      const headers = async (file: string) => (await fetch(server.url + file, { method: 'HEAD' })).headers;
      const csv = await headers(`${API}sheets.csv`);
      expect(
        ['content-type', 'x-robots-tag', 'access-control-allow-origin', 'cross-origin-resource-policy'].map((h) => csv.get(h)),
      ).toEqual(['text/csv; charset=utf-8', 'noindex', '*', 'cross-origin']);
      expect((await headers(`${API}relations.jsonld`)).get('content-type')).toBe('application/ld+json');
      expect((await headers('fr/llms.txt')).get('x-robots-tag')).toBe('noindex');
      const documentation = await headers('fr/api/');
      expect([documentation.get('x-robots-tag'), documentation.get('cross-origin-resource-policy')]).toEqual([
        null,
        'same-origin',
      ]);
    } finally {
      await server.close();
    }
  });
});

describe('a sheet that is not translated', () => {
  const [, , town] = variantsOf(inject('sites'));
  const { json } = reader(town as never);
  const sheet: ApiSheet = json(`${API}sheets/en/${TOWN.untranslated}.json`);

  it('is listed in the other language, and says so', () => {
    expect([sheet.language, sheet.textLanguage, sheet.fallback]).toEqual(['en', 'fr', true]);
    const entry = (json(`${API}index.json`) as ApiIndex).sheets.find((s) => s.id === TOWN.untranslated)?.in.en;
    expect(entry?.fallback).toBe(true);
  });
});
