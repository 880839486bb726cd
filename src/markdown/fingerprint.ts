/** Short fingerprints of texts: enough to see that something changed, short enough to read in a diff. */
import { hash } from 'node:crypto';

/** Hex digits of a fingerprint: one accidental match in four billion. */
const DIGITS = 8;

/** Any run of white space but a single space, which may stay. */
const WHITE_SPACE = /\s{2,}|[^\S ]/g;

/** Fingerprint of a text; runs of white space count as one, so that re-wrapping a paragraph changes nothing. */
export function fingerprint(text: string): string {
  return hash('sha256', text.replace(WHITE_SPACE, ' ').trim(), 'hex').slice(0, DIGITS);
}
