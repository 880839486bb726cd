/** The plan as a file, made in the browser: nothing is sent. */
import { type Answers, LANES, type Outcome } from '../../browser/compass.ts';
import type { PlanRow } from '../../browser/compass-plan.ts';
import { type Report, type ReportedRow, toCsv, toJson, toMarkdown } from '../../browser/compass-report.ts';
import { type AnswerForm, text } from './answer-form.client.ts';
import type { Plan } from './plan.client.ts';
import { saveFile } from '../browse/save.client.ts';
import { say, type Words } from './words.client.ts';

/** What each button makes. */
const FORMATS: Readonly<Record<string, { type: string; make: (report: Report) => string }>> = {
  md: { type: 'text/markdown', make: toMarkdown },
  csv: { type: 'text/csv', make: toCsv },
  json: { type: 'application/json', make: toJson },
};

/** Saves the plan in the format of a button (`md`, `csv`, `json`). */
export function download(format: string, report: Report, words: Words): void {
  const known = FORMATS[format];
  if (!known) return;
  saveFile(known.make(report), known.type, `${say(words, 'compass.file')}.${format}`);
}

/** The plan in words, as the page shows it. */
export function reportOf({ answers }: Outcome, rows: readonly PlanRow[], plan: Plan, form: AnswerForm, words: Words): Report {
  return {
    title: say(words, 'compass.results'),
    url: location.href,
    notes: [say(words, 'updated'), say(words, 'compass.advice'), ...form.assumed()],
    answers: recapOf(answers, form),
    lanes: LANES.map((lane) => ({
      lane,
      label: say(words, `lane.${lane}`),
      rows: rows.filter((row) => row.lane === lane).map((row) => reportedRow(row, plan, words)),
    })),
    caveats: [...document.querySelectorAll('[data-caveats] [data-caveat]:not([hidden])')].map(text),
    words: {
      lane: say(words, 'plan.column.lane'),
      level: say(words, 'compass.column.level'),
      brick: say(words, 'compass.brick'),
      bearer: say(words, 'plan.column.bearer'),
      since: say(words, 'plan.column.since'),
      next: say(words, 'plan.column.next'),
      desk: say(words, 'plan.column.desk'),
      leadTime: say(words, 'plan.column.leadTime'),
      cost: say(words, 'plan.column.cost'),
      reason: say(words, 'compass.column.reason'),
      confidence: say(words, 'compass.confidence'),
      basis: say(words, 'compass.basis'),
      sources: say(words, 'compass.sources'),
      answers: say(words, 'compass.answers'),
      caveats: say(words, 'compass.caveats'),
      colon: say(words, 'compass.about', { subject: '', reason: '' }),
    },
  };
}

function reportedRow({ brick, level, bearer, sure, since, next, finding }: PlanRow, plan: Plan, words: Words): ReportedRow {
  const subject = plan.subject(brick);
  const link = subject.querySelector<HTMLAnchorElement>('[data-link]');
  const fact = (field: string) => text(subject.querySelector(`[data-fact="${field}"] [data-words]`));
  return {
    id: brick,
    level,
    levelName: say(words, `level.${level}`),
    name: text(link),
    url: new URL(link?.getAttribute('href') ?? '', location.href).href,
    bearer,
    bearerName: level === 'mandatory' ? say(words, `bearer.${bearer}`) : '',
    sureness: say(words, sure ? 'confidence.high' : 'confidence.medium'),
    since: since ?? '',
    next: next ?? '',
    desk: fact('desk'),
    leadTime: fact('leadTime'),
    cost: fact('cost'),
    reasons: finding.rules.map(({ id }) => reasonOf(id, plan.rule(id))),
  };
}

function reasonOf(rule: string, row: HTMLElement): ReportedRow['reasons'][number] {
  return {
    rule,
    text: text(row.querySelector('[data-reason]')),
    confidence: row.dataset.confidence ?? '',
    basis: text(row.querySelector('[data-bases]')),
    sources: [...row.querySelectorAll<HTMLAnchorElement>('.source')].map((a) => ({ title: a.title, url: a.href })),
  };
}

function recapOf(answers: Answers, form: AnswerForm): Report['answers'] {
  return Object.entries(answers).map(([id, ids]) => ({ id, question: form.label(id), ids, answers: form.wordsOf(id, ids) }));
}
