/** Style and age: what does not stop a build, but should not stay. Every rule here warns. */
import { SOURCE_MONTHS } from '../config/limits.ts';
import { addMonths, lastDayOf } from '../schema/date.ts';
import { type Issue, type Rule, warning } from '../schema/issue.ts';
import { reportedSlips } from '../schema/prose.ts';
import type { EditorialPage } from '../schema/page.ts';
import type { SourceSheet, TranslatedSheet } from '../schema/sheet.ts';
import type { CheckOptions } from './options.ts';
import type { Content, ContentFile } from '../model/content.ts';
import { isReviewOverdue } from '../model/sheet.ts';

/** Whether a language sets spaces before its tall signs and writes its quotes « ». */
export type HasSpacedSigns = (locale: string) => boolean;

type AnyFile = ContentFile<SourceSheet | TranslatedSheet | EditorialPage>;

export function checkStyle(content: Content, { today }: CheckOptions, hasSpacedSigns: HasSpacedSigns): Issue[] {
  const { sources, translations, pages } = content;
  const all: readonly AnyFile[] = [...sources, ...translations, ...pages];
  const bySource = new Map(sources.map((s) => [s.id, s]));
  return [
    ...all.filter((f) => hasSpacedSigns(f.locale)).flatMap(signs),
    ...all.flatMap(summarySentence),
    ...[...sources, ...pages].flatMap((f) => reviewOverdue(f, today)),
    ...sources.flatMap((s) => sourcesOld(s, today)),
    ...translations.flatMap((t) => headingsDiffer(t, bySource.get(t.id))),
  ];
}

function at({ file, locate }: AnyFile, path: readonly PropertyKey[], rule: Rule, found: string): Issue {
  return warning({ file, rule, found, ...locate(path, 'value') });
}

/** Words of the frontmatter that are prose. */
function wordsOf({ data }: AnyFile): [path: PropertyKey[], text: string][] {
  const own: [PropertyKey[], string][] = [
    [['title'], data.title],
    [['summary'], data.summary],
  ];
  if ('related' in data) {
    return [
      ...own,
      ...data.related.map((r, i): [PropertyKey[], string] => [['related', i, 'reason'], r.reason]),
      ...boundWords(data),
      ...data.milestones.map((m, i): [PropertyKey[], string] => [['milestones', i, 'what'], m.what]),
      ...data.figures.map((f, i): [PropertyKey[], string] => [['figures', i, 'label'], f.label]),
    ];
  }
  if (!('reasons' in data)) return own;
  const translated = (['reasons', 'duties', 'penalties', 'practical', 'unknowns', 'milestones', 'figures'] as const).flatMap(
    (field) =>
      Object.entries(data[field] as Record<string, string>).map(([key, text]): [PropertyKey[], string] => [[field, key], text]),
  );
  return [...own, ...translated];
}

function boundWords({ obligation, duties, practical, unknowns }: SourceSheet): [PropertyKey[], string][] {
  return [
    ...(obligation ? [[['obligation', 'words'], obligation.words] as [PropertyKey[], string]] : []),
    ...duties.flatMap(({ what, penalty }, i): [PropertyKey[], string][] => [
      [['duties', i, 'what'], what],
      ...(penalty ? [[['duties', i, 'penalty', 'words'], penalty.words] as [PropertyKey[], string]] : []),
    ]),
    ...Object.entries(practical ?? {}).flatMap(([field, { words }]): [PropertyKey[], string][] =>
      words === undefined ? [] : [[['practical', field, 'words'], words]],
    ),
    ...unknowns.map(({ question }, i): [PropertyKey[], string] => [['unknowns', i, 'question'], question]),
  ];
}

function signs(sheet: AnyFile): Issue[] {
  const inWords = wordsOf(sheet).flatMap(([path, text]) =>
    reportedSlips(text).map(({ rule, found }) => at(sheet, path, rule, found)),
  );
  const inBody = sheet.body.reading.slips.map((slip) => warning({ file: sheet.file, ...slip }));
  return [...inWords, ...inBody];
}

/** A sentence's end, perhaps within closing quotes or brackets. */
const SENTENCE_END = /[.?!…][\s»”"’')\]]*$/u;

function summarySentence(sheet: AnyFile): Issue[] {
  const { summary } = sheet.data;
  return SENTENCE_END.test(summary) ? [] : [at(sheet, ['summary'], 'summary-sentence', summary.split(' ').at(-1) ?? '')];
}

function reviewOverdue(sheet: ContentFile<SourceSheet> | ContentFile<EditorialPage>, today: string): Issue[] {
  const { reviewed } = sheet.data;
  return isReviewOverdue(reviewed, today) ? [at(sheet, ['reviewed'], 'review-overdue', reviewed)] : [];
}

/** One dated source is a law or a decree more often than not, and those do not age. */
const SOURCES_TO_JUDGE = 2;

function sourcesOld(sheet: ContentFile<SourceSheet>, today: string): Issue[] {
  const dates = sheet.data.sources.flatMap((s) => s.date ?? []);
  const limit = addMonths(today, -SOURCE_MONTHS);
  if (dates.length < SOURCES_TO_JUDGE || dates.some((d) => lastDayOf(d) >= limit)) return [];
  const { line, column } = sheet.locate(['sources'], 'key');
  return [warning({ file: sheet.file, rule: 'sources-old', found: dates.toSorted().at(-1), line, column })];
}

/**
 * Anchors are handed over in order, so one heading more or less gives all that follow a neighbour's address. A source
 * without headings has none to hand over.
 */
function headingsDiffer({ file, body }: ContentFile<TranslatedSheet>, source?: ContentFile<SourceSheet>): Issue[] {
  if (!source || source.body.headings.length === 0) return [];
  const levels = (headings: readonly { depth: number }[]) => headings.map((h) => '#'.repeat(h.depth));
  const [own, wanted] = [levels(body.headings), levels(source.body.headings)];
  const count = Math.max(own.length, wanted.length);
  const first = Array.from({ length: count }, (_, i) => i).find((i) => own[i] !== wanted[i]);
  if (first === undefined) return [];
  const line = (body.headings[first] ?? body.headings.at(-1))?.line ?? 1;
  const [found, expected] = [own, wanted].map((l) => String(l.length));
  return [warning({ file, rule: 'headings-differ', subject: source.file, found, allowed: [expected ?? ''], line, column: 1 })];
}
