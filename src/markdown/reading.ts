/** What stands out in the running text of a body: slips of typography, endless sentences, acronyms. */
import { MAX_SENTENCE_WORDS } from '../config/limits.ts';
import type { Place } from '../schema/issue.ts';
import { type Prose, type Reading, type Slip, reportedSlips } from '../schema/prose.ts';
import { placesIn } from './places.ts';

/** @param spacedSigns whether the language sets spaces before its tall signs and writes its quotes « » */
export function readingOf(paragraphs: readonly Prose[], spacedSigns: boolean): Reading {
  return {
    slips: spacedSigns ? paragraphs.flatMap(slipsIn) : [],
    longSentences: paragraphs.flatMap(longSentences),
    acronyms: acronyms(paragraphs),
  };
}

function slipsIn(prose: Prose): (Pick<Slip, 'rule' | 'found'> & Place)[] {
  const place = placesInProse(prose);
  return reportedSlips(prose.text).map(({ rule, found, index }) => ({ rule, found, ...place(index) }));
}

/** Gives the places in the file of offsets in a paragraph, which must not fall. */
function placesInProse({ text, line: first, column: start }: Prose): (index: number) => Place {
  const place = placesIn(text);
  return (index) => {
    const { line, column } = place(index);
    return { line: line + first - 1, column: line === 1 ? column + start - 1 : column };
  };
}

/** The end of a sentence, not of an abbreviation or a decimal number within a word. */
const SENTENCE_END = /[.?!…]+(?=\s|$)/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;

const SPACE = 0x20;
const LINE_END = 0x0a;

/** Words by which an author recognises a sentence. */
const SHOWN_WORDS = 5;

function longSentences(prose: Prose): Reading['longSentences'] {
  const { text } = prose;
  // most paragraphs and sentences are short: looked at closely is only what is not
  if (!hasManyParts(text, 0, text.length)) return [];
  const place = placesInProse(prose);
  const long: Reading['longSentences'][number][] = [];
  for (let from = 0, end = 0; from < text.length; from = end) {
    end = endOfSentence(text, from);
    if (!hasManyParts(text, from, end)) continue;
    const sentence = text.slice(from, end);
    const words = sentence.match(WORD) ?? [];
    if (words.length <= MAX_SENTENCE_WORDS) continue;
    const start = from + sentence.search(/\S/);
    long.push({ start: words.slice(0, SHOWN_WORDS).join(' '), words: words.length, ...place(start) });
  }
  return long;
}

function endOfSentence(text: string, from: number): number {
  SENTENCE_END.lastIndex = from;
  return SENTENCE_END.test(text) ? SENTENCE_END.lastIndex : text.length;
}

/** Whether more parts than the longest sentence has words stand between the white space of a text. */
function hasManyParts(text: string, from: number, end: number): boolean {
  let parts = 1;
  for (let i = from; i < end && parts <= MAX_SENTENCE_WORDS; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE || code === LINE_END) parts += 1;
  }
  return parts > MAX_SENTENCE_WORDS;
}

/** Two capitals or more, perhaps with digits or hyphens: `DMP`, `CI-SIS`; not the number of a document: `MR-008`. */
const ACRONYM =
  /(?<![A-Za-zÀ-ÿ\d_.@/-])[A-ZÀ-Þ][A-ZÀ-Þ\d]*[A-ZÀ-Þ][A-ZÀ-Þ\d]*(?:-[A-ZÀ-Þ][A-ZÀ-Þ\d]*)*(?![A-Za-zÀ-ÿ\d_@/]|-[A-ZÀ-Þ\d])/g;

/** Centuries, volumes, classes of devices: capitals, but no acronym. */
const ROMAN = /^[IVXLC]+$/;

function acronyms(paragraphs: readonly Prose[]): Reading['acronyms'] {
  const first = new Map<string, Place & { found: string; explained: boolean }>();
  for (const prose of paragraphs) {
    const place = placesInProse(prose);
    for (const { 0: found, index } of prose.text.matchAll(ACRONYM)) {
      if (ROMAN.test(found)) continue;
      const known = first.get(found);
      if (known?.explained) continue;
      const explained = isExplained(prose.text, index, found);
      if (known) known.explained = explained;
      else first.set(found, { found, explained, ...place(index) });
    }
  }
  return [...first.values()];
}

/** Whether words around an acronym say what it is: "the agency (ANS)", "ANS (the agency)", "ANS, the agency". */
function isExplained(text: string, index: number, found: string): boolean {
  const [before, after] = [text.slice(0, index).trimEnd().at(-1), text.slice(index + found.length).trimStart()];
  return (before !== undefined && '(,:'.includes(before)) || /^(?:[(,:]|\p{Pd}\s)/u.test(after);
}
