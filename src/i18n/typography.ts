/** Typographic habits of a language, applied to running text when it is rendered; authors type plainly. */

/** Turns what an author typed into what a reader should see. Idempotent. */
export type Typeset = (text: string) => string;

const NARROW_SPACE = '\u202F';
const NO_BREAK_SPACE = '\u00A0';

/** French: ’, « », narrow no-break spaces before ; ! ? and in numbers, no-break space before the colon. */
export const french: Typeset = (text) =>
  text
    .replace(/(?<=[\p{L}\d])'(?=[\p{L}\d«])/gu, '’')
    .replace(/«[ \u00A0\u202F]?/g, `«${NARROW_SPACE}`)
    .replace(/[ \u00A0\u202F]?»/g, `${NARROW_SPACE}»`)
    .replace(/[ \u00A0]([;!?%€])/g, `${NARROW_SPACE}$1`)
    .replace(/[ \u202F]:(?=\s|$)/g, `${NO_BREAK_SPACE}:`)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW_SPACE)
    .replace(/(?<=\d) (?=(?:millions?|milliards?|mois|ans|jours)\b)/g, NO_BREAK_SPACE)
    .replace(/\b(art|n°|p)\.? (?=\d|[LRDlrd]\.)/g, (match) => match.trimEnd() + NO_BREAK_SPACE)
    .replaceAll('...', '…');

/** English: curly quotes and apostrophes. */
export const english: Typeset = (text) =>
  text
    .replace(/(?<=[\p{L}\d])'/gu, '’')
    .replace(/(^|[\s([—–])'/g, '$1‘')
    .replace(/(^|[\s([—–])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(?<=\d) (?=(?:million|billion)\b)/g, NO_BREAK_SPACE)
    .replaceAll('...', '…');

/** Any other language: apostrophes and dots; its quotes and spaces stay as its author typed them. */
export const plain: Typeset = (text) => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’').replaceAll('...', '…');
