/** What the index holds, what the A–Z page lists, and what of it is refused. */
import { describe, expect, it } from 'vitest';
import { alphabeticalIndex } from '../../src/model/a-z.ts';
import { createPaths } from '../../src/model/paths.ts';
import { catalogueOf } from '../../src/reader/catalogue-of.ts';
import { assemble } from '../../src/reader/assemble.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { bodyRenderer } from '../../src/reader/render-body.ts';
import { type Directory, files } from '../../src/browser/find/index-files.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import type { IndexFiles } from '../../src/search/engine.ts';
import { searchRecords } from '../../src/search/records.ts';
import { stringify } from 'yaml';
import { document, type Files, sheetFacts, withContent } from '../lib/content-folder.ts';
import { storeOf } from '../lib/index-store.ts';

const glossary = stringify({
  terms: [
    {
      id: 'abc',
      term: { fr: 'ABC', en: 'ABC' },
      expansion: { fr: 'Alpha, bêta et compagnie', en: 'Alpha, beta and company' },
      definition: { fr: 'Trois lettres qui se suivent.', en: 'Three letters in a row.' },
      sheets: ['beta'],
    },
  ],
});

function read(changes: Files = {}) {
  const { content, documents, issues } = withContent({ 'glossary.yml': glossary, ...changes }, (folder) =>
    readContent(folder, { today: '2025-06-30' }),
  );
  if (!content) throw new Error('No content.');
  const paths = createPaths('/', 'https://town.example', content.site.data.locales);
  return { documents, issues, paths, ...assemble({ root: '/', content, documents, paths, today: '2025-06-30' }) };
}

describe('records', () => {
  const records = searchRecords(
    read({
      'sheets/fr/alpha.mdx': document(
        sheetFacts('Alpha', { aliases: ['Ancien alpha', 'Alpha in English', 'AA (autre alpha)'] }),
        "\nDébut.\n\n## Où ?\n\nL'ABC est ici.\n",
      ),
      'sheets/en/beta.mdx': null,
    }),
  );
  const alpha = records.find((r) => r.url === '/fr/fiches/alpha/');

  it('are the sheets and pages with words of their own, and the terms', () => {
    expect(records.map((r) => r.url)).toEqual([
      '/fr/fiches/alpha/',
      '/fr/fiches/beta/',
      '/fr/a-propos/',
      '/fr/glossary/#term-abc',
      '/en/sheets/alpha/',
      '/en/about/',
      '/en/glossary/#term-abc',
    ]);
  });

  it('tell own names from those of the other language', () => {
    expect(alpha?.names).toEqual(['Ancien alpha', 'AA (autre alpha)', 'AA', 'autre alpha']);
    expect(alpha?.foreign).toEqual({ en: ['Alpha in English'] });
    expect(records.find((r) => r.url === '/fr/fiches/beta/')?.terms).toEqual(['ABC', 'Alpha, bêta et compagnie']);
  });

  it('hold the text by headings, with their anchors, and the explanation of no term', () => {
    expect(alpha?.passages.slice(1)).toEqual([
      { anchor: undefined, heading: '', text: 'Début.' },
      { anchor: 'ou', heading: 'Où\u202F?', text: 'L’ABC est ici.' },
    ]);
  });
});

describe('the index', () => {
  const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

  const directoryOf = async (source: ReturnType<typeof read>) =>
    JSON.parse(text((await buildIndex(source)).get(files.directory('fr')))) as Directory;

  it('[R28] holds as many records as there are, and is the same each time', async () => {
    const source = read();
    const hex = (all: IndexFiles) => [...all].map(([file, bytes]) => `${file} ${Buffer.from(bytes).toString('base64')}`);
    const first = hex(await buildIndex(source));
    expect(hex(await buildIndex(source))).toEqual(first);
    expect((await directoryOf(source)).records).toHaveLength(searchRecords(source).filter((r) => r.locale === 'fr').length);
  });

  it('brings of the engine what is asked, and neither its interfaces nor its copies of the texts', async () => {
    const names = [...(await buildIndex(read())).keys()];
    expect(names).toContain('fr/pagefind.js');
    expect(names.filter((f) => /ui\.(?:js|css)$|fragment/.test(f))).toEqual([]);
  });

  it('has another address for every file of names of another state', async () => {
    const [before, after] = [read(), read({ 'sheets/fr/alpha.mdx': document(sheetFacts('Alpha'), '\nAutre texte.\n') })];
    const parts = async (of: typeof before) => [...(await buildIndex(of)).keys()].filter((f) => /^fr\/.*\.json$/.test(f));
    const [first, second] = [await parts(before), await parts(after)];
    expect(first.filter((f) => second.includes(f))).toEqual(['fr/pagefind-entry.json']);
  });

  it('keeps a page that has no words of its own', async () => {
    const source = read();
    const page = source.content.pages.find((p) => p.locale === 'fr');
    const passages = new Map([...source.passages, [page?.file ?? '', []]]);
    const { texts } = await directoryOf({ ...source, passages });
    const written = searchRecords(source).filter((r) => r.locale === 'fr' && ['sheet', 'page', 'site'].includes(r.type));
    expect(texts).toHaveLength(written.length);
    // the engine has as many, or the index would be refused
    await expect(storeOf(await buildIndex({ ...source, passages }), 'fr')).resolves.toBeDefined();
  });

  it('[R32] gives the engine letters and digits alone, whatever a text holds', async () => {
    const evil = {
      'sheets/fr/alpha.mdx': document(sheetFacts('Alpha'), '\nVoici `<img src=x onerror=alert(1)>` &amp; "rien".\n'),
    };
    const store = await storeOf(await buildIndex(read(evil)), 'fr');
    expect([...(await store.texts('onerror')).own.keys()]).toHaveLength(1);
  });

  it('is refused where there is nothing to find', async () => {
    const source = read();
    const catalogue = { ...source.catalogue, sheets: () => [], pages: () => [], glossary: () => [], compass: () => undefined };
    await expect(buildIndex({ ...source, catalogue })).rejects.toThrow('The search index is empty.');
  });
});

describe('a name that two sheets bear', () => {
  const both = (shared: Record<string, unknown> = {}) => ({
    // what the English files say of the French ones' relations is beside the point
    'sheets/en/alpha.mdx': null,
    'sheets/fr/alpha.mdx': document(sheetFacts('Alpha', { aliases: ['Le guichet'], ...shared })),
    'sheets/fr/beta.mdx': document(sheetFacts('Beta', { aliases: ['guichets'], ...shared })),
  });
  const rules = (changes: Files) => read(changes).issues.map((i) => `${i.file} ${i.rule}`);

  it('is an error, in any spelling, told of both', () => {
    // "guichets" and "Le guichet" are one name to a search
    expect(rules(both())).toEqual(['sheets/fr/alpha.mdx alias-collision', 'sheets/fr/beta.mdx alias-collision']);
  });

  it('is an error when only one declares it, and none when both do', () => {
    const one = {
      ...both(),
      'sheets/fr/beta.mdx': document(sheetFacts('Beta', { aliases: ['guichets'], sharedAliases: ['guichets'] })),
    };
    expect(rules(one)).toEqual(['sheets/fr/alpha.mdx alias-collision', 'sheets/fr/beta.mdx alias-collision']);
    expect(rules(both({ sharedAliases: ['Le guichet'] }))).toEqual([]);
  });

  it('may not be declared where nobody shares it', () => {
    const alone = {
      'sheets/en/alpha.mdx': null,
      'sheets/fr/alpha.mdx': document(sheetFacts('Alpha', { aliases: ['Guichet'], sharedAliases: ['Guichet'] })),
    };
    expect(rules(alone)).toEqual(['sheets/fr/alpha.mdx alias-not-shared']);
  });

  it('is an error too when it is the title of the other', () => {
    expect(
      rules({ 'sheets/en/alpha.mdx': null, 'sheets/fr/alpha.mdx': document(sheetFacts('Alpha', { aliases: ['Beta'] })) }),
    ).toEqual(['sheets/fr/alpha.mdx alias-collision']);
  });
});

describe('the A–Z index', () => {
  it('lists every name once, in the alphabet, with all it leads to', () => {
    const { content, paths } = read({
      'sheets/fr/alpha.mdx': document(sheetFacts('Alpha', { acronym: 'ABC', aliases: ['Élan', '3A'] })),
    });
    const letters = alphabeticalIndex(catalogueOf(content, paths), 'fr');
    expect(letters.map((l) => l.letter)).toEqual(['', 'A', 'B', 'E']);
    const all = letters.flatMap((l) => l.entries);
    expect(all.find((e) => e.name === 'ABC')?.targets).toEqual([
      { label: 'Alpha (ABC)', href: '/fr/fiches/alpha/' },
      { label: undefined, term: 'ABC', href: '/fr/glossary/#term-abc' },
    ]);
    expect(all.find((e) => e.name === 'Alpha in English')).toMatchObject({ lang: 'en' });
    expect(new Set(all.map((e) => e.name)).size).toBe(all.length);
  });
});

describe('a term in a sheet', () => {
  const html = (body: string, facts: Record<string, unknown> = {}) => {
    const { content, documents, paths } = read({ 'sheets/fr/alpha.mdx': document(sheetFacts('Alpha', facts), `\n${body}\n`) });
    const file = content.sources.find((s) => s.id === 'alpha');
    return file ? bodyRenderer(content, documents, paths)(file).html : '';
  };

  it('is explained once, at its first use in running text', () => {
    const rendered = html("## ABC\n\n[ABC](./beta.mdx) et `ABC`, puis l'ABC et encore ABC.");
    expect(rendered.match(/<button/g)).toHaveLength(1);
    // the word stands in the sentence, the button is empty, and the note comes after the text
    expect(rendered).toMatch(/puis l’<span class="term">ABC<button [^>]*><\/button><\/span> et encore ABC\.<\/p>/);
    expect(rendered).toContain('<aside class="term-notes" role="none"><p class="term-note" id="term-note-abc" popover="auto">');
    expect(rendered).toContain('<a href="/fr/glossary/#term-abc">Voir dans le glossaire</a>');
  });

  it('is not explained where it is the sheet’s own name, or part of another word', () => {
    expect(html('ABC.', { acronym: 'ABC' })).not.toContain('<button');
    expect(html('ABCD, X-ABC, Abc, ABC-2.')).not.toContain('<button');
  });
});
