/** What a reader typed, as the index is asked for it. Ships to the browser. */
import { fold } from '../fold.ts';
import { ELIDED, MAX_QUERY } from '../search-text.ts';
import type { Directory } from './index-files.ts';
import { type Reference, referencesIn } from './references.ts';
import { isAcronym, writtenWords } from './words.ts';

/** One thing that an answer should have, and the ways in which it may have it. */
export interface Wish {
  /** In the reader's own spelling. */
  typed: string;
  /** Folded words that answer together. */
  words: readonly string[];
  /** Keys of a reference, the most exact first. */
  keys?: readonly string[];
  /** As it was written, where it was written as an acronym. */
  capitals?: string;
  /** Other words for the same, folded; each may be several. */
  synonyms: readonly (readonly string[])[];
}

export interface Question {
  wishes: readonly Wish[];
  /** Folded words in their order, noise left out: for names. */
  words: readonly string[];
  /** Folded, everything in its place: for phrases. */
  whole: string;
  /** What is worth a mark where it stands in an answer: folded words, acronyms in their capitals. */
  marks: { own: readonly string[]; others: readonly string[] };
}

/** The English 's, which says nothing either. */
const GENITIVE = /['’]s(?![\p{L}\p{N}])/gu;

type Context = Pick<Directory, 'synonyms' | 'noise'>;

/** Words of articles and the like beside a number that says more. */
const BESIDE_REFERENCES: ReadonlySet<string> = new Set(['art', 'article', 'articles', 'arts', 'no', 'n']);

export function readQuestion(typed: string, { synonyms, noise }: Context): Question {
  const cut = typed.slice(0, MAX_QUERY);
  const references = referencesIn(cut, true);
  const rest = references.reduce((text, r) => blank(text, r), cut);
  // a unit is a word of its own: `72h`
  const pieces = writtenWords(
    rest
      .replace(ELIDED, ' ')
      .replace(GENITIVE, ' ')
      .replace(/(\d)(?=\p{L}{1,3}(?![\p{L}\p{N}]))/gu, '$1 '),
  );
  const tokens = pieces.flatMap((piece) => {
    const words = fold(piece).split(' ').filter(Boolean);
    return words.length > 0 ? [{ typed: piece, words }] : [];
  });
  const isNoise = noiseOf(noise, references.length > 0);
  const wishes = wishesIn(tokens, synonyms);
  const telling = wishes.filter((w) => w.isPhrase || w.capitals !== undefined || !w.words.every(isNoise));
  const kept = telling.length > 0 || references.length > 0 ? telling : wishes;
  return {
    wishes: [...references.map((r) => wishOf(r, cut)), ...once(kept)],
    words: kept.flatMap((w) => w.words),
    whole: tokens.flatMap((t) => t.words).join(' '),
    marks: marksOf(kept, (word) => isNoise(word)),
  };
}

function marksOf(wishes: readonly Wish[], isNoise: (word: string) => boolean): Question['marks'] {
  const telling = (words: readonly string[]) => (words.every(isNoise) ? words : words.filter((w) => !isNoise(w)));
  const own = wishes.flatMap((w) => (w.capitals === undefined ? telling(w.words) : [w.capitals]));
  const others = wishes.flatMap((w) => w.synonyms.flatMap((words) => telling(words)));
  return { own: [...new Set(own)], others: [...new Set(others)].filter((w) => !own.includes(w)) };
}

/** Single letters say nothing in a question of more. */
function noiseOf(noise: readonly string[], hasReference: boolean): (word: string) => boolean {
  const known = new Set(noise);
  return (word) => known.has(word) || (word.length === 1 && !/\d/.test(word)) || (hasReference && BESIDE_REFERENCES.has(word));
}

function blank(text: string, { start, end }: Reference): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function wishOf({ keys, start, end }: Reference, text: string): Wish {
  const typed = text.slice(start, end).trim();
  return { typed, words: fold(typed).split(' '), keys, synonyms: [] };
}

interface Token {
  typed: string;
  words: readonly string[];
}

/** Longest phrases first: those that a list of synonyms knows stay whole. */
function wishesIn(tokens: readonly Token[], synonyms: Context['synonyms']): (Wish & { isPhrase: boolean })[] {
  const groups = synonyms.map((group) => group.map((words) => words.split(' ')));
  const longest = Math.max(1, ...groups.flat().map((words) => words.length));
  const wishes: (Wish & { isPhrase: boolean })[] = [];
  for (let at = 0; at < tokens.length;) {
    let length = Math.min(longest, tokens.length - at);
    let others: string[][] = [];
    for (; length > 0; length--) {
      const words = tokens
        .slice(at, at + length)
        .flatMap((t) => t.words)
        .join(' ');
      const same = groups.filter((group) => group.some((g) => isSame(g.join(' '), words)));
      others = same.flat().filter((g) => !isSame(g.join(' '), words));
      if (same.length > 0) break;
    }
    const taken = tokens.slice(at, at + Math.max(1, length));
    const [first] = taken;
    const typed = taken.map((t) => t.typed).join(' ');
    wishes.push({
      typed,
      words: taken.flatMap((t) => t.words),
      ...(taken.length === 1 && first && isAcronym(first.typed) ? { capitals: first.typed } : {}),
      synonyms: others,
      isPhrase: taken.length > 1,
    });
    at += taken.length;
  }
  return wishes;
}

/** Synonyms are given in one number: plurals are the same. */
function isSame(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .split(' ')
      .map((w) => (w.length > 3 ? w.replace(/[sx]$/, '') : w))
      .join(' ');
  return bare(a) === bare(b);
}

function once<T extends Wish>(wishes: readonly T[]): T[] {
  const seen = new Set<string>();
  return wishes.filter(({ words }) => {
    const key = words.join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether anything was asked: signs and pictures alone ask nothing. */
export const asksSomething = (typed: string): boolean => fold(typed) !== '';
