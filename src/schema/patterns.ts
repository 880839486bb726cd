/** What the refinements of these shapes say in code, as patterns for programs that read none of it. */
import { z } from 'zod';
import { EARLIEST_YEAR } from '../config/limits.ts';
import { exactDate, looseDate } from './date.ts';
import { httpsUrl, plainNumber } from './text.ts';

const YEAR = yearsFrom(EARLIEST_YEAR);
const MONTH = '(?:0[1-9]|1[0-2])';
const LONG_MONTH = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
const SHORT_MONTH = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
const FEBRUARY = '02-(?:0[1-9]|1\\d|2[0-8])';
const DAY_OF_ANY_YEAR = `(?:${LONG_MONTH}|${SHORT_MONTH}|${FEBRUARY})`;
const LEAP_DAY = `(?=${YEAR})(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29`;

/** `YYYY-MM-DD`, a real day. */
export const EXACT_DATE = `^(?:${YEAR}-${DAY_OF_ANY_YEAR}|${LEAP_DAY})$`;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const LOOSE_DATE = `^(?:${YEAR}(?:-${MONTH}|-${DAY_OF_ANY_YEAR})?|${LEAP_DAY})$`;

/** An address of the web, without the name of a user. */
export const HTTPS_URL = '^https:\\/\\/(?![^/?#]*@)[^\\s<>"`\\\\]+$';

/** Keywords of JSON Schema by shape; a shape that was given words or one more rule has those of the shape it was. */
export const jsonKeywords = z.registry<Record<string, unknown>>();
jsonKeywords.add(exactDate, { pattern: EXACT_DATE });
jsonKeywords.add(httpsUrl, { pattern: HTTPS_URL });
jsonKeywords.add(plainNumber, { type: ['string', 'number'], minimum: 0 });
// a year alone is a number to YAML, whatever our reader makes of it
jsonKeywords.add(looseDate, { type: ['string', 'integer'], pattern: LOOSE_DATE, minimum: EARLIEST_YEAR });

/** Years of four digits from `first` on: those that share its first digits and then have a greater one. */
function yearsFrom(first: number): string {
  const digits = String(first);
  const greater = [...digits].flatMap((digit, i) =>
    digit === '9' ? [] : [`${digits.slice(0, i)}[${Number(digit) + 1}-9]${'\\d'.repeat(digits.length - i - 1)}`],
  );
  return `(?:${[digits, ...greater].join('|')})`;
}
