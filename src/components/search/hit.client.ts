/** One answer, from the record that `src/search/make-index.ts` wrote: its words, and the place that answers. */
import { excerptOf } from '../../browser/find/excerpt.ts';
import type { Facets, RecordType, StoredRecord } from '../../browser/find/index-files.ts';
import type { Found } from '../../browser/find/look-up.ts';
import type { Store } from '../../browser/find/store.ts';
import type { Question } from '../../browser/find/question.ts';
import { nameKey } from '../../browser/name-key.ts';
import { answeredWords, markWords, type Segment } from '../../browser/search-marks.ts';

export interface Hit {
  type: RecordType;
  /** Address of the page, or of the section that answers. */
  href: string;
  title: readonly Segment[];
  acronym: readonly Segment[] | undefined;
  text: readonly Segment[];
  /** Heading of the section that the text is from. */
  section: string | undefined;
  kind: string | undefined;
  status: string | undefined;
  room: string | undefined;
  icon: string | undefined;
  /** Year in which a source last showed its state, once that is long ago. */
  seen: string | undefined;
  /** The sheet that it is part of. */
  of: string | undefined;
  /** Another name that answers, where the title does not. */
  alias: readonly Segment[] | undefined;
  /** A term of the glossary that answers and that this sheet explains. */
  term: readonly Segment[] | undefined;
  /** A name in another language that answers. */
  foreign: { name: readonly Segment[]; lang: string } | undefined;
  /** What was asked and is not there, in the reader's spelling. */
  missing: readonly string[];
}

export interface HitContext {
  /** Number of the record. */
  number: number;
  store: Store;
  type: RecordType;
  facets: Facets;
  missing: readonly string[];
  question: Question;
  found: readonly Found[];
}

export async function hitOf(record: StoredRecord, context: HitContext): Promise<Hit> {
  const { type, facets, missing, question, found } = context;
  const { url, title, acronym, summary, names = [], terms = [], foreign = [], icon, seen, of } = record;
  const mended = found.flatMap((f) => f.mended.flatMap((m) => m.split(' ')));
  const asked = [...question.marks.own, ...mended];
  const wide = [...asked, ...question.marks.others];
  const keys = question.wishes.flatMap((w) => w.keys ?? []);
  // the most exact of them alone, where letters came with the number
  const exact = keys.filter((k) => /\p{L}/u.test(k));
  const mark = (words: string) => markWords(words, wide, exact.length > 0 ? exact : keys);
  const key = nameKey(question.words.join(' '));
  const covers = (words: string) => asked.length > 0 && answeredWords(words, asked).size === asked.length;
  const isCalled = (name: string) => nameKey(name) === key || covers(name);
  const isTitle = asked.length === 0 || isCalled(title) || covers(`${title} ${acronym ?? ''}`);
  const alias = isTitle ? undefined : names.find(isCalled);
  const term = isTitle || alias !== undefined ? undefined : terms.find(isCalled);
  const other = isTitle || alias !== undefined || term !== undefined ? undefined : foreign.find(([, name]) => isCalled(name));
  const hasReference = question.wishes.some((w) => w.keys);
  const isNamed = !hasReference && (isTitle || alias !== undefined || covers(`${title} ${acronym ?? ''} ${summary}`));
  const best = isNamed || other ? undefined : await excerptOf(record, { ...context, asked, wide });
  return {
    type,
    href: best?.anchor === undefined ? url : `${url.replace(/#.*/, '')}#${best.anchor}`,
    title: mark(title),
    acronym: acronym === undefined ? undefined : mark(acronym),
    text: mark(best?.text ?? summary),
    section: best?.heading === '' ? undefined : best?.heading,
    kind: facets.kind?.[0],
    status: facets.status?.[0],
    room: facets.room?.[0],
    icon,
    seen,
    of,
    alias: alias === undefined ? undefined : mark(alias),
    term: term === undefined ? undefined : mark(term),
    foreign: other && { name: mark(other[1]), lang: other[0] },
    missing,
  };
}
