/**
 * One text, two readers: the search engine, which splits words at white space only, and people, who should see good
 * typography. What is indexed carries invisible marks that say how to show it again. Ships to the browser.
 */
import { fold } from './fold.ts';

/** A mark before a space that is not shown: `l’⁠ hôpital` is two words to the engine and `l’hôpital` to a reader. */
const MARK = '\u2060';
/** Stands for a narrow no-break space within what is one word to the engine: `12⁣000`. */
const NARROW_SPACE = '\u2063';
/** Stands before a space that is shown as a no-break space. */
const NO_BREAK = '\u2064';

/** Text with elisions, ligatures and special spaces made plain for the engine; `asShown` undoes it. */
export function asIndexed(text: string): string {
  return text
    .replace(/[\u2060\u2063\u2064]/g, '')
    .replace(/(?<=\p{L})(['’])(?=[\p{L}\p{N}«“"])/gu, `$1${MARK} `)
    .replaceAll('œ', `o${MARK}e`)
    .replaceAll('Œ', `O${MARK}E`)
    .replaceAll('æ', `a${MARK}e`)
    .replaceAll('Æ', `A${MARK}E`)
    .replaceAll('\u202F', NARROW_SPACE)
    .replaceAll('\u00A0', `${NO_BREAK} `);
}

/** Between the names of a list; no name holds it. */
export const NAME_SEPARATOR = ' ¦ ';

/** What a reader sees of an indexed text; marks of a hit (`<mark>`) may stand between. */
export function asShown(indexed: string): string {
  return indexed
    .replaceAll(`o${MARK}e`, 'œ')
    .replaceAll(`O${MARK}E`, 'Œ')
    .replaceAll(`a${MARK}e`, 'æ')
    .replaceAll(`A${MARK}E`, 'Æ')
    .replace(/\u2060(<\/mark>)? /g, '$1')
    .replaceAll(NARROW_SPACE, '\u202F')
    .replace(/\u2064(<\/mark>)? /g, '$1\u00A0')
    .replace(/[\u2060\u2064]/g, '');
}

/** The longest query worth asking: longer than any title with its acronym. The rest is an accident or an attack. */
export const MAX_QUERY = 120;

/** French words that lose their last letter before a vowel; they say nothing of what is looked for. */
const ELIDED = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)['’‘ʼ′`´](?=[\p{L}\p{N}«“"])/giu;

/** The same where the apostrophe was left out, and the English 's. */
const REMNANTS: ReadonlySet<string> = new Set(['d', 'l', 'qu', 's']);

/**
 * A reader's words as the engine should be asked: folded, without `l’`, `d’`, and with the digits of a number together.
 * Empty when nothing was asked.
 */
export function asQuery(typed: string): string {
  const plain = typed
    .slice(0, MAX_QUERY)
    .replace(/(?<=\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g, '')
    .replace(ELIDED, ' ');
  const words = fold(plain).split(' ');
  const telling = words.filter((word) => !REMNANTS.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Start of the private characters that stand for plain ASCII in what the engine must carry and never find. */
const PRIVATE = 0xe000;

/** An id as it rides along in a record: no letter of it can be searched. */
export function asHidden(id: string): string {
  return id.replace(/[\u0020-\u007e]/g, (c) => String.fromCharCode(PRIVATE + c.charCodeAt(0)));
}

/** Undoes `asHidden`. */
export function asVisible(hidden: string): string {
  return hidden.replace(/[\ue020-\ue07e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - PRIVATE));
}
