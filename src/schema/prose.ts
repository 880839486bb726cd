/**
 * Running text apart from its Markdown: what is not prose is covered, sign for sign, so that every place in the
 * covered text is a place in the file.
 */

import type { Place } from './issue.ts';

/** Covers code, tags, addresses, escapes: something stands here, and it is no text. */
export const COVER = '\uFFFC';

/** Covers the signs of emphasis, which stand between words and count for nothing. No content file may hold it. */
export const MARK = '\u2060';

/** One paragraph or heading, covered. */
export interface Prose {
  text: string;
  /** Offset within the body of its first character. */
  offset: number;
  /** Line within the body, from 1, and column of its first character. */
  line: number;
  column: number;
}

/** A sign of French typography that is not set as the language wants it. */
export interface Slip {
  rule: 'style-spacing' | 'style-quotes';
  /** Where it starts in the text, and how many characters make way for `mended`. */
  index: number;
  length: number;
  mended: string;
  /** What an author recognises: the sign and the word that it touches. */
  found: string;
}

/** What stands out in the running text of a body. */
export interface Reading {
  slips: readonly (Pick<Slip, 'rule' | 'found'> & Place)[];
  /** Sentences over the limit: how they begin, and how many words they have. */
  longSentences: readonly (Place & { start: string; words: number })[];
  /** Each acronym once, where it stands first, and whether words beside one of its uses say what it is. */
  acronyms: readonly (Place & { found: string; explained: boolean })[];
}

/** What follows a sign that ends a word or sentence; a sign amid letters is part of a name or an address. */
const AFTER = String.raw`(?=[${MARK}]*(?:[\s)\]»",.…]|$))`;

const BARE_SIGN = new RegExp(
  [
    String.raw`(?<=[^\s:]):(?=[${MARK}]*(?:\s|$))`,
    String.raw`(?<=[^\s;]);${AFTER}`,
    String.raw`(?<=[^\s!?(\[])[!?](?=[!?]*(?:[${MARK}]*(?:[\s)\]»",.…]|$)))`,
    String.raw`(?<=\d)%(?![\p{L}\d])`,
    String.raw`(?<=\S)»`,
    String.raw`«(?=\S)`,
  ].join('|'),
  'gu',
);

/** A pair of straight quotes around at least one letter. */
const STRAIGHT_QUOTES = new RegExp(String.raw`(?<![\p{L}\d"])"(?=[^\s"])(?=[^"]*\p{L})([^"]*)(?<=\S)"(?![\p{L}\d"])`, 'gu');

/** An address written as text. */
const ADDRESS = /(?:\b[a-z][a-z+.-]{1,20}:\/\/|\bwww\.|\bmailto:)[^\s<>]+/giu;

/** Any sign that the two patterns are about: quick, and absent from most short texts. */
const ANY_SIGN = /[:;!?%»«"]/;

/** The slips of a text in a language that spaces its signs, in the order they stand. */
export function slipsOf(text: string): Slip[] {
  if (!ANY_SIGN.test(text)) return [];
  const plain = text.replace(ADDRESS, (address) => COVER.repeat(address.length));
  const spaces = [...plain.matchAll(BARE_SIGN)].map(({ 0: sign, index }): Slip => {
    const mended = sign === '«' ? '« ' : ` ${sign}`;
    return { rule: 'style-spacing', index, length: sign.length, mended, found: wordAt(plain, index) };
  });
  const quotes = [...plain.matchAll(STRAIGHT_QUOTES)].flatMap(({ 0: whole, index }): Slip[] => {
    const slip = (at: number, mended: string): Slip => ({
      rule: 'style-quotes',
      index: at,
      length: 1,
      mended,
      found: bare(whole.slice(0, 2 * MAX_WORD)),
    });
    return [slip(index, '« '), slip(index + whole.length - 1, ' »')];
  });
  return [...spaces, ...quotes].toSorted((a, b) => a.index - b.index);
}

/** The slips as their author is told of them: a pair of quotes is one, so only its first half counts. */
export function reportedSlips(text: string): Slip[] {
  return slipsOf(text).filter((slip) => slip.rule !== 'style-quotes' || slip.mended.startsWith('«'));
}

/** The text with its slips mended; `original` is what `covered` covers. */
export function mend(original: string, covered: string = original): string {
  return slipsOf(covered).reduceRight(
    (text, { index, length, mended }) => text.slice(0, index) + mended + text.slice(index + length),
    original,
  );
}

/** Characters of a word on either side of a sign; a message shows no more. */
const MAX_WORD = 30;

function wordAt(text: string, index: number): string {
  const before =
    text
      .slice(Math.max(0, index - MAX_WORD), index)
      .split(/\s/)
      .at(-1) ?? '';
  const after = text.slice(index, index + MAX_WORD).split(/\s/, 1)[0] ?? '';
  return bare(before + after);
}

function bare(text: string): string {
  return text.replaceAll(MARK, '').replaceAll(COVER, '…').replace(/…+/g, '…').replace(/\s+/g, ' ');
}
