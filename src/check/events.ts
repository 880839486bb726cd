/** Dates that several bricks share: each once, for known audiences, in every language; and sheets name only these. */
import { compareDates } from '../schema/date.ts';
import type { Issue } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import type { Content } from '../model/content.ts';
import { duplicates, reporter } from './report.ts';
import { checkWords } from './words.ts';

export function checkEvents(content: Content): Issue[] {
  return [...own(content), ...named(content)];
}

function own({ events, house, site }: Content): Issue[] {
  if (!events) return [];
  const issue = reporter(events);
  const list = events.data.events;
  const audiences = Object.keys(house.data.audiences);
  const locales = site.data.locales.map(({ id }) => id);
  return [
    ...duplicates(list.map((e) => e.id)).map(([i, found]) =>
      issue(['events', i, 'id'], 'field-duplicate', { subject: 'events', found }),
    ),
    ...list.flatMap(({ id, date, what, audiences: who }, i) => {
      const before = list[i - 1];
      const isLate = before !== undefined && compareDates(before.date, date) > 0;
      return [
        ...(isLate ? [issue(['events', i, 'date'], 'milestone-order', { found: date, allowed: [before.date] })] : []),
        ...checkWords(events, ['events', i, 'what'], `${id} › what`, what, locales),
        ...who
          .filter((found) => !audiences.includes(found))
          .map((found) => {
            const more = { subject: `${id} › audiences`, found, allowed: audiences, suggestion: nearest(found, audiences) };
            return issue(['events', i, 'audiences', who.indexOf(found)], 'reference-unknown', more);
          }),
      ];
    }),
  ];
}

/** While the file cannot be read, nobody is told that it lacks what they name. */
function named({ events, sources, broken }: Content): Issue[] {
  if (broken.has('events.yml')) return [];
  const known = new Set(events?.data.events.map(({ id }) => id));
  return sources.flatMap((sheet) =>
    sheet.data.events.flatMap((found, i) =>
      known.has(found)
        ? []
        : [reporter(sheet)(['events', i], 'reference-unknown', { subject: 'events', found, suggestion: nearest(found, known) })],
    ),
  );
}
