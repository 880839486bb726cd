/** Milestones and key figures: each once, from a listed source, dated as its state allows. */
import { CLOCK_SLACK_DAYS } from '../config/limits.ts';
import { addDays, compareDates } from '../schema/date.ts';
import type { Issue } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import type { SourceSheet } from '../schema/sheet.ts';
import type { CheckOptions } from './options.ts';
import type { Content, ContentFile } from '../model/content.ts';
import { duplicates, reporter } from './report.ts';

export function checkFacts({ sources, house }: Content, { today }: CheckOptions): Issue[] {
  const audiences = Object.keys(house.data.audiences);
  return sources.flatMap((sheet) => checkSheet(sheet, audiences, addDays(today, CLOCK_SLACK_DAYS)));
}

function checkSheet(sheet: ContentFile<SourceSheet>, audiences: readonly string[], latest: string): Issue[] {
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
