/** The house against the sheets: every brick in one room, every label in every language. */
import { error, type Issue } from '../schema/issue.ts';
import type { Localised } from '../schema/text.ts';
import { nearest } from '../schema/nearest.ts';
import { type Content, pageIds, sheetIds } from '../model/content.ts';
import { checkWords } from './words.ts';

export function checkHouse(content: Content): Issue[] {
  return [
    ...unknownCurrent(content),
    ...misplacedBricks(content),
    ...missingLabels(content),
    ...missingIcons(content),
    ...unknownPages(content),
    ...misplacedOrganisations(content),
  ];
}

function unknownCurrent({ house }: Content): Issue[] {
  const ids = house.data.editions.map((e) => e.id);
  if (ids.includes(house.data.current)) return [];
  const { file, locate } = house;
  return [
    error({
      file,
      rule: 'reference-unknown',
      subject: 'current',
      found: house.data.current,
      allowed: ids,
      suggestion: nearest(house.data.current, ids),
      ...locate(['current'], 'value'),
    }),
  ];
}

/** In every edition a brick stands once at most and has a sheet; in the current one, every sheet stands somewhere. */
function misplacedBricks(content: Content): Issue[] {
  const { house, sources } = content;
  const { file, locate, data } = house;
  const known = sheetIds(content);
  const issues: Issue[] = [];
  const roomOf = new Map<string, string>();
  for (const [e, edition] of data.editions.entries()) {
    const placed = new Map<string, string>();
    for (const [f, floor] of edition.floors.entries()) {
      for (const [r, room] of floor.rooms.entries()) {
        for (const [b, brick] of room.bricks.entries()) {
          const at = () => locate(['editions', e, 'floors', f, 'rooms', r, 'bricks', b], 'value');
          const first = placed.get(brick);
          if (!known.has(brick)) {
            issues.push(
              error({
                file,
                rule: 'reference-unknown',
                subject: `${edition.id} › ${room.id}`,
                found: brick,
                sheet: brick,
                suggestion: nearest(brick, known),
                ...at(),
              }),
            );
          } else if (first !== undefined) {
            issues.push(error({ file, rule: 'brick-placed-twice', subject: brick, found: room.id, allowed: [first], ...at() }));
          }
          placed.set(brick, room.id);
          if (edition.id === data.current && !roomOf.has(brick)) roomOf.set(brick, room.id);
        }
      }
    }
  }
  for (const [e, edition] of data.editions.entries()) {
    for (const brick of Object.keys(edition.names).filter((b) => !known.has(b))) {
      const at = locate(['editions', e, 'names', brick], 'key');
      const suggestion = nearest(brick, known);
      issues.push(error({ file, rule: 'reference-unknown', subject: 'names', found: brick, sheet: brick, suggestion, ...at }));
    }
  }
  for (const sheet of sources) {
    const room = roomOf.get(sheet.id);
    const at = () => sheet.locate(['category'], 'value');
    if (room === undefined) {
      const { file, id, data } = sheet;
      issues.push(error({ file, rule: 'brick-unplaced', subject: id, found: data.category, sheet: id, ...at() }));
    } else if (room !== sheet.data.category) {
      issues.push(
        error({
          file: sheet.file,
          rule: 'category-mismatch',
          subject: sheet.id,
          found: sheet.data.category,
          suggestion: room,
          ...at(),
        }),
      );
    }
  }
  return issues;
}

/** Words keyed by locale must have every locale of the site, and no other. */
function missingLabels({ house, site }: Content): Issue[] {
  const locales = site.data.locales.map((l) => l.id);
  const check = (root: Content['house'] | Content['site'], path: readonly PropertyKey[], words: Localised | undefined): Issue[] =>
    checkWords(root, path, path.join('.'), words, locales);
  const { editions, pillars, audiences, organisations, organisationGroups } = house.data;
  return [
    ...check(site, ['name'], site.data.name),
    ...check(site, ['shortName'], site.data.shortName),
    ...check(site, ['tagline'], site.data.tagline),
    ...check(site, ['subject'], site.data.subject),
    ...check(site, ['notice'], site.data.notice),
    ...site.data.parts.flatMap((part, p) => check(site, ['parts', p], part)),
    ...editions.flatMap((edition, e) => [
      ...check(house, ['editions', e, 'label'], edition.label),
      ...Object.entries(edition.names).flatMap(([id, name]) => check(house, ['editions', e, 'names', id], name)),
      ...edition.floors.flatMap((floor, f) => [
        ...check(house, ['editions', e, 'floors', f, 'label'], floor.label),
        ...floor.rooms.flatMap((room, r) => check(house, ['editions', e, 'floors', f, 'rooms', r, 'label'], room.label)),
      ]),
    ]),
    ...pillars.flatMap((pillar, p) => [
      ...check(house, ['pillars', p, 'label'], pillar.label),
      ...check(house, ['pillars', p, 'text'], pillar.text),
    ]),
    ...Object.entries(audiences).flatMap(([id, label]) => check(house, ['audiences', id], label)),
    ...Object.entries(organisations).flatMap(([id, { name, short, role }]) => [
      ...check(house, ['organisations', id, 'name'], name),
      ...check(house, ['organisations', id, 'short'], short),
      ...check(house, ['organisations', id, 'role'], role),
    ]),
    ...organisationGroups.flatMap(({ label }, i) => check(house, ['organisationGroups', i, 'label'], label)),
  ];
}

function missingIcons({ house, sources, icons }: Content): Issue[] {
  const known = Object.keys(icons);
  const issues: Issue[] = [];
  for (const [p, { icon }] of house.data.pillars.entries()) {
    if (Object.hasOwn(icons, icon)) continue;
    issues.push(
      error({
        file: house.file,
        rule: 'reference-unknown',
        subject: 'icon',
        found: icon,
        suggestion: nearest(icon, known),
        ...house.locate(['pillars', p, 'icon'], 'value'),
      }),
    );
  }
  for (const { file, data, locate } of sources) {
    if (data.icon === undefined || Object.hasOwn(icons, data.icon)) continue;
    issues.push(
      error({
        file,
        rule: 'reference-unknown',
        subject: 'icon',
        found: data.icon,
        suggestion: nearest(data.icon, known),
        ...locate(['icon'], 'value'),
      }),
    );
  }
  return issues;
}

function unknownPages(content: Content): Issue[] {
  const { house } = content;
  const known = pageIds(content);
  return house.data.pillars.flatMap(({ id, page }, i) => {
    if (page === undefined || known.has(page)) return [];
    const suggestion = nearest(page, known);
    const at = house.locate(['pillars', i, 'page'], 'value');
    return [error({ file: house.file, rule: 'reference-unknown', subject: `${id} › page`, found: page, suggestion, ...at })];
  });
}

/** A group and the other organisations that one names are there; it is not part of itself. */
function misplacedOrganisations({ house }: Content): Issue[] {
  const { file, locate, data } = house;
  const groups = new Set(data.organisationGroups.map(({ id }) => id));
  const all = Object.keys(data.organisations);
  return Object.entries(data.organisations).flatMap(([id, organisation]) => {
    const others = new Set(all.filter((other) => other !== id));
    return (['group', 'partOf', 'under'] as const).flatMap((field) => {
      const found = organisation[field];
      const known = field === 'group' ? groups : others;
      if (found === undefined || known.has(found)) return [];
      const suggestion = nearest(found, known);
      const at = locate(['organisations', id, field], 'value');
      return [error({ file, rule: 'reference-unknown', subject: `${id} › ${field}`, found, suggestion, ...at })];
    });
  });
}
