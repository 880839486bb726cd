/** Houses of any size, with long and short names, every status and kind, and relations: for the eye and for tests. */
import { stringify } from 'yaml';
import { KINDS, RELATION_TYPES, STATUSES } from '../../src/schema/vocabulary.ts';
import { baseFiles, document, type Files, settings, sheetFacts } from './content-folder.ts';

const TITLES = [
  'Messageries sécurisées de la ville',
  'Agenda',
  'Référentiel des systèmes d’information de la téléconsultation',
  'Annuaire des établissements et des services',
  'Guichet',
];
/** Share of the bricks in each part, and the rooms they stand in. */
const PLAN = [
  { id: 'top', part: 'roof', share: 0.12, rooms: ['attic'] },
  { id: 'upper', part: 'storey', share: 0.16, rooms: ['study'] },
  { id: 'lower', part: 'storey', share: 0.16, rooms: ['hall'] },
  { id: 'base', part: 'foundation', share: 0.5, rooms: ['ethics', 'identity', 'security'] },
  { id: 'side', part: 'annexe', share: 0.06, rooms: ['shed'] },
] as const;
const MATERIALS = ['sandstone', 'slate', 'brick'];

/** A content folder whose house has `count` bricks. */
export function generatedHouse(count: number): Files {
  const ids = Array.from({ length: count }, (_, i) => `brick-${i + 1}`);
  const places = new Map<string, string[]>(PLAN.flatMap(({ rooms }) => rooms.map((room) => [room, []])));
  let placed = 0;
  for (const [i, { share, rooms }] of PLAN.entries()) {
    const size = i === PLAN.length - 1 ? count - placed : Math.round(count * share);
    for (let n = 0; n < size; n++) places.get(rooms[n % rooms.length] ?? '')?.push(ids[placed + n] ?? '');
    placed += size;
  }
  const label = (text: string) => ({ fr: text, en: text });
  const floors = PLAN.map(({ id, part, rooms }) => ({
    id,
    part,
    label: label(`Étage ${id}`),
    rooms: rooms.map((room, r) => ({
      id: room,
      label: label(rooms.length === 1 ? `Étage ${id}` : `Pièce ${room}`),
      ...(part === 'foundation' ? { material: MATERIALS[r] } : {}),
      bricks: places.get(room) ?? [],
    })),
  }));
  const base = baseFiles();
  const roomOf = (id: string) => [...places].find(([, bricks]) => bricks.includes(id))?.[0];
  const sheets = ids.map((id, i): [string, string] => {
    // a relation is stated on one side only: here, by the earlier brick
    const targets = [(i * 7 + 3) % count, (i * 5 + 1) % count].filter((t) => t > i).map((t) => ids[t]);
    const facts = sheetFacts(`${TITLES[i % TITLES.length]} ${i + 1}`, {
      category: roomOf(id),
      kind: KINDS[i % KINDS.length],
      status: STATUSES[i % 4],
      history: [{ date: '2021', status: STATUSES[i % 4], source: 'town' }],
      audiences: [i % 3 === 0 ? 'visitors' : 'residents'],
      related: [...new Set(targets)].map((target, t) => ({
        type: RELATION_TYPES[(i + t) % RELATION_TYPES.length],
        target,
        reason: 'One of them could not do without the other.',
      })),
    });
    return [`sheets/fr/${id}.mdx`, document(facts, '\n## First\n\nSome text.\n')];
  });
  return {
    ...base,
    'sheets/fr/alpha.mdx': null,
    'sheets/fr/beta.mdx': null,
    'sheets/en/alpha.mdx': null,
    'sheets/en/beta.mdx': null,
    'pages/fr/about.mdx': null,
    'pages/en/about.mdx': null,
    'site.yml': stringify(settings()),
    'house.yml': stringify({
      current: 'today',
      editions: [{ id: 'today', date: '2025', label: label('Today'), floors }],
      pillars: ['Care', 'Help', 'Teach', 'Build'].map((name) => ({
        id: name.toLowerCase(),
        icon: 'bell',
        label: label(name),
        text: label(`${name} for all.`),
        sources: [
          {
            id: 'town',
            title: 'The town',
            publisher: 'Town',
            url: 'https://town.example/',
            date: '2021',
            readOn: '2025-01-31',
            official: true,
            lang: 'fr',
          },
        ],
      })),
      audiences: { residents: label('Residents'), visitors: label('Visitors') },
      organisations: { town: { name: label('The town'), url: 'https://town.example/' } },
    }),
    ...Object.fromEntries(sheets),
  };
}
