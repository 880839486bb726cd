/** The content that we publish. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { GUIDES } from '../../scripts/editor/guide.ts';
import { contentDir, projectRoot } from '../../src/config/environment.ts';
import { judgedDay } from '../../src/config/today.ts';
import { relationSides, statedRelations } from '../../src/model/relations.ts';
import { translationStates } from '../../src/model/translation.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { RULES } from '../../src/schema/issue.ts';
import { sourcePage } from '../../src/schema/page.ts';
import { sourceSheet, translatedSheet } from '../../src/schema/sheet.ts';
import { vocabulary } from '../../src/markdown/vocabulary/index.ts';

const { content, documents, issues } = readContent(contentDir, { today: judgedDay() });
if (!content) throw new Error('The content cannot be read.');

/** What the page this project started from showed for each of its bricks. */
const SEED = {
  operational: ['cyber-surveillance', 'rpps-plus', 'pgssi-s'],
  construction: [
    'service-package',
    'mon-espace-sante',
    'calendar',
    'digital-prescription',
    'ethics-toolbox',
    'apcv',
    'cgts',
    'smt',
  ],
};
const seedBricks =
  content.house.data.editions.find((e) => e.id === 'gnius')?.floors.flatMap((f) => f.rooms.flatMap((r) => r.bricks)) ?? [];
const states = translationStates(content);
const ends = relationSides(statedRelations(content.sources));

describe('the content', () => {
  it('keeps every rule', () => expect(issues.filter((i) => i.severity === 'error')).toEqual([]));

  it('keeps the schemas of its collections too, as the loaders hand it over', () => {
    const { sources, translations, pages } = content;
    const files = [
      ...sources.map((file) => ({ ...file, schema: sourceSheet })),
      ...translations.map((file) => ({ ...file, schema: translatedSheet })),
      ...pages.map((file) => ({ ...file, schema: sourcePage })),
    ];
    const refused = files.filter(({ file, schema }) => !schema.safeParse(documents.get(file)?.frontmatter).success);
    expect(files.length).toBeGreaterThan(100);
    expect(refused.map(({ file }) => file)).toEqual([]);
  });

  it('holds the 23 bricks of the seed, in every language', () => {
    expect(seedBricks).toHaveLength(23);
    expect(content.sources.map((s) => s.id)).toEqual(expect.arrayContaining(seedBricks));
    // one that came since may wait for whoever translates it
    expect(states.filter((s) => seedBricks.includes(s.id) && s.state.state === 'missing')).toEqual([]);
  });
});

const locales = content.site.data.locales.map((l) => l.id);
const fileOf = (id: string, locale: string) => `sheets/${locale}/${id}.mdx`;
const bodyOf = (id: string, locale: string) =>
  readFileSync(path.join(contentDir, fileOf(id, locale)), 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
const wordsOf = (body: string) => body.replace(/<[^>]+>/g, ' ').match(/[\p{L}\d]+/gu)?.length ?? 0;
const headingsOf = (body: string) => [...body.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
const citedIn = (body: string) => [...body.matchAll(/<Cite source="([^"]+)"/g)].map(([, source]) => source);
const linkedIn = (body: string) => [...body.matchAll(/\]\(\.\/([^)#]+)\.mdx/g)].map(([, id]) => id);

/** The parts that a reader learns once. */
const partsIn = (locale: string) => content.site.data.parts.map((part) => part[locale]);

/** What a sheet must have at least: the bricks of the seed, and those that came since, which go as far as their sources. */
const FLOORS = {
  seed: { words: 400, dated: 3, official: 2, links: 3, ties: 3 },
  since: { words: 250, dated: 1, official: 1, links: 1, ties: 1 },
};

it.each(content.sources.filter(({ id }) => seedBricks.includes(id)))(
  '$id begins its history with what the seed showed',
  ({ id, data }) => {
    const shown = Object.entries(SEED).find(([, ids]) => ids.includes(id))?.[0] ?? 'not-shown';
    expect(data.history[0]).toEqual({ date: '2021', approximate: true, status: shown, source: 'gnius-house' });
  },
);

describe.each(content.sources)('$id', ({ id, data }) => {
  const floor = seedBricks.includes(id) ? FLOORS.seed : FLOORS.since;

  it('has dated and official sources, official links, relations, other names, and was reviewed', () => {
    expect(data.sources.filter((s) => s.date !== undefined).length).toBeGreaterThanOrEqual(floor.dated);
    expect(data.sources.filter((s) => s.official).length).toBeGreaterThanOrEqual(floor.official);
    expect(data.links.length).toBeGreaterThanOrEqual(floor.links);
    expect(ends.get(id)?.length).toBeGreaterThanOrEqual(floor.ties);
    expect(data.aliases.length).toBeGreaterThanOrEqual(1);
    expect(data.reviewed >= '2026-11-22').toBe(true);
  });

  // a translation that lags behind is told to its readers; it does not stop whoever mends the source
  const current = locales.filter(
    (locale) => locale === locales[0] || states.some((s) => s.id === id && s.locale === locale && s.state.state === 'current'),
  );

  it('has the common sections and its length in each language', () => {
    for (const locale of current) {
      const body = bodyOf(id, locale);
      expect(headingsOf(body)).toEqual(partsIn(locale));
      expect(wordsOf(body)).toBeGreaterThanOrEqual(floor.words);
    }
  });

  it('cites the same sources and links the same sheets in each language', () => {
    const [source = '', ...others] = current.map((locale) => bodyOf(id, locale));
    for (const other of others) {
      expect(citedIn(other)).toEqual(citedIn(source));
      expect(linkedIn(other)).toEqual(linkedIn(source));
    }
  });

  it('lists only what it uses', () => {
    const used = new Set([
      ...citedIn(bodyOf(id, locales[0] ?? '')),
      ...[...data.history, ...data.milestones, ...data.figures].map((entry) => entry.source),
      ...data.duties.flatMap(({ basis, penalty }) => [basis.source, penalty?.source]),
      ...Object.values(data.practical ?? {}).map((fact) => fact.source),
    ]);
    expect(data.sources.map((s) => s.id).filter((source) => !used.has(source))).toEqual([]);
  });
});

it('has the seven parts in which a sheet tells its brick', () => {
  expect(partsIn('fr')).toHaveLength(7);
  expect(partsIn('en')).toHaveLength(7);
});

it('has a glossary of at least 120 terms', () => {
  expect(content.glossary?.data.terms.length).toBeGreaterThanOrEqual(120);
});

describe.each(Object.values(GUIDES))('the author’s guide %s', (file) => {
  const guide = readFileSync(path.join(projectRoot, file), 'utf8');
  const missing = (names: readonly string[]) => names.filter((name) => !guide.includes(`\n| \`${name}\` `));

  it('explains every rule, and no other', () => {
    expect(missing(RULES)).toEqual([]);
    const table = guide.slice(guide.lastIndexOf('\n## '));
    const named = [...table.matchAll(/^\| `([a-z-]+)` /gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(RULES.toSorted());
  });
  it('explains every field of a sheet', () =>
    expect(missing([...Object.keys(sourceSheet.shape), ...Object.keys(translatedSheet.shape)])).toEqual([]));
  it('explains every component', () => expect([...vocabulary.keys()].filter((name) => !guide.includes(`<${name}`))).toEqual([]));
});

it('the author’s guides have the same parts, commands and links to each other', () => {
  const [french = '', english = ''] = Object.values(GUIDES).map((file) => readFileSync(path.join(projectRoot, file), 'utf8'));
  const outlineOf = (guide: string) => guide.match(/^#+(?= )/gm);
  const commandsIn = (guide: string) => new Set(guide.match(/npm run [a-z:]+/g));
  expect(outlineOf(english)).toEqual(outlineOf(french));
  expect(commandsIn(english)).toEqual(commandsIn(french));
  expect(french).toContain('](README.en.md)');
  expect(english).toContain('](README.md)');
});
