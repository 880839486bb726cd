/** Shape of `content/ledger.json`: what was ever published. Written by commands only. */
import { z } from 'zod';
import { exactDate } from './date.ts';
import { REASON_LENGTH } from '../config/limits.ts';
import { currentName } from './renamed.ts';
import { FINGERPRINT, id, localeId, textOfLength } from './text.ts';
import { FACT_FIELDS, STATUSES } from './vocabulary.ts';

const fingerprint = z.string().regex(FINGERPRINT, { error: 'fingerprint' });

/** A field of a sheet; what was noted under an old name is read under today's, so that a new name is no change. */
const factField = z.preprocess(currentName, z.enum(FACT_FIELDS));

/** What the site last took note of: the next look tells by it what changed. */
const seen = z.strictObject({
  status: z.enum(STATUSES),
  reviewed: exactDate,
  /** Fingerprints of the facts, by field. */
  facts: z.partialRecord(factField, fingerprint),
  /** Fingerprints of the source text, by section. */
  sections: z.record(id, fingerprint),
});

/** What the site found changed on one day; nothing unchanged is named. */
export const ledgerChange = z.strictObject({
  date: exactDate,
  status: z.strictObject({ from: z.enum(STATUSES), to: z.enum(STATUSES) }).optional(),
  /** The day of a new review. */
  reviewed: exactDate.optional(),
  facts: z.array(factField).optional(),
  sections: z.array(id).optional(),
});

export const ledgerSheet = z.strictObject({
  /** Day on which the sheet was first recorded. */
  since: exactDate,
  /** Its path without the site's base, by locale. */
  paths: z.record(localeId, z.string()),
  /** Earlier ids, with the addresses that now lead here. */
  former: z.array(z.strictObject({ id, until: exactDate, paths: z.record(localeId, z.string()) })).optional(),
  /** Changes of the source that a person found not to matter to a translation, and why. */
  waivers: z
    .array(z.strictObject({ date: exactDate, locale: localeId, sections: z.array(id), reason: textOfLength(REASON_LENGTH) }))
    .optional(),
  seen: seen.optional(),
  /** Oldest first, at most one a day. */
  changes: z.array(ledgerChange).optional(),
});

export const ledger = z.strictObject({
  version: z.literal(1),
  sheets: z.record(id, ledgerSheet),
});
export type Ledger = z.infer<typeof ledger>;
export type LedgerSheet = z.infer<typeof ledgerSheet>;
export type LedgerChange = z.infer<typeof ledgerChange>;
