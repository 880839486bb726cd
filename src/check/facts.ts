/** Milestones and key figures: each once, from a listed source, dated as its state allows. */
import { CLOCK_SLACK_DAYS, UNCONFIRMED_DAYS } from '../config/limits.ts';
import { addDays, compareDates, lastDayOf } from '../schema/date.ts';
import { type Issue, warning } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import type { Milestone } from '../schema/sheet-parts.ts';
import type { SourceSheet } from '../schema/sheet.ts';
import type { CheckOptions } from './options.ts';
import type { Content, ContentFile } from '../model/content.ts';
import { duplicates, reporter } from './report.ts';

export function checkFacts({ sources, house }: Content, { today }: CheckOptions): Issue[] {
  const audiences = Object.keys(house.data.audiences);
  return sources.flatMap((sheet) => checkSheet(sheet, audiences, today));
}

function checkSheet(sheet: ContentFile<SourceSheet>, audiences: readonly string[], today: string): Issue[] {
  const latest = addDays(today, CLOCK_SLACK_DAYS);
  const issue = reporter(sheet);
  const { milestones, figures, sources } = sheet.data;
  const ids = sources.map((s) => s.id);
  const issues: Issue[] = [];
  for (const [field, entries] of Object.entries({ milestones, figures })) {
    for (const [i, found] of duplicates(entries.map((e) => e.id)))
      issues.push(issue([field, i, 'id'], 'field-duplicate', { subject: field, found }));
    for (const [i, { source }] of entries.entries()) {
      if (ids.includes(source)) continue;
      const more = { found: source, allowed: ids, suggestion: nearest(source, ids) };
      issues.push(issue([field, i, 'source'], 'citation-unknown', more));
    }
  }
  for (const [i, milestone] of milestones.entries()) {
    const before = milestones[i - 1];
    if (before && compareDates(before.date, milestone.date) > 0)
      issues.push(issue(['milestones', i, 'date'], 'milestone-order', { found: milestone.date, allowed: [before.date] }));
    issues.push(...unproven(sheet, i, milestone), ...stale(sheet, i, milestone, today));
    if (milestone.state === 'done' && compareDates(milestone.date, latest) > 0)
      issues.push(issue(['milestones', i, 'state'], 'milestone-future', { found: milestone.date }));
    for (const [a, audience] of milestone.audiences.entries()) {
      if (audiences.includes(audience)) continue;
      const more = { subject: `milestones[${i + 1}].audiences`, found: audience, allowed: audiences };
      issues.push(
        issue(['milestones', i, 'audiences', a], 'reference-unknown', { ...more, suggestion: nearest(audience, audiences) }),
      );
    }
  }
  for (const [i, { date }] of figures.entries()) {
    if (compareDates(date, latest) > 0)
      issues.push(
        issue(['figures', i, 'date'], 'field-format', { subject: 'figures', found: date, expectation: 'date-not-future' }),
      );
  }
  return issues;
}

/** Nothing is shown to have happened by a source that is older than it. */
function unproven(sheet: ContentFile<SourceSheet>, i: number, { date, state, source }: Milestone): Issue[] {
  const shown = sheet.data.sources.find(({ id }) => id === source)?.date;
  if (state !== 'done' || shown === undefined || lastDayOf(shown) >= date) return [];
  return [reporter(sheet)(['milestones', i, 'state'], 'milestone-unproven', { found: date, allowed: [shown] })];
}

function stale(sheet: ContentFile<SourceSheet>, i: number, { date, state }: Milestone, today: string): Issue[] {
  if (state !== 'announced' || addDays(lastDayOf(date), UNCONFIRMED_DAYS) >= today) return [];
  return [warning(reporter(sheet)(['milestones', i, 'state'], 'milestone-stale', { found: date }))];
}
