/** A content folder of any size, made by seed: what the benchmark builds. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { KINDS, STATUSES } from '../../src/schema/vocabulary.ts';
import { type Prose, proseIn } from './prose.ts';
import { randomFrom } from './random.ts';

export interface CorpusOptions {
  /** Sheets in each of two languages. */
  sheets: number;
  seed: number;
}

/** Words of a sheet's text, as in the comparison of site generators that the targets come from. */
const WORDS = 600;
const SECTIONS = ['First', 'Second', 'Third', 'Fourth', 'Fifth'];
/** Bricks of a room: about what the real house has. */
const BRICKS_A_ROOM = 8;
const LOCALES = ['fr', 'en'] as const;
const DAY = '2026-01-31';
/** Retired bricks need no successor here, but would be left out of the house's bands of the living. */
const LIVING = STATUSES.filter((status) => status !== 'retired');

const labels = (text: string) => Object.fromEntries(LOCALES.map((locale) => [locale, text]));
const source = {
  id: 'doc',
  title: 'A document',
  publisher: 'Publisher',
  url: 'https://a.example/doc',
  date: '2025',
  readOn: DAY,
  official: true,
  lang: 'fr',
};

/** Writes the folder; the same options give the same bytes. */
export function writeCorpus(folder: string, { sheets, seed }: CorpusOptions): void {
  const random = randomFrom(seed);
  const ids = Array.from({ length: sheets }, (_, i) => `brick-${i + 1}`);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const rooms = Array.from({ length: Math.ceil(sheets / BRICKS_A_ROOM) }, (_, r) => ({
    id: `room-${r + 1}`,
    label: labels(`Room ${r + 1}`),
    bricks: ids.slice(r * BRICKS_A_ROOM, (r + 1) * BRICKS_A_ROOM),
  }));
  write('site.yml', stringify(siteSettings()));
  write('house.yml', stringify(houseOf(rooms), { aliasDuplicateObjects: false }));
  write('ledger.json', '{ "version": 1, "sheets": {} }\n');
  const prose = { fr: proseIn('fr', random), en: proseIn('en', random) };
  for (const [i, id] of ids.entries()) {
    const target = i > 0 ? ids[Math.floor(random() * i)] : undefined;
    const room = rooms[Math.floor(i / BRICKS_A_ROOM)]?.id ?? '';
    write(`sheets/fr/${id}.mdx`, page(facts(i, room, target, prose.fr), body(prose.fr, target)));
    write(`sheets/en/${id}.mdx`, page(words(i, target, prose.en), body(prose.en, target)));
  }
}

function siteSettings() {
  const locales = [
    { id: 'fr', name: 'Français', segments: { sheets: 'fiches' } },
    { id: 'en', name: 'English' },
  ];
  const common = { url: 'https://bench.example', publisher: 'Bench', repository: 'https://git.example/bench', branch: 'main' };
  const licence = { id: 'CC0-1.0', name: 'CC0', url: 'https://bench.example/licence', lang: 'en' };
  return {
    licence,
    name: labels('Bench'),
    tagline: labels('A house that nobody lives in, made to be measured and nothing else.'),
    locales,
    ...common,
  };
}

function houseOf(rooms: readonly { id: string }[]) {
  const floor = (id: string, part: string, own: readonly object[]) => ({ id, part, label: labels(id), rooms: own });
  const [first, second, ...rest] = rooms;
  const floors = [
    floor('top', 'roof', first ? [first] : []),
    ...(second ? [floor('middle', 'storey', [second])] : []),
    ...(rest.length > 0 ? [floor('base', 'foundation', rest)] : []),
  ];
  return {
    current: 'today',
    editions: [{ id: 'today', date: '2026', label: labels('Today'), floors }],
    pillars: [],
    audiences: { people: labels('People'), firms: labels('Firms') },
    organisations: { owner: { name: labels('Owner'), url: 'https://a.example/' } },
  };
}

function facts(i: number, room: string, target: string | undefined, prose: Prose): Record<string, unknown> {
  const status = LIVING[i % LIVING.length];
  return {
    title: `${prose.words(3)} ${i + 1}`,
    acronym: `B${i + 1}`,
    summary: summary(prose),
    aliases: [`${prose.words(2)} ${i + 1}`],
    category: room,
    kind: KINDS[i % KINDS.length],
    status,
    history: [{ date: '2024', status, source: 'doc' }],
    audiences: i % 2 === 0 ? ['people'] : ['people', 'firms'],
    operators: ['owner'],
    related: target ? [{ type: 'uses', target, reason: `${prose.words(8)}.` }] : [],
    milestones: [
      { id: 'next', date: '2027-03', what: `${prose.words(10)}.`, audiences: ['firms'], source: 'doc', state: 'announced' },
    ],
    links: [{ type: 'site', title: prose.words(4), url: `https://a.example/${i}`, lang: 'fr' }],
    sources: [source, { ...source, id: 'law', title: 'A law', url: 'https://a.example/law' }],
    reviewed: DAY,
  };
}

function words(i: number, target: string | undefined, prose: Prose): Record<string, unknown> {
  return {
    title: `${prose.words(3)} ${i + 1}`,
    acronym: `B${i + 1}`,
    summary: summary(prose),
    aliases: [`${prose.words(2)} ${i + 1}`],
    reasons: target ? { [target]: `${prose.words(8)}.` } : {},
    milestones: { next: `${prose.words(10)}.` },
  };
}

function summary(prose: Prose): string {
  return `${prose.words(10).slice(0, 150)}, and what follows from it.`;
}

function body(prose: Prose, target: string | undefined): string {
  const sections = SECTIONS.map((title, i) => {
    const link = i === 1 && target ? ` See [the other](./${target}.mdx).` : '';
    return `## ${title}\n\n${prose.paragraph(WORDS / SECTIONS.length / 2)} <Cite source="doc" />\n\n- ${prose.paragraph(WORDS / SECTIONS.length / 2)}${link}\n`;
  });
  return `\n${sections.join('\n')}`;
}

function page(frontmatter: Record<string, unknown>, text: string): string {
  return `---\n${stringify(frontmatter)}---\n${text}`;
}
