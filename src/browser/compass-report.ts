/** A project's list of bricks as a file to keep: Markdown, CSV, JSON. Ships to the browser. */
import type { Level } from './compass.ts';

export interface ReportedReason {
  rule: string;
  /** The reason's own level, in words. */
  level: string;
  text: string;
  confidence: string;
  basis: string;
  sources: readonly { title: string; url: string }[];
}

export interface ReportedBrick {
  id: string;
  level: Level;
  name: string;
  url: string;
  reasons: readonly ReportedReason[];
}

export interface Report {
  title: string;
  /** Address of the page with these answers. */
  url: string;
  /** What is said under the title: date of the rules, and that this is no legal advice. */
  notes: readonly string[];
  answers: readonly { id: string; question: string; ids: readonly string[]; answers: readonly string[] }[];
  groups: readonly { level: Level; label: string; bricks: readonly ReportedBrick[] }[];
  caveats: readonly string[];
  /** Headings of the columns of the table, and of the parts of the text. */
  words: {
    level: string;
    brick: string;
    reason: string;
    confidence: string;
    basis: string;
    sources: string;
    answers: string;
    caveats: string;
    colon: string;
  };
}

/** A list to tick off. */
export function toMarkdown({ title, url, notes, answers, groups, caveats, words }: Report): string {
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
  for (const { label, bricks } of groups.filter((g) => g.bricks.length > 0)) {
    lines.push('', `## ${plain(label)} (${bricks.length})`, '');
    for (const brick of bricks) {
      lines.push(`- [ ] **[${plain(brick.name)}](${brick.url})**`);
      for (const r of brick.reasons) {
        const sources = r.sources.map((s) => `[${plain(s.title)}](${address(s.url)})`).join(', ');
        lines.push(
          `  - ${plain(r.text)} _(${[r.level, r.confidence, r.basis].filter(Boolean).map(plain).join(' · ')})_ ${sources}`,
        );
      }
    }
  }
  if (caveats.length > 0) lines.push('', `## ${plain(words.caveats)}`, '', ...caveats.map((c) => `- ${plain(c)}`));
  return `${lines.join('\n')}\n`;
}

/** A row a reason, for a spreadsheet: quoted, with a mark that tells programs the text is UTF-8. */
export function toCsv({ groups, words }: Report): string {
  const head = [words.level, words.brick, 'URL', words.reason, words.confidence, words.basis, words.sources];
  const rows = groups.flatMap(({ bricks }) =>
    bricks.flatMap(({ name, url, reasons }) =>
      reasons.map((r) => [
        r.level,
        name,
        url,
        r.text,
        r.confidence,
        r.basis,
        r.sources.map((s) => `${s.title} <${s.url}>`).join(' ; '),
      ]),
    ),
  );
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** The same for programs; its answers are what the command line takes. */
export function toJson({ title, url, notes, answers, groups, caveats }: Report): string {
  const ids = (level: Level) => groups.filter((g) => g.level === level).flatMap((g) => g.bricks.map((b) => b.id));
  const document = {
    title,
    url,
    notes,
    answers: Object.fromEntries(answers.map((a) => [a.id, a.ids])),
    mandatory: ids('mandatory'),
    recommended: ids('recommended'),
    toKnow: ids('know'),
    bricks: groups.flatMap((g) => g.bricks),
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
