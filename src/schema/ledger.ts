/** Shape of `content/ledger.json`: what was ever published. Written by commands only. */
import { z } from 'zod';
import { exactDate } from './date.ts';
import { REASON_LENGTH } from '../config/limits.ts';
import { id, localeId, textOfLength } from './text.ts';

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
});

export const ledger = z.strictObject({
  version: z.literal(1),
  sheets: z.record(id, ledgerSheet),
});
export type Ledger = z.infer<typeof ledger>;
