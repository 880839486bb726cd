/** Shape of `content/ledger.json`: what was ever published. Written by commands only. */
import { z } from 'zod';
import { exactDate } from './date.ts';
import { id, localeId } from './text.ts';

export const ledgerSheet = z.strictObject({
  /** Day on which the sheet was first recorded. */
  since: exactDate,
  /** Its path without the site's base, by locale. */
  paths: z.record(localeId, z.string()),
});

export const ledger = z.strictObject({
  version: z.literal(1),
  sheets: z.record(id, ledgerSheet),
});
export type Ledger = z.infer<typeof ledger>;
