/** A town of two bricks for the components to show: beta has no English words, and alpha stood elsewhere in an older drawing. */
import { stringify } from 'yaml';
import { NO_OWN_WORDS, translator } from '../../src/i18n/translate.ts';
import type { Sheet } from '../../src/model/sheet.ts';
import { catalogueOf, contentOf } from '../lib/catalogue.ts';
import { document, houseOf, relation, sheetFacts } from '../lib/content-folder.ts';

/** The day the components speak for. */
export const TODAY = '2025-06-30';

const words = (text: string) => ({ fr: `${text} fr`, en: `${text} en` });
const milestone = { what: 'La salle ouvre.', audiences: ['residents'], source: 'town', state: 'announced' };

const alpha = sheetFacts('Alpha', {
  status: 'deploying',
  history: [
    { date: '2021', approximate: true, status: 'operational', source: 'town' },
    { date: '2024-05', status: 'deploying', source: 'town' },
  ],
  related: [relation],
  milestones: [
    { ...milestone, id: 'opening', date: '2025-03' },
    { ...milestone, id: 'closing', date: '2026-01', what: 'La salle ferme.' },
  ],
});

function house(): string {
  const today = houseOf(['alpha', 'beta']) as { editions: object[] };
  const cellar = { id: 'cellar', label: words('Cellar'), bricks: ['alpha'] };
  const floor = { id: 'base', part: 'foundation', label: words('Base'), rooms: [cellar] };
  const before = { id: 'first', date: '2022', label: words('First plan'), names: {}, floors: [floor] };
  return stringify({ ...today, editions: [...today.editions, before] });
}

const content = contentOf(
  {
    'house.yml': house(),
    'sheets/fr/alpha.mdx': document(alpha),
    'sheets/fr/beta.mdx': document(sheetFacts('Bêta', { acronym: 'BT' })),
    'sheets/en/alpha.mdx': document({
      title: 'Alpha in English',
      summary: 'Alpha is a public service of the town, told in English.',
      reasons: { beta: 'Alpha uses beta.' },
      milestones: { opening: 'The hall opens.', closing: 'The hall closes.' },
    }),
    'sheets/en/beta.mdx': null,
  },
  TODAY,
);
export const catalogue = catalogueOf(content);
export const english = translator('en', NO_OWN_WORDS);
export const french = translator('fr', NO_OWN_WORDS);

/** @throws when there is no such sheet */
export function sheet(locale: string, id: string): Sheet {
  const found = catalogue.sheet(locale, id);
  if (!found) throw new Error(`No sheet ${id} in ${locale}.`);
  return found;
}
