/** The content that we publish. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentDir } from '../../src/config/environment.ts';
import { today } from '../../src/config/today.ts';
import { relationEnds, statedRelations } from '../../src/model/relations.ts';
import { translationStates } from '../../src/model/translation.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { RULES } from '../../src/schema/issue.ts';
import { sourceSheet, translatedSheet } from '../../src/schema/sheet.ts';
import { glossary } from '../../src/schema/glossary.ts';
import { vocabulary } from '../../src/markdown/vocabulary/index.ts';

const { content, issues } = readContent(contentDir, { today: today() });
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
const ends = relationEnds(statedRelations(content.sources));

describe('the content', () => {
  it('keeps every rule', () => expect(issues.filter((i) => i.severity === 'error')).toEqual([]));

  it('holds the 23 bricks of the seed in both languages, translated as they are today', () => {
    expect(seedBricks).toHaveLength(23);
    const states = translationStates(content).filter((s) => seedBricks.includes(s.id));
    expect(states).toHaveLength(23);
    expect(states.filter((s) => s.state.state !== 'current')).toEqual([]);
  });
});

describe.each(content.sources.filter((s) => seedBricks.includes(s.id)))('$id', ({ id, data }) => {
  it('begins its history with what the seed showed', () => {
    const shown = Object.entries(SEED).find(([, ids]) => ids.includes(id))?.[0] ?? 'not-shown';
    expect(data.history[0]).toEqual({ date: '2021', approximate: true, status: shown, source: 'gnius-house' });
  });

  it('has official links, dated sources, relations and other names', () => {
    expect(data.links.length).toBeGreaterThanOrEqual(1);
    expect(data.sources.filter((s) => s.date !== undefined).length).toBeGreaterThanOrEqual(2);
    expect(ends.get(id)?.length).toBeGreaterThanOrEqual(2);
    expect(data.aliases.length).toBeGreaterThanOrEqual(1);
  });

  it('cites only what it lists, and lists only what it uses', () => {
    const text = content.site.data.locales.map((l) => readFileSync(path.join(contentDir, 'sheets', l.id, `${id}.mdx`), 'utf8'));
    for (const body of text) {
      for (const source of data.sources) {
        const used = body.includes(`<Cite source="${source.id}"`) || data.history.some((h) => h.source === source.id);
        expect(used, `${source.id} is never cited`).toBe(true);
      }
    }
  });

  it('has at least 150 words in each language', () => {
    for (const { id: locale } of content.site.data.locales) {
      const body = readFileSync(path.join(contentDir, 'sheets', locale, `${id}.mdx`), 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
      expect(body.match(/[\p{L}\d]+/gu)?.length).toBeGreaterThanOrEqual(150);
    }
  });
});

describe('the glossary', () => {
  const { terms } = glossary.parse(parse(readFileSync(path.join(contentDir, 'glossary.yml'), 'utf8'), { schema: 'failsafe' }));
  const ids = terms.map((t) => t.id);
  const locales = content.site.data.locales.map((l) => l.id);

  it('has at least 120 terms, each once, in every language', () => {
    expect(ids.length).toBeGreaterThanOrEqual(120);
    expect(new Set(ids).size).toBe(ids.length);
    expect(terms.filter((t) => locales.some((l) => !t.term[l] || !t.definition[l]))).toEqual([]);
  });

  it('leads to sheets that exist', () => {
    const sheets = new Set(content.sources.map((s) => s.id));
    expect(terms.flatMap((t) => t.sheets.filter((id) => !sheets.has(id)))).toEqual([]);
  });
});

describe('the author’s guide', () => {
  const guide = readFileSync(path.join(contentDir, 'README.md'), 'utf8');
  const missing = (names: readonly string[]) => names.filter((name) => !guide.includes(`\`${name}\``));

  it('explains every rule', () => expect(missing(RULES)).toEqual([]));
  it('explains every field of a sheet', () =>
    expect(missing([...Object.keys(sourceSheet.shape), ...Object.keys(translatedSheet.shape)])).toEqual([]));
  it('explains every component', () => expect([...vocabulary.keys()].filter((name) => !guide.includes(`<${name}`))).toEqual([]));
});
