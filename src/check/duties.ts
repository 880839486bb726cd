/** What a sheet binds to: each duty once, by a listed source, for known audiences; open questions asked again in time. */
import { CLOCK_SLACK_DAYS } from '../config/limits.ts';
import { addDays, compareDates } from '../schema/date.ts';
import { type Issue, warning } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import type { SourceSheet } from '../schema/sheet.ts';
import { PRACTICAL_FIELDS } from '../schema/vocabulary.ts';
import type { Content, ContentFile } from '../model/content.ts';
import { dutyState } from '../model/duties.ts';
import { isUnknownOverdue } from '../model/sheet.ts';
import type { CheckOptions } from './options.ts';
import { duplicates, reporter } from './report.ts';

export function checkDuties({ sources, house }: Content, { today }: CheckOptions): Issue[] {
  const audiences = Object.keys(house.data.audiences);
  return sources.flatMap((sheet) => [
    ...references(sheet, audiences),
    ...passedDuties(sheet, today),
    ...practicalFacts(sheet, today),
    ...openQuestions(sheet, today),
  ]);
}

/** Every audience and source that is named is there, and every id stands once. */
function references(sheet: ContentFile<SourceSheet>, audiences: readonly string[]): Issue[] {
  const issue = reporter(sheet);
  const { duties, obligation, practical, unknowns, sources } = sheet.data;
  const cited = sources.map((s) => s.id);
  const audience = (path: readonly PropertyKey[], found: string) =>
    audiences.includes(found)
      ? []
      : [
          issue(path, 'reference-unknown', {
            subject: String(path[0]),
            found,
            allowed: audiences,
            suggestion: nearest(found, audiences),
          }),
        ];
  const source = (path: readonly PropertyKey[], found: string | undefined) =>
    found === undefined || cited.includes(found)
      ? []
      : [issue(path, 'citation-unknown', { found, allowed: cited, suggestion: nearest(found, cited) })];
  const once = (field: 'duties' | 'unknowns', ids: readonly string[]) =>
    duplicates(ids).map(([i, found]) => issue([field, i, 'id'], 'field-duplicate', { subject: field, found }));
  return [
    ...(obligation?.who ?? []).flatMap((id, i) => audience(['obligation', 'who', i], id)),
    ...once(
      'duties',
      duties.map((d) => d.id),
    ),
    ...once(
      'unknowns',
      unknowns.map((u) => u.id),
    ),
    ...duties.flatMap((duty, d) => [
      ...duty.who.flatMap((id, i) => audience(['duties', d, 'who', i], id)),
      ...source(['duties', d, 'basis', 'source'], duty.basis.source),
      ...source(['duties', d, 'penalty', 'source'], duty.penalty?.source),
    ]),
    ...PRACTICAL_FIELDS.flatMap((field) => source(['practical', field, 'source'], practical?.[field].source)),
  ];
}

/** A duty whose date has gone by since its state was written: readers are told that nobody confirmed it. */
function passedDuties(sheet: ContentFile<SourceSheet>, today: string): Issue[] {
  return sheet.data.duties.flatMap((duty, i) => {
    const { id, state, since, until } = duty;
    if (dutyState(duty, today) === state) return [];
    const found = state === 'announced' ? (since ?? until) : until;
    return [warning(reporter(sheet)(['duties', i, 'state'], 'duty-stale', { subject: id, found }))];
  });
}

/** Each is either known by a source, or was looked for on a day. */
function practicalFacts(sheet: ContentFile<SourceSheet>, today: string): Issue[] {
  const issue = reporter(sheet);
  const { practical } = sheet.data;
  if (!practical) return [];
  return PRACTICAL_FIELDS.flatMap((field): Issue[] => {
    const { words, source, searched, ...rest } = practical[field];
    const isKnown = words !== undefined && source !== undefined && searched === undefined;
    const isOpen =
      searched !== undefined && words === undefined && source === undefined && Object.values(rest).every((v) => v === undefined);
    if (!isKnown && !isOpen)
      return [
        issue(['practical', field], 'field-format', {
          subject: `practical.${field}`,
          found: field,
          expectation: 'known-or-searched',
        }),
      ];
    return searched === undefined ? [] : notAhead(sheet, ['practical', field, 'searched'], searched, today);
  });
}

function openQuestions(sheet: ContentFile<SourceSheet>, today: string): Issue[] {
  const issue = reporter(sheet);
  return sheet.data.unknowns.flatMap(({ id, on }, i) => {
    const ahead = notAhead(sheet, ['unknowns', i, 'on'], on, today);
    const isOverdue = isUnknownOverdue(on, today);
    return [
      ...ahead,
      ...(isOverdue ? [warning(issue(['unknowns', i, 'on'], 'unknown-overdue', { subject: id, found: on }))] : []),
    ];
  });
}

function notAhead(sheet: ContentFile<SourceSheet>, path: readonly PropertyKey[], found: string, today: string): Issue[] {
  if (compareDates(found, addDays(today, CLOCK_SLACK_DAYS)) <= 0) return [];
  return [reporter(sheet)(path, 'field-format', { subject: String(path.at(-1)), found, expectation: 'date-not-future' })];
}
