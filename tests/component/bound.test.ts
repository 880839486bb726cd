/** What a sheet binds to, as readers get it: how far, who, since when, by what, and what nobody could find out. */
import { describe, expect, it } from 'vitest';
import ObligationMark from '../../src/components/brick/ObligationMark.astro';
import Duties from '../../src/components/sheet/Duties.astro';
import Obligation from '../../src/components/sheet/Obligation.astro';
import PracticalFacts from '../../src/components/sheet/PracticalFacts.astro';
import Unknowns from '../../src/components/sheet/Unknowns.astro';
import { catalogueOf, contentOf } from '../lib/catalogue.ts';
import { document, sheetFacts } from '../lib/content-folder.ts';
import { allOf, attributes, rendered, textOf } from './render.ts';
import { english, TODAY } from './town.ts';

const source = 'town';
const bound = {
  obligation: { level: 'mandatory', who: ['residents'], words: 'Pour qui ouvre un compte.' },
  duties: [
    {
      id: 'register',
      who: ['residents'],
      what: 'S’inscrire à la mairie.',
      since: '2024-01',
      state: 'in-force',
      basis: { source, article: 'art. 1' },
      penalty: { words: 'Une amende de 100 euros.', source },
      sureness: 'sure',
    },
    {
      id: 'report',
      who: ['residents'],
      what: 'Signaler tout changement.',
      state: 'announced',
      basis: { source },
      sureness: 'to-verify',
    },
  ],
  practical: {
    leadTime: { words: 'Deux semaines.', source },
    cost: { searched: '2025-06-01' },
    desk: { words: 'Le guichet.', source, email: 'desk@town.example', phone: '+33 1 00 00 00 00' },
    test: { words: 'Un bac à sable.', source, url: 'https://test.town.example/' },
    firstStep: { words: 'Appeler.', source },
  },
  unknowns: [{ id: 'fee', question: 'Le montant demandé.', where: 'town.example', on: '2025-06-01', article: 'not-opened' }],
};
const content = contentOf(
  {
    'sheets/fr/alpha.mdx': document(sheetFacts('Alpha', bound)),
    'sheets/en/alpha.mdx': document({
      title: 'Alpha in English',
      summary: 'Alpha is a public service of the town, told in English.',
      obligation: 'For whoever opens an account.',
      duties: { register: 'Register at the town hall.' },
    }),
  },
  TODAY,
);
const sheet = catalogueOf(content).sheet('en', 'alpha');
if (!sheet?.obligation || !sheet.practical) throw new Error('No sheet.');
const { obligation, practical, unknowns, sources } = sheet;

it('the obligation is a word with a sign that needs no colour, a sentence, and people', async () => {
  const box = await rendered(Obligation, { obligation, locale: 'en', t: english.t });
  expect(textOf(box)).toContain('Mandatory');
  expect(textOf(box)).toContain('For whoever opens an account.');
  expect(textOf(box)).toContain('Residents en');
  const marks = await Promise.all(
    (['mandatory', 'conditional', 'optional', 'none'] as const).map((level) =>
      rendered(ObligationMark, { level, label: english.t(`obligation.${level}`) }),
    ),
  );
  expect(new Set(marks.map((mark) => mark.outerHTML)).size).toBe(4);
});

describe('the duties', () => {
  it('are a table with heads, each with people, date, text, penalty and what is to be verified', async () => {
    const table = await rendered(Duties, { sheet, factLang: 'fr', today: TODAY, translator: english });
    expect(allOf(table, 'thead th').map((th) => th.getAttribute('scope'))).toEqual(['col', 'col', 'col', 'col']);
    const [first, second] = allOf(table, 'tbody tr').map(textOf);
    for (const words of ['Residents en', 'Register at the town hall.', 'January 2024', 'art. 1', 'Une amende de 100 euros.'])
      expect(first).toContain(words);
    expect(second).toContain('to be verified');
    expect(first).not.toContain('to be verified');
  });

  it('mark the words that are not translated', async () => {
    const table = await rendered(Duties, { sheet, factLang: 'fr', today: TODAY, translator: english });
    const foreign = allOf(table, '[lang=fr]').map(textOf);
    expect(foreign).toContain('Signaler tout changement.');
    expect(foreign.join(' ')).not.toContain('Register at the town hall.');
  });
});

it('practical facts lead to desk and test, and say when one was looked for in vain', async () => {
  const box = await rendered(PracticalFacts, { facts: practical, sources, translator: english });
  expect(allOf(box, 'dt')).toHaveLength(5);
  expect(textOf(box)).toContain('1 June 2025');
  const hrefs = allOf(box, 'a').map((a) => attributes(a, 'href')[0]);
  expect(hrefs).toEqual(
    expect.arrayContaining(['mailto:desk@town.example', 'tel:+33100000000', 'https://test.town.example/', '#source-town']),
  );
});

it('open questions say where and when they were asked, and that the article was not opened', async () => {
  const list = await rendered(Unknowns, { unknowns, factLang: 'fr', translator: english });
  expect(textOf(list)).toContain('Le montant demandé.');
  expect(textOf(list)).toContain('1 June 2025');
  expect(textOf(list)).toContain('town.example');
  expect(textOf(list)).toContain(english.t('article.not-opened'));
});
