/** Short fingerprints of texts: enough to see that something changed, short enough to read in a diff. */
import { hash } from 'node:crypto';

/** Hex digits of a fingerprint: one accidental match in four billion. */
const DIGITS = 8;

/** Fingerprint of a text; runs of white space count as one, so that re-wrapping a paragraph changes nothing. */
export function fingerprint(text: string): string {
  return hash('sha256', text.replace(/\s+/g, ' ').trim(), 'hex').slice(0, DIGITS);
}
