/** Each mistake has words of its own, in the language of its author, and is told once. */
import { describe, expect, it } from 'vitest';
import { issueMessage, wordingFor } from '../../src/i18n/issues/message.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { document, type Files, sheetFacts, withContent } from '../lib/content-folder.ts';

const issuesOf = (changes: Files) => withContent(changes, (folder) => readContent(folder, { today: '2025-06-30' }).issues);
/** `rule message` of each problem. */
const told = (changes: Files, locale = 'en') => issuesOf(changes).map((i) => `${i.rule} ${issueMessage(i, wordingFor(locale))}`);
const body = (text: string, over: Record<string, unknown> = {}): Files => ({
  'sheets/fr/beta.mdx': document(sheetFacts('Beta', over), `\n## First\n\n${text}\n`),
  'sheets/en/beta.mdx': null,
});
const english = (text: string): Files => ({
  'sheets/en/beta.mdx': document(
    { title: 'Beta in English', summary: 'Beta is a public service of the town, told in English.' },
    `\n## First\n\n${text}\n`,
  ),
});

describe('a text that cannot be read', () => {
  const unreadable: [text: string, said: string][] = [
    ['<Cite source=“town” />', '« <Cite source=“town” /> » — les guillemets d’une balise sont droits'],
    ['<Cite source=« town » />', '« <Cite source=« town » /> » — les guillemets d’une balise sont droits'],
    ['<Cite source=town />', '« <Cite source=town /> » — une balise s’écrit <Cite source="…" />'],
    ['Un fait <Cite source="town"', '« <Cite source="town" » — une balise s’écrit'],
    ['<Callout type="note">\n\nTexte', '« <Callout type="note"> » — cette balise n’est jamais fermée'],
    ['<Callout type="note">\nTexte</Callout>', '<Callout …> et </Callout> ont chacun leur ligne'],
    ['</Callout>', '« </Callout> » — cette balise ne ferme rien'],
    ['<p>Texte', '« <p> » — gardez les mots et supprimez le HTML'],
    ['Un <span class=x>mot</span>', '« <span class=x> » — gardez les mots et supprimez le HTML'],
    ['Avant<br>après', '« <br> » — cette balise n’est jamais fermée'],
    ['<!-- à revoir -->', '« <!-- à revoir --> » — les commentaires ne sont pas possibles ici'],
    ['Voir <https://a.example/>', '« <https://a.example/> » — une adresse s’écrit [ce qu’est la page](https://…)'],
    ['Écrire à <a@b.example>', '« <a@b.example> » — une adresse s’écrit'],
    ['Si x <3 alors', '« <3 alors » — un < ou un { voulu tel quel s’écrit \\< ou \\{'],
    ['Le reste {', '« { » — un < ou un {'],
    ['Le mot {a b}', 'un < ou un { voulu tel quel'],
    ['<?xml?>', 'un < ou un {'],
  ];

  it.each(unreadable)('%j', (text, said) => {
    const [message, ...more] = told(body(text), 'fr');
    expect(more).toEqual([]);
    expect(message).toContain('body-syntax Le texte est illisible ici : ');
    expect(message).toContain(said);
    expect(message).not.toMatch(/expected|character|JSX|MDX/i);
  });
});

describe('an address', () => {
  it.each(['www.ameli.fr', 'sante.gouv.fr/page', 'esante.gouv.fr', 'a.example/x'])(
    'without its scheme gets it: %s',
    (address) => {
      expect(told(body(`[La page](${address})`), 'fr')).toEqual([
        `body-address Cette adresse est interdite : « ${address} » — mettez https:// devant`,
      ]);
    },
  );
  it('that is a file is none', () => {
    expect(issuesOf(body('[Alpha](alpha.mdx)'))).toEqual([]);
  });
});

it('pasted HTML is told what to do', () => {
  expect(told(body('<div>\n\nDes mots.\n\n</div>'), 'fr')).toEqual([
    'body-element « div » ne peut pas être employé ici — gardez les mots et supprimez le HTML, c’est-à-dire ce qui est entre < et >',
  ]);
});

it('a footnote is told how sources are cited', () => {
  expect(new Set(told(body('Un fait[^1].\n\n[^1]: La ville.')))).toEqual(
    new Set(['body-element "[^…]" may not be used here — a source is cited with <Cite source="…" />']),
  );
});

describe('[R68] a link that says nothing', () => {
  it.each([
    '[ici](./alpha.mdx)',
    '[Cliquez ici](https://a.example/)',
    '[**Lien**](https://a.example/)',
    '[En savoir plus…](https://a.example/)',
    '[](https://a.example/)',
    'Voir https://a.example/x',
    '[a.example/x](https://a.example/x)',
  ])('is a warning: %s', (link) => {
    expect(issuesOf(body(link))).toMatchObject([{ rule: 'link-vague', severity: 'warning' }]);
  });
  it('is so in the language of its file', () => {
    expect(issuesOf(english('See [here](./alpha.mdx).'))).toMatchObject([{ rule: 'link-vague', found: 'here' }]);
    expect(issuesOf(body('Le service [Here](./alpha.mdx).'))).toEqual([]);
  });
  it.each([
    '[Alpha, ici décrit](./alpha.mdx)',
    'Écrire à bonjour@a.example',
    '[01 02 03 04 05](tel:+33102030405)',
    '[`ici`, le code](./alpha.mdx)',
  ])('is not %s', (link) => expect(issuesOf(body(link))).toEqual([]));
});

describe('a table that is none', () => {
  it.each([
    ['without its line of dashes', '| Quoi | Quand |\n| un | deux |', '| Quoi | Quand |'],
    ['with a row only', '| Quoi | Quand |', '| Quoi | Quand |'],
    ['with too few dashes', '| a | b |\n| --- |\n| c | d |', '| a | b |'],
    ['without bars at its ends', 'Quoi | Quand\nun | deux', 'Quoi | Quand'],
    ['with tabs, as pasted from a spreadsheet', 'Quoi\tQuand\nun\tdeux', undefined],
  ])('%s', (_name, text, found) => {
    const issues = issuesOf(body(text));
    expect(issues).toMatchObject([{ rule: 'table-lost', severity: 'warning', ...(found ? { found } : {}) }]);
  });
  it.each([
    ['a table', '| a | b |\n| --- | --- |\n| c | d |'],
    ['one bar', 'Soit a | b.\nPuis c.'],
    ['code', '```\n| a |\n```'],
  ])('is not %s', (_name, text) => expect(issuesOf(body(text))).toEqual([]));
});

describe('two statuses on one day', () => {
  const history = (...entries: [date: string, status: string][]) => ({
    history: entries.map(([date, status]) => ({ date, status, source: 'town' })),
  });
  it('contradict each other', () => {
    expect(told(body('Texte.', history(['2024-05-02', 'planned'], ['2024-05-02', 'operational'])), 'fr')).toEqual([
      'history-same-day Deux états le même jour (2024-05-02) : « planned » et « operational ». Gardez celui que la source montre',
    ]);
  });
  it('may stand in one month, or be the same', () => {
    expect(told(body('Texte.', history(['2024-05', 'planned'], ['2024-05', 'operational'])))).toEqual([]);
    expect(told(body('Texte.', history(['2024-05-02', 'operational'], ['2024-05-02', 'operational'])))).toEqual([]);
  });
});

describe('facts that are no fields', () => {
  it.each([
    ['a sheet', 'sheets/fr/beta.mdx', '---\nJust words\n---\n\nText.\n'],
    ['a list', 'sheets/fr/beta.mdx', '---\n- a\n- b\n---\n\nText.\n'],
    ['an empty house', 'house.yml', ''],
  ])('%s', (_name, file, text) => {
    expect(told({ [file]: text })).toEqual([
      'fields-none No fields stand here: they are written one a line, such as "title: Health card"',
    ]);
  });
});

describe('facts that cannot be read', () => {
  const yaml = (text: string): Files => ({ 'glossary.yml': text });
  it.each([
    [
      'a list below a finished field',
      'terms: []\neveryday: [A, B]\n  - id: x\n    term: y\n',
      'une liste vient sous le nom de son champ',
    ],
    ['the same without indent', 'terms: []\neveryday: [A, B]\n- id: x\n', 'une liste vient sous le nom de son champ'],
    ['a tab', 'terms:\n  - id: a\n\t  term: b\n', 'décalez avec des espaces'],
    ['a colon without a space', 'terms:[]\neveryday: []\n', 'laissez une espace après les deux-points'],
    ['an open quotation mark', 'terms: []\neveryday: ["A]\n', 'un guillemet est ouvert et jamais fermé'],
    ['a colon in a text', 'terms: []\neveryday: A: B\n', 'un texte qui contient « : »'],
    ['a bad indent', 'terms:\n  - id: a\n     term: b\n', 'vérifiez'],
  ])('%s: once', (_name, text, said) => {
    const messages = told(yaml(text), 'fr');
    expect(messages).toEqual([expect.stringContaining(said)]);
  });
});

it('the same thing on one line is said once', () => {
  const lines = issuesOf(body('a\u200Bb\u200Bc\n\nd\u200Be')).map((i) => `${i.rule} ${i.line}`);
  expect(lines).toHaveLength(2);
  expect(new Set(lines).size).toBe(2);
});

it('a new term at the end of the glossary is a term', () => {
  const term = (id: string) =>
    `  - id: ${id}\n    term: { fr: ${id}, en: ${id} }\n    definition: { fr: Un mot., en: A word. }\n`;
  expect(issuesOf({ 'glossary.yml': `everyday: [SMS]\nterms:\n${term('one')}${term('two')}` })).toEqual([]);
});
