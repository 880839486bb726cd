/** Warnings of style and age: each is provoked, and what resembles it stays quiet. */
import { describe, expect, it } from 'vitest';
import { issueMessage, wordingFor } from '../../src/i18n/issues/message.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { document, type Files, relation, sheetFacts, withContent } from '../lib/content-folder.ts';

const TODAY = '2025-06-30';
const read = (changes: Files) => withContent(changes, (folder) => readContent(folder, { today: TODAY }).issues);
/** `file:line:column rule found` */
const told = (changes: Files) => read(changes).map((i) => `${i.file}:${i.line}:${i.column} ${i.rule} ${i.found}`);

const facts = (over: Record<string, unknown> = {}) => sheetFacts('Alpha', { related: [relation], ...over });
const body = (text: string): Files => ({ 'sheets/fr/alpha.mdx': document(facts(), `\n## First\n\n${text}\n`) });
const rules = (changes: Files) => read(changes).map((i) => i.rule);

describe('style-spacing', () => {
  it.each([
    ['Voici: un.', 'Voici:'],
    ['Un; deux.', 'Un;'],
    ['Quoi!', 'Quoi!'],
    ['Quoi ?!\nEt quoi? Rien.', 'quoi?'],
    ['Dire « oui».', 'oui».'],
    ['Dire «oui ».', '«oui'],
    ['Soit 20% de tout.', '20%'],
    ['**Éditeurs**: tous.', 'Éditeurs:'],
    ['**Important:** tous.', 'Important:'],
    ['Voir [beta](./beta.mdx): tout.', '…beta…:'],
    ['Voir `code`; puis.', '…;'],
    ['Le fait <Cite source="town" />; puis.', '…;'],
    ['> Cité: oui.', 'Cité:'],
    ['- Point: oui.', 'Point:'],
    ['<Callout type="note">\n\nNote: oui.\n\n</Callout>', 'Note:'],
  ])('%j', (text, found) => {
    expect(read(body(text)).map((i) => [i.rule, i.found, i.severity])).toEqual([['style-spacing', found, 'warning']]);
  });

  it('looks at headings', () => {
    const changes = { 'sheets/fr/beta.mdx': document(sheetFacts('Beta'), '\n## Titre: oui\n\nTexte.\n') };
    expect(read(changes)).toMatchObject([{ rule: 'style-spacing', found: 'Titre:' }]);
  });

  it('says where: line and column of the sign', () => {
    const [issue] = read(body('Tout va.\nIci: non.'));
    const lines = document(facts(), '\n## First\n\nTout va.\nIci: non.\n').split('\n');
    expect(issue).toMatchObject({ line: lines.indexOf('Ici: non.') + 1, column: 'Ici:'.length });
  });

  it.each([
    ['a time', 'Dès 12:30, puis 9:00.'],
    ['an address', 'Voir [a](https://a.example/x?y=1;z=2!a%20b) et bonjour@b.example : oui.'],
    ['a link', 'Voir [beta : oui](https://a.example/x:y;z?a!) ici.'],
    ['a name with a colon', 'Le préfixe ans:x et le code art:L.'],
    ['a table', '| a: | b? |\n| --- | --- |\n| c; | 20% |'],
    ['code', 'Le code `a: b; c! "d"`.\n\n```\na: b; "c"\n```'],
    ['a tag', 'Le fait <Cite source="town" />, dit.'],
    ['well set', '« Quoi ?! » : 20 % ; voilà ! Et **gras** : oui.'],
    ['a no-break space', 'Quoi\u00A0? Oui\u202F! Et&nbsp;: voilà.'],
    ['escapes and entities', 'Un \\! et R&amp;D et \\{.'],
    ['a doubt in brackets', 'Le 3 (?) mai (!) et […] :'],
  ])('is quiet for %s', (_name, text) => expect(told(body(text))).toEqual([]));

  it('looks at title, summary and reasons, and leaves names of pages and sources', () => {
    const over = {
      title: 'Alpha: un',
      summary: 'Ce service de la ville a un nom; il est long.',
      related: [{ ...relation, reason: 'Alpha se sert de beta!' }],
      links: [{ type: 'site', title: 'The town: yes', url: 'https://town.example/', lang: 'en' }],
    };
    const issues = read({ 'sheets/fr/alpha.mdx': document(facts(over)) });
    expect(issues.map((i) => i.found)).toEqual(['Alpha:', 'nom;', 'beta!']);
  });

  it('holds in French only', () => {
    const english = document({ title: 'Beta: in English', summary: 'Beta is a public service: told in "English".' });
    expect(told({ 'sheets/en/beta.mdx': english })).toEqual([]);
  });
});

describe('style-quotes', () => {
  it.each(['Dire "oui" ici.', 'Dire ("oui non") ici.', 'Dire **"oui"** ici.', 'Dire "oui **non**", puis.'])('%j', (text) =>
    expect(rules(body(text))).toEqual(['style-quotes']),
  );
  it.each(['Un écran de 15" ou 17" large.', 'Le signe " seul.', 'Dire « oui ».', 'Voir [x](./beta.mdx "un titre") ici.'])(
    'is quiet for %j',
    (text) => expect(told(body(text))).toEqual([]),
  );
});

describe('summary-sentence', () => {
  const summary = (text: string): Files => ({ 'sheets/fr/alpha.mdx': document(facts({ summary: text })) });
  const long = 'Un service public de la ville, pour ses essais';
  it('wants an end', () => expect(rules(summary(long))).toEqual(['summary-sentence']));
  it('wants it in every language', () => {
    const english = document({ title: 'Beta in English', summary: 'Beta is a public service of the town, in English' });
    expect(told({ 'sheets/en/beta.mdx': english })).toEqual(['sheets/en/beta.mdx:3:10 summary-sentence English']);
  });
  it.each(['.', ' ?', ' !', '…', ' (ou non).', ' « oui. »'])('takes %j', (end) => expect(told(summary(long + end))).toEqual([]));
});

describe('review-overdue', () => {
  const reviewed = (day: string): Files => ({ 'sheets/fr/alpha.mdx': document(facts({ reviewed: day })) });
  it('is a day after twelve months', () => expect(rules(reviewed('2024-06-29'))).toEqual(['review-overdue']));
  it('is not twelve months to the day', () => expect(told(reviewed('2024-06-30'))).toEqual([]));
});

describe('sources-old', () => {
  const sources = (...dates: (string | undefined)[]): Files => {
    const [town] = sheetFacts('Alpha').sources as Record<string, unknown>[];
    const list = dates.map((date, i) => {
      const { date: _, ...rest } = { ...town, id: i === 0 ? 'town' : `town-${i}` } as Record<string, unknown>;
      return date === undefined ? rest : { ...rest, date };
    });
    return { 'sheets/fr/alpha.mdx': document(facts({ sources: list })) };
  };
  it.each([
    ['2021', '2022-06-29'],
    ['2019-01-01', '2022-05', undefined],
  ])('%j', (...dates) => expect(rules(sources(...dates))).toEqual(['sources-old']));
  it.each([['2010'], ['2010', '2022'], ['2010', '2022-06'], ['2010', '2022-06-30'], [undefined, undefined]])(
    'is quiet for %j',
    (...dates) => expect(told(sources(...dates))).toEqual([]),
  );
});

describe('headings-differ', () => {
  const english = (text: string): Files => ({
    'sheets/fr/beta.mdx': document(sheetFacts('Beta'), '\n## Un\n\nTexte.\n\n### Deux\n\nTexte.\n'),
    'sheets/en/beta.mdx': document(
      { title: 'Beta in English', summary: 'Beta is a public service of the town, told in English.' },
      text,
    ),
  });
  it.each([
    ['one too few', '\n## One\n\nText.\n', 6],
    ['another level', '\n## One\n\nText.\n\n## Two\n\nText.\n', 10],
    ['one too many', '\n## One\n\nText.\n\n### Two\n\nText.\n\n## Three\n\nText.\n', 14],
  ])('%s', (_name, text, line) => {
    expect(read(english(text))).toMatchObject([
      { file: 'sheets/en/beta.mdx', rule: 'headings-differ', line, severity: 'warning' },
    ]);
  });
  it('asks nothing where the source has no heading', () => {
    expect(told({ ...english('\n## One\n\nText.\n'), 'sheets/fr/beta.mdx': document(sheetFacts('Beta'), '\nTexte.\n') })).toEqual(
      [],
    );
  });
  it('takes other words', () => expect(told(english('\n## One\n\nText.\n\n### Second\n\nText.\n'))).toEqual([]));
});

it('every warning reads well in both languages', () => {
  const [spacing, quotes] = read(body('Voici: "un".'));
  const { fr, en } = { fr: wordingFor('fr'), en: wordingFor('en') };
  expect(spacing && issueMessage(spacing, en)).toContain('"Voici:": a space belongs before');
  expect(spacing && issueMessage(spacing, fr)).toContain('« Voici: » : il faut une espace avant');
  expect(quotes && issueMessage(quotes, fr)).toContain('plutôt que des guillemets droits : "un"');
});

describe('sentence-long', () => {
  const words = (count: number) => Array.from({ length: count }, (_, i) => `mot${i}`).join(' ');

  it('counts words, not tags, and says where the sentence starts', () => {
    const [issue] = read(body(`Court.\nIci ${words(45)} <Cite source="town" />.`));
    expect(issue).toMatchObject({ rule: 'sentence-long', severity: 'warning', column: 1 });
    expect(issue?.found).toContain('(46)');
    const message = issue && issueMessage(issue, wordingFor('en'));
    expect(message).toContain('Sentence of over 45 words: "Ici mot0 mot1 mot2 mot3… (46)"');
  });

  it('looks at translations too', () => {
    const long = document(
      { title: 'Beta in English', summary: 'A public service of the town, told here.' },
      `\n## First\n\n${words(50)}.\n`,
    );
    expect(rules({ 'sheets/en/beta.mdx': long })).toEqual(['sentence-long']);
  });

  it.each([
    ['a sentence of the longest length', `${words(45)}.`],
    ['several sentences', `${words(30)}. ${words(30)} ! ${words(30)}`],
    ['an abbreviation and a number', `${words(20)} art. 3.5 ${words(20)}.`],
    ['a list', `- ${words(30)}\n- ${words(30)}`],
  ])('is quiet for %s', (_name, text) => expect(told(body(text))).toEqual([]));
});

describe('acronym-unexplained', () => {
  const terms = (term: string) =>
    `terms:\n  - id: a\n    term: { fr: "${term}", en: "${term}" }\n    definition: { fr: Un mot., en: A word. }\neveryday: [FAQ]\n`;

  it.each([
    ['Le CNDA agrée. Le CNDA aussi.', 'CNDA'],
    ['Avec **RNIV**.', 'RNIV'],
    ['Un logiciel PGSSI-S.', 'PGSSI-S'],
  ])('%j', (text, found) => {
    expect(read(body(text)).map((i) => [i.rule, i.found, i.severity])).toEqual([['acronym-unexplained', found, 'warning']]);
  });

  it.each([
    ['brackets after the name', 'Le centre national (CNDA) agrée. Le CNDA décide.'],
    ['brackets after the acronym', 'Le CNDA (centre national) agrée.'],
    ['an apposition', 'Le CNDA, centre national, agrée.'],
    ['a Roman number', 'Le XIX siècle, tome IV et classe II.'],
    ['the number of a document', 'Selon SEL-MP-037 et MR-008.'],
    ['code and addresses', 'Le code `CNDA` et l’adresse cnda@a.example/CNDA ici.'],
    ['one capital', 'Vitamine C et plan B.'],
  ])('is quiet for %s', (_name, text) => expect(told(body(text))).toEqual([]));

  it('knows the glossary, everyday acronyms, and the names of sheets and organisations', () => {
    const changes = { ...body('Le CNDA, la FAQ et le BTA.'), 'glossary.yml': terms('CNDA') };
    expect(rules({ ...changes, 'sheets/fr/beta.mdx': document(sheetFacts('Beta', { acronym: 'BTA' })) })).toEqual([]);
  });
});
