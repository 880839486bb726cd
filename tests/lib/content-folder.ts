/** A small, valid content folder in another field than ours; tests break one thing in it at a time. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';

export type Files = Record<string, string | Uint8Array | null>;

const words = (text: string, locales: readonly string[]) => Object.fromEntries(locales.map((l) => [l, `${text} ${l}`]));

const townSource = {
  id: 'town',
  title: 'The town',
  publisher: 'Town',
  url: 'https://town.example/',
  date: '2021',
  readOn: '2025-01-31',
  official: true,
  lang: 'fr',
};

/** A sheet's frontmatter that keeps every rule; `over` replaces fields. */
export function sheetFacts(title: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title,
    summary: `${title} is a public service of the town, described here for its tests.`,
    aliases: [`${title} office`],
    category: 'hall',
    kind: 'service',
    status: 'operational',
    history: [{ date: '2021', approximate: true, status: 'operational', source: 'town' }],
    audiences: ['residents'],
    operators: ['town'],
    related: [],
    links: [{ type: 'site', title: 'The town', url: 'https://town.example/', lang: 'fr' }],
    sources: [townSource],
    reviewed: '2025-01-31',
    ...over,
  };
}

export function document(facts: Record<string, unknown>, body = '\n## First\n\nSome text.\n'): string {
  return `---\n${stringify(facts, { aliasDuplicateObjects: false })}---\n${body}`;
}

export const relation = { type: 'uses', target: 'beta', reason: 'Alpha uses what beta holds.' };

export function settings(locales: readonly string[] = ['fr', 'en']): Record<string, unknown> {
  const segments: Record<string, string> = { fr: 'fiches', en: 'sheets' };
  return {
    name: words('Town house', locales),
    tagline: words('Every service of the town, brick by brick,', locales),
    licence: { id: 'CC-BY-4.0', name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/', lang: 'en' },
    url: 'https://town.example',
    publisher: 'The town',
    locales: locales.map((id) => ({
      id,
      name: `Language ${id}`,
      segments: { sheets: segments[id] ?? `sheets-${id.toLowerCase()}` },
    })),
    repository: 'https://git.example/town/house',
    branch: 'main',
  };
}

/** What the law asks of a publisher, in full. */
export const publisherFacts = {
  contact: 'hello@town.example',
  legal: {
    country: 'FR',
    form: { fr: 'Commune', en: 'Municipality' },
    address: '1 Main Street, Town',
    phone: '+33 1 00 00 00 00',
    director: 'The mayor',
    host: { name: 'Town hosting', address: '2 Main Street, Town', phone: '+33 1 00 00 00 01' },
  },
};

export function houseOf(bricks: readonly string[], locales: readonly string[] = ['fr', 'en']): Record<string, unknown> {
  const room = (id: string, list: readonly string[]) => ({ id, label: words(id, locales), bricks: list });
  return {
    current: 'today',
    editions: [
      {
        id: 'today',
        date: '2025',
        label: words('Today', locales),
        floors: [
          { id: 'top', part: 'roof', label: words('Top', locales), rooms: [room('attic', [])] },
          { id: 'middle', part: 'storey', label: words('Middle', locales), rooms: [room('hall', bricks)] },
          { id: 'base', part: 'foundation', label: words('Base', locales), rooms: [room('cellar', [])] },
        ],
      },
    ],
    pillars: [
      {
        id: 'care',
        icon: 'bell',
        label: words('Care', locales),
        text: words('We take care.', locales),
        sources: [{ ...townSource, id: 'care' }],
      },
    ],
    audiences: { residents: words('Residents', locales) },
    organisations: { town: { name: words('The town', locales), url: 'https://town.example/' } },
  };
}

/** Two sheets in two languages, and one page. */
export function baseFiles(): Files {
  return {
    'site.yml': stringify(settings()),
    'house.yml': stringify(houseOf(['alpha', 'beta'])),
    'icons/bell.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M4 4h16"/></svg>',
    'ledger.json': '{ "version": 1, "sheets": {} }\n',
    'sheets/fr/alpha.mdx': document(
      sheetFacts('Alpha', { related: [relation] }),
      '\n## First\n\nSee [beta](./beta.mdx) <Cite source="town" />.\n',
    ),
    'sheets/fr/beta.mdx': document(sheetFacts('Beta')),
    'sheets/en/alpha.mdx': document(
      {
        title: 'Alpha in English',
        summary: 'Alpha is a public service of the town, told in English.',
        reasons: { beta: 'Alpha uses beta.' },
      },
      '\n## First\n\nSee [beta](./beta.mdx).\n',
    ),
    'sheets/en/beta.mdx': document({
      title: 'Beta in English',
      summary: 'Beta is a public service of the town, told in English.',
    }),
    'pages/fr/about.mdx': document(
      aboutFacts('À propos du site', 'a-propos'),
      '\n## Méthode\n\nVoir [alpha](../../sheets/fr/alpha.mdx).\n',
    ),
    'pages/en/about.mdx': document(
      aboutFacts('About the site', 'about'),
      '\n## Method\n\nSee [alpha](../../sheets/en/alpha.mdx).\n',
    ),
  };
}

export function aboutFacts(title: string, slug: string): Record<string, unknown> {
  return { title, slug, summary: 'Who makes this site, and how to correct what stands on it.', reviewed: '2025-01-31' };
}

export function writeFiles(folder: string, files: Files): void {
  for (const [file, text] of Object.entries(files)) {
    if (text === null) continue;
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

/** Writes the base with `changes` (null removes a file) to a new folder, and removes it after `use`. */
export function withContent<T>(changes: Files, use: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'content-'));
  try {
    writeFiles(folder, { ...baseFiles(), ...changes });
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
