/** The compass against the sheets and against itself: every name known, every rule sensible, every answer of use. */
import { CLOCK_SLACK_DAYS } from '../config/limits.ts';
import type { Compass } from '../schema/compass.ts';
import type { Conditions } from '../schema/compass-questions.ts';
import { addDays, compareDates } from '../schema/date.ts';
import { type Issue, warning } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import type { CheckOptions } from './options.ts';
import { type Content, type DataFile, pageIds, sheetIds } from '../model/content.ts';
import { checkCompassRules } from './compass-rules.ts';
import { checkCompassWords } from './compass-words.ts';
import { duplicates, type Report, reporter } from './report.ts';

export function checkCompass(content: Content, { today }: CheckOptions): Issue[] {
  const { compass } = content;
  if (!compass) return [];
  const issue = reporter(compass);
  const isFuture = compareDates(compass.data.updated, addDays(today, CLOCK_SLACK_DAYS)) > 0;
  const future = { subject: 'updated', found: compass.data.updated, expectation: 'date-not-future' };
  const names = [...twice(compass.data, issue), ...unknownNames(content, compass.data, issue)];
  return [
    ...(isFuture ? [issue(['updated'], 'field-format', future)] : []),
    ...checkCompassWords(content, compass),
    ...names,
    // rules are weighed once all that they name exists
    ...(names.length === 0 ? checkCompassRules(compass.data, sheetIds(content), issue) : []),
    ...unreached(content, compass),
  ];
}

function twice(data: Compass, issue: Report): Issue[] {
  const lists = ['questions', 'examples', 'rules', 'caveats', 'bases', 'sources'] as const;
  return [
    ...lists.flatMap((list) =>
      duplicates(data[list].map((entry) => entry.id)).map(([i, found]) =>
        issue([list, i, 'id'], 'field-duplicate', { subject: list, found }),
      ),
    ),
    ...data.questions.flatMap(({ id, answers }, q) =>
      duplicates(answers.map((a) => a.id)).map(([i, found]) =>
        issue(['questions', q, 'answers', i, 'id'], 'field-duplicate', { subject: `${id} › answers`, found }),
      ),
    ),
  ];
}

/** Names of questions, answers, bricks, sources and reservations that nothing bears. */
function unknownNames(content: Content, data: Compass, issue: Report): Issue[] {
  const sheets = sheetIds(content);
  const pages = pageIds(content);
  const known = (path: readonly PropertyKey[], subject: string, found: string, candidates: Iterable<string>): Issue[] => {
    const allowed = [...candidates];
    if (allowed.includes(found)) return [];
    return [issue(path, 'reference-unknown', { subject, found, allowed, suggestion: nearest(found, allowed) })];
  };
  const aSheet = (...place: Parameters<typeof known>): Issue[] => known(...place).map((i) => ({ ...i, sheet: i.found }));
  const inConditions = (all: Conditions | undefined, path: readonly PropertyKey[], subject: string): Issue[] =>
    Object.entries(all ?? {}).flatMap(([id, answers]) => {
      const question = data.questions.find((q) => q.id === id);
      if (!question)
        return known(
          [...path, id],
          subject,
          id,
          data.questions.map((q) => q.id),
        );
      const ids = question.answers.map((a) => a.id);
      return answers.flatMap((a, i) => known([...path, id, i], `${subject} › ${id}`, a, ids));
    });
  const bricks = [...sheets, ...Object.keys(data.parents)];
  const dutiesOf = (id: string) => content.sources.find((s) => s.id === id)?.data.duties.map((d) => d.id) ?? [];
  const [sources, bases, caveats] = [data.sources, data.bases, data.caveats].map((list) => list.map((entry) => entry.id));
  return [
    ...data.questions.flatMap(({ id, skip, unknown, answers }, q) => [
      ...inConditions(skip, ['questions', q, 'skip'], `${id} › skip`),
      ...Object.keys(skip ?? {})
        .filter((other) => data.questions.findIndex((x) => x.id === other) >= q)
        .map((found) =>
          issue(['questions', q, 'skip', found], 'field-format', {
            subject: `${id} › skip`,
            found,
            expectation: 'earlier-question',
          }),
        ),
      ...unknown.flatMap(({ when, answer }, u) => [
        ...inConditions(when, ['questions', q, 'unknown', u, 'when'], `${id} › unknown`),
        ...(answer === undefined
          ? []
          : known(
              ['questions', q, 'unknown', u, 'answer'],
              `${id} › unknown`,
              answer,
              answers.map((a) => a.id),
            )),
      ]),
    ]),
    ...data.examples.flatMap(({ id, answers }, e) => [
      ...inConditions(answers, ['examples', e, 'answers'], id),
      ...data.questions
        .filter((q) => !q.multiple && (answers[q.id]?.length ?? 0) > 1)
        .map((q) => {
          const more = { subject: `${id} › ${q.id}`, found: answers[q.id]?.join(', '), expectation: 'one-answer' };
          return issue(['examples', e, 'answers', q.id], 'field-format', more);
        }),
    ]),
    ...Object.entries(data.parents).flatMap(([id, { to }]) =>
      aSheet(['parents', id, 'to'], `parents › ${id}`, to, [...sheets, ...pages]),
    ),
    ...inConditions(data.perimeter, ['perimeter'], 'perimeter'),
    ...Object.entries(data.lanes).flatMap(([lane, ids]) =>
      (ids ?? []).flatMap((id, i) => aSheet(['lanes', lane, i], `lanes › ${lane}`, id, bricks)),
    ),
    ...Object.keys(data.out).flatMap((id) => aSheet(['out', id], 'out', id, sheets)),
    ...data.rules.flatMap((rule, r) => [
      ...aSheet(['rules', r, 'brick'], `${rule.id} › brick`, rule.brick, bricks),
      ...rule.duties.flatMap((d, i) => known(['rules', r, 'duties', i], `${rule.id} › duties`, d, dutiesOf(rule.brick))),
      ...inConditions(rule.when, ['rules', r, 'when'], `${rule.id} › when`),
      ...inConditions(rule.unless, ['rules', r, 'unless'], `${rule.id} › unless`),
      ...rule.sources.flatMap((s, i) => known(['rules', r, 'sources', i], `${rule.id} › sources`, s, sources ?? [])),
      ...rule.bases.flatMap((b, i) => known(['rules', r, 'bases', i], `${rule.id} › bases`, b, bases ?? [])),
      ...(rule.caveat === undefined ? [] : known(['rules', r, 'caveat'], `${rule.id} › caveat`, rule.caveat, caveats ?? [])),
    ]),
  ];
}

/** Sheets that no rule leads to and that nobody left out on purpose. A new sheet may wait for its rule: a warning. */
function unreached(content: Content, { file, data, locate }: DataFile<Compass>): Issue[] {
  const reached = new Set([
    ...data.rules.map((r) => r.brick),
    ...Object.values(data.parents).map((p) => p.to),
    ...Object.keys(data.out),
  ]);
  return [...sheetIds(content)]
    .filter((id) => !reached.has(id))
    .map((found) => warning({ file, rule: 'brick-unreached', found, sheet: found, ...locate(['rules'], 'key') }));
}
