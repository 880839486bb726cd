/** The list as a file, made in the browser: nothing is sent. */
import { type Answers, LEVELS, type Outcome } from '../../browser/compass.ts';
import { type Report, toCsv, toJson, toMarkdown } from '../../browser/compass-report.ts';
import { type AnswerForm, text } from './answer-form.client.ts';
import type { Results } from './results.client.ts';
import { say, type Words } from './words.client.ts';

/** What each button makes. */
const FORMATS: Readonly<Record<string, { type: string; make: (report: Report) => string }>> = {
  md: { type: 'text/markdown', make: toMarkdown },
  csv: { type: 'text/csv', make: toCsv },
  json: { type: 'application/json', make: toJson },
};

/** Milliseconds after which the browser surely has the file. */
const RELEASE_AFTER = 60_000;

/** Saves the list in the format of a button (`md`, `csv`, `json`). */
export function download(format: string, report: Report, words: Words): void {
  const known = FORMATS[format];
  if (!known) return;
  const url = URL.createObjectURL(new Blob([known.make(report)], { type: `${known.type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${say(words, 'compass.file')}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER);
}

/** The list in words, as the page shows it. */
export function reportOf({ answers, findings }: Outcome, results: Results, form: AnswerForm, words: Words): Report {
  return {
    title: say(words, 'compass.results'),
    url: location.href,
    notes: [say(words, 'updated'), say(words, 'compass.advice'), ...form.assumed()],
    answers: recapOf(answers, form),
    groups: LEVELS.map((level) => ({
      level,
      label: say(words, `level.${level}.many`),
      bricks: findings
        .filter((f) => f.level === level)
        .map(({ target, rules }) => {
          const link = results.body(target).querySelector<HTMLAnchorElement>('[data-link]');
          return {
            id: target,
            level,
            name: text(link),
            url: link?.href ?? '',
            reasons: rules.map(({ id }) => reasonOf(id, results.row(id))),
          };
        }),
    })),
    caveats: [...document.querySelectorAll('[data-caveats] [data-caveat]:not([hidden])')].map(text),
    words: {
      level: say(words, 'compass.column.level'),
      brick: say(words, 'compass.brick'),
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

function reasonOf(rule: string, row: HTMLElement): Report['groups'][number]['bricks'][number]['reasons'][number] {
  return {
    rule,
    level: text(row.querySelector('[data-level]')),
    text: text(row.querySelector('[data-reason]')),
    confidence: row.dataset.confidence ?? '',
    basis: text(row.querySelector('[data-bases]')),
    sources: [...row.querySelectorAll<HTMLAnchorElement>('.source')].map((a) => ({ title: a.title, url: a.href })),
  };
}

function recapOf(answers: Answers, form: AnswerForm): Report['answers'] {
  return Object.entries(answers).map(([id, ids]) => ({ id, question: form.label(id), ids, answers: form.wordsOf(id, ids) }));
}
