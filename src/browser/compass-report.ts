/** A project's plan as a file to keep: Markdown, CSV, JSON. Ships to the browser. */
import type { Bearer, Lane, Level } from './compass.ts';

export interface ReportedReason {
  rule: string;
  text: string;
  confidence: string;
  basis: string;
  sources: readonly { title: string; url: string }[];
}

export interface ReportedRow {
  id: string;
  level: Level;
  levelName: string;
  name: string;
  url: string;
  bearer: Bearer;
  /** Empty where nothing is owed. */
  bearerName: string;
  sureness: string;
  /** Dates as precise as they are; empty where there is none. */
  since: string;
  next: string;
  /** What is known of them, or nothing. */
  desk: string;
  leadTime: string;
  cost: string;
  reasons: readonly ReportedReason[];
}

export interface Report {
  title: string;
  /** Address of the page with these answers. */
  url: string;
  /** What is said under the title: date of the rules, and that this is no legal advice. */
  notes: readonly string[];
  answers: readonly { id: string; question: string; ids: readonly string[]; answers: readonly string[] }[];
  lanes: readonly { lane: Lane; label: string; rows: readonly ReportedRow[] }[];
  caveats: readonly string[];
  /** Headings of the columns of the table, and of the parts of the text. */
  words: Readonly<Record<(typeof WORDS)[number], string>>;
}

const WORDS = [
  'lane',
  'level',
  'brick',
  'bearer',
  'since',
  'next',
  'desk',
  'leadTime',
  'cost',
  'reason',
  'confidence',
  'basis',
  'sources',
  'answers',
  'caveats',
  'colon',
] as const;

/** A list to tick off, lane by lane. */
export function toMarkdown({ title, url, notes, answers, lanes, caveats, words }: Report): string {
  const lines = [
    `# ${plain(title)}`,
    '',
    ...notes.map((note) => `${plain(note)}  `),
    `<${url}>`,
    '',
    `## ${plain(words.answers)}`,
    '',
    ...answers.map((a) => `- ${plain(a.question)}${words.colon}${plain(a.answers.join(', '))}`),
  ];
  let place = 0;
  for (const { label, rows } of lanes.filter((l) => l.rows.length > 0)) {
    lines.push('', `## ${plain(label)} (${rows.length})`, '');
    for (const row of rows) {
      place += 1;
      lines.push(`- [ ] ${place}. **[${plain(row.name)}](${row.url})** _(${facts(row, words).map(plain).join(' · ')})_`);
      for (const r of row.reasons) {
        const sources = r.sources.map((s) => `[${plain(s.title)}](${address(s.url)})`).join(', ');
        lines.push(`  - ${plain(r.text)} _(${[r.confidence, r.basis].filter(Boolean).map(plain).join(' · ')})_ ${sources}`);
      }
    }
  }
  if (caveats.length > 0) lines.push('', `## ${plain(words.caveats)}`, '', ...caveats.map((c) => `- ${plain(c)}`));
  return `${lines.join('\n')}\n`;
}

/** Level, sureness and bearer as they are; dates and practical facts under their names. */
function facts(row: ReportedRow, words: Report['words']): string[] {
  const named = (['since', 'next', 'desk', 'leadTime', 'cost'] as const).map((field) =>
    row[field] === '' ? '' : `${words[field]}${words.colon}${row[field]}`,
  );
  return [row.levelName, row.sureness, row.bearerName, ...named].filter(Boolean);
}

/** A row a line of the plan, for a spreadsheet: quoted, with a mark that tells programs the text is UTF-8. */
export function toCsv({ lanes, words }: Report): string {
  const { lane, level, brick, confidence, bearer, since, next, desk, leadTime, cost, reason, basis, sources } = words;
  const head = [lane, level, brick, 'URL', confidence, bearer, since, next, desk, leadTime, cost, reason, basis, sources];
  const all = lanes.flatMap(({ label, rows }) =>
    rows.map((row) => [
      label,
      row.levelName,
      row.name,
      row.url,
      row.sureness,
      row.bearerName,
      row.since,
      row.next,
      row.desk,
      row.leadTime,
      row.cost,
      ...(['text', 'basis'] as const).map((field) => [...new Set(row.reasons.map((r) => r[field]).filter(Boolean))].join(' ')),
      [...new Set(row.reasons.flatMap((r) => r.sources.map((s) => `${s.title} <${s.url}>`)))].join(' ; '),
    ]),
  );
  return `\uFEFF${[head, ...all].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** The same for programs; its answers are what the command line takes. */
export function toJson({ title, url, notes, answers, lanes, caveats }: Report): string {
  const rows = lanes.flatMap(({ lane, rows: own }) => own.map((row) => ({ lane, ...row })));
  const ids = (level: Level) => rows.filter((row) => row.level === level).map((row) => row.id);
  const document = {
    title,
    url,
    notes,
    answers: Object.fromEntries(answers.map((a) => [a.id, a.ids])),
    mandatory: ids('mandatory'),
    recommended: ids('recommended'),
    toKnow: ids('know'),
    plan: rows,
    caveats,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Signs with which a spreadsheet begins a formula; an apostrophe before them keeps the text a text. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(text: string): string {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** Text in which no sign means anything to Markdown. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

function address(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}
