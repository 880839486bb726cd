/** What a search finds: numbers of law, acronyms, slips, synonyms, and what it says of words that are not there. */
import { stringify } from 'yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/browser/find/excerpt.ts';
import { closeness } from '../../src/browser/find/match.ts';
import { asksSomething, readQuestion } from '../../src/browser/find/question.ts';
import { rank } from '../../src/browser/find/rank.ts';
import { markWords } from '../../src/browser/search-marks.ts';
import { cites, referencesIn } from '../../src/browser/find/references.ts';
import { assemble } from '../../src/reader/assemble.ts';
import { createPaths } from '../../src/model/paths.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { document, sheetFacts, withContent } from '../lib/content-folder.ts';
import { type OpenIndex, openIndex } from '../lib/index-store.ts';

const keys = (text: string, typed = false) => referencesIn(text, typed).map((r) => r.keys.join(' '));

describe('numbers of law', () => {
  it.each([
    ['article L. 1111-8 du code', '#l1111-8 #1111-8'],
    ['art. R.\u00A01111-8-8', '#r1111-8-8 #1111-8-8'],
    ['le règlement (UE) 2016/679', '#2016-679'],
    ['le décret n°\u00A02026-209', '#2026-209'],
    ['la MR-003', '#mr003 #003'],
    ['la norme ISO/IEC 27001', '#iso27001 #iec27001 #27001'],
    ['RGPD, art. 33', '#art33'],
    ['version 1.5.1', '#1-5-1'],
  ])('%s is %s', (text, expected) => expect(keys(text)).toEqual([expected]));

  it.each(['L. 1111-8', 'L1111-8', 'l 1111-8', 'art. L 1111-8 CSP', '"L.1111-8"', 'L\u00A01111‑8'])(
    '%s is typed for the same',
    (typed) => expect(keys(typed, true)[0]).toBe('#l1111-8 #1111-8'),
  );

  it.each(['28 mars 2026', '12 000 euros', 'CIM-10', 'vague 2', 'le 1er avril'])('%s is none', (text) =>
    expect(keys(text)).toEqual([]),
  );

  it('are never their longer neighbours', () => {
    expect(cites('article L. 1111-8-2', ['#l1111-8'])).toBe(false);
    expect(cites('article L. 1111-8, I', ['#l1111-8'])).toBe(true);
  });
});

describe('a question', () => {
  const context = { synonyms: [['mot de passe', 'authentification']], noise: ['c', 'quoi', 'le', 'depuis', 'quand', 'de'] };
  const wishes = (typed: string) => readQuestion(typed, context).wishes.map((w) => w.typed);

  it('loses its noise and keeps what it is about, in the spelling of its reader', () => {
    expect(wishes('c quoi le Dmp')).toEqual(['Dmp']);
    expect(wishes('Mot de passe interdit depuis quand')).toEqual(['Mot de passe', 'interdit']);
    expect(wishes('quoi')).toEqual(['quoi']);
  });

  it('takes capitals for an acronym, and a unit for a word', () => {
    expect(readQuestion('HAS', { synonyms: [], noise: ['has'] }).wishes[0]?.capitals).toBe('HAS');
    expect(wishes('incident 72h')).toEqual(['incident', '72']);
  });

  it.each(['👩‍⚕️', '[(', '*', '   '])('of signs alone asks nothing: %s', (typed) => expect(asksSomething(typed)).toBe(false));
});

describe('words', () => {
  it.each([
    ['hebergement', 'hebergeur', true],
    ['hebergements', 'hebergement', true],
    ['medecin', 'mes', false],
    ['donnees', 'donateur', false],
  ])('%s answers %s: %s', (word, asked, expected) => expect(closeness(word, asked) > 0).toBe(expected));
});

const glossary = stringify({
  terms: [
    {
      id: 'has',
      term: { fr: 'HAS', en: 'HAS' },
      expansion: { fr: 'Haute autorité', en: 'High authority' },
      definition: { fr: 'Elle évalue.', en: 'It assesses.' },
      sheets: ['beta'],
    },
  ],
});
const synonyms = {
  groups: [{ id: 'hospital', words: { fr: ['hôpital', 'établissement'] } }],
  leads: [{ id: 'way', words: { fr: ['chemin'] }, sheets: ['beta'] }],
};
const text = {
  'glossary.yml': glossary,
  'synonyms.yml': stringify(synonyms),
  'sheets/fr/alpha.mdx': document(
    sheetFacts('Hébergement', { aliases: ['Plateforme Zéphyr'] }),
    "\nUn établissement le doit.\n\n## La loi\n\nC'est l'article L. 1111-8, et rien d'autre.\n",
  ),
  'sheets/fr/beta.mdx': document(sheetFacts('Identité', {}), "\n## Autre loi\n\nC'est l'article L. 1111-8-2 qui le dit.\n"),
  'sheets/en/alpha.mdx': null,
  'sheets/en/beta.mdx': null,
};

/** One for all questions. */
let opened: Promise<OpenIndex> | undefined;
const storeFor = async () => (await (opened ??= openOne())).store;
afterAll(async () => (await opened)?.close());

async function openOne(): Promise<OpenIndex> {
  const index = withContent(text, (folder) => {
    const { content, documents } = readContent(folder, { today: '2025-06-30' });
    if (!content) throw new Error('No content.');
    const paths = createPaths('/', 'https://town.example', content.site.data.locales);
    const assembly = assemble({ root: '/', content, documents, paths, today: '2025-06-30' });
    return buildIndex({ ...assembly, content });
  });
  return openIndex(await index, 'fr');
}

async function found(typed: string) {
  const store = await storeFor();
  const { ranked, found: words } = await rank(typed, {}, store);
  const rows = await Promise.all(ranked.map(async (r) => ({ ...r, url: (await store.record(r.record)).url })));
  return { rows, mended: words.flatMap((w) => w.mended) };
}

describe('an answer', () => {
  it.each(['L. 1111-8', '1111-8', 'l1111-8', 'art. L 1111-8'])('to %s is what cites it, alone', async (typed) => {
    const { rows } = await found(typed);
    expect(rows.map((r) => r.url)).toEqual(['/fr/fiches/alpha/']);
    expect(rows[0]?.missing).toEqual([]);
  });

  it('has the words that mean the same', async () => {
    const { rows } = await found('hôpital');
    expect(rows[0]).toMatchObject({ url: '/fr/fiches/alpha/', missing: [] });
  });

  it('says which word it lacks, as it was typed', async () => {
    const { rows } = await found('hébergement Pastèque');
    expect(rows[0]).toMatchObject({ url: '/fr/fiches/alpha/', missing: ['Pastèque'] });
  });

  it('shows the passage that has the words, and the number of law where it stands', async () => {
    const store = await storeFor();
    const excerpt = async (typed: string) => {
      const { ranked, question } = await rank(typed, {}, store);
      const number = ranked[0]?.record ?? -1;
      const { own: asked } = question.marks;
      return excerptOf(await store.record(number), { number, question, asked, wide: asked, store });
    };
    expect(await excerpt('rien')).toMatchObject({ anchor: 'la-loi', heading: 'La loi' });
    expect(await excerpt('établissement')).toMatchObject({ heading: '', text: 'Un établissement le doit.' });
    expect(await excerpt('L1111-8')).toMatchObject({ anchor: 'la-loi' });
  });

  it.each([
    ['L. 1111-8', ['L. 1111-8']],
    ['1111-8', ['L. 1111-8']],
    ['L. 1111-8-2', []],
  ])('to %s has the number marked as a whole, and no longer neighbour', (typed, expected) => {
    const keys = referencesIn(typed, true)[0]?.keys ?? [];
    const marked = markWords("C'est l'article L. 1111-8, rien d'autre.", [], keys.length > 1 ? keys.slice(0, 1) : keys);
    expect(marked.flatMap((s) => (s.marked ? s.text : []))).toEqual(expected);
  });

  it('forgives a slip in a name, and says so', async () => {
    const { rows, mended } = await found('zephir');
    expect(rows[0]?.url).toBe('/fr/fiches/alpha/');
    expect(mended).toEqual(['zephyr']);
  });

  it('to an acronym is its entry', async () => {
    expect((await found('HAS')).rows[0]?.url).toBe('/fr/glossary/#term-has');
  });

  it('is where an author leads', async () => {
    expect((await found('chemin')).rows[0]?.url).toBe('/fr/fiches/beta/');
  });
});

describe('the file of synonyms', () => {
  const issues = (change: object) =>
    withContent({ ...text, 'synonyms.yml': stringify({ ...synonyms, ...change }) }, (folder) =>
      readContent(folder, { today: '2025-06-30' }).issues.filter((i) => i.file === 'synonyms.yml'),
    );

  it('is checked: languages, ids, words that stand twice', () => {
    expect(issues({})).toEqual([]);
    expect(issues({ leads: [{ id: 'way', words: { fr: ['chemin'] }, sheets: ['bta'] }] })).toMatchObject([
      { rule: 'reference-unknown', found: 'bta', suggestion: 'beta' },
    ]);
    expect(issues({ groups: [{ id: 'a', words: { fr: ['mot', 'Mot'], de: ['Wort', 'wort'] } }] })).toMatchObject([
      { rule: 'field-duplicate' },
      { rule: 'locale-unknown', found: 'de' },
    ]);
  });
});
