/** The two states of the town as the ledger took note of them. */
import type { Ledger } from '../../src/schema/ledger.ts';
import { contentOf, recorded } from './catalogue.ts';
import { document, type Files, relation, sheetFacts } from './content-folder.ts';
import { CHANGED, firstState, OPENED, secondState } from './two-states.ts';

export const EMPTY: Ledger = { version: 1, sheets: {} };
export const first = contentOf(firstState, OPENED);
export const second = contentOf(secondState, CHANGED);
export const opened = recorded(first, EMPTY, { today: OPENED });
export const changed = recorded(second, opened.ledger, { today: CHANGED });

/** What the ledger says of beta after its text became `body`. */
export const betaAfter = (body: string, ledger: Ledger, options: { today: string; trifles?: ReadonlySet<string> }) =>
  recorded(contentOf({ ...secondState, 'sheets/fr/beta.mdx': body }, CHANGED), ledger, options).ledger;
export const beta = (text: string, facts = {}) =>
  document(sheetFacts('Beta', { reviewed: '2025-06-15', ...facts }), `\n## First\n\n${text}\n`);

/** Later still, beta was tied to gamma; it has no translation, which would need a reason. */
export const TIED = '2025-07-10';
export const tiedState: Files = {
  ...secondState,
  'sheets/fr/beta.mdx': beta('Other text.', { related: [{ ...relation, target: 'gamma' }] }),
  'sheets/en/beta.mdx': null,
};
export const tied = recorded(contentOf(tiedState, TIED), changed.ledger, { today: TIED });
