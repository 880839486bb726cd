/** The town on two days: what it opened with, and what it became. Tests tell the one from the other. */
import { stringify } from 'yaml';
import { document, type Files, houseOf, relation, sheetFacts } from './content-folder.ts';

/** Day on which the ledger took note of the first state, and of the second. */
export const OPENED = '2025-02-01';
export const CHANGED = '2025-06-30';

const shownIn2021 = { date: '2021', approximate: true, status: 'construction', source: 'town' };
const alpha = { related: [relation], status: 'construction', history: [shownIn2021] };
const council = {
  id: 'council',
  title: 'Decision of the council',
  publisher: 'Town council',
  url: 'https://town.example/council/',
  date: '2025-06',
  readOn: '2025-06-20',
  official: true,
  lang: 'fr',
};
const town = sheetFacts('Alpha').sources as object[];

export const firstState: Files = {
  'sheets/fr/alpha.mdx': document(sheetFacts('Alpha', alpha)),
};

/** Alpha opened, beta was reviewed and its first section rewritten, and gamma came. */
export const secondState: Files = {
  'house.yml': stringify(houseOf(['alpha', 'beta', 'gamma'])),
  'sheets/fr/alpha.mdx': document(
    sheetFacts('Alpha', {
      ...alpha,
      status: 'operational',
      history: [shownIn2021, { date: '2025-06', status: 'operational', source: 'council' }],
      sources: [...town, council],
    }),
  ),
  'sheets/fr/beta.mdx': document(sheetFacts('Beta', { reviewed: '2025-06-15' }), '\n## First\n\nOther text.\n'),
  'sheets/fr/gamma.mdx': document(sheetFacts('Gamma', { reviewed: '2025-06-28' })),
  'sheets/en/gamma.mdx': document({
    title: 'Gamma in English',
    summary: 'Gamma is a public service of the town, told in English.',
  }),
};
