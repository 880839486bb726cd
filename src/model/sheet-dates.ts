/** When sheets came and last changed, from what is recorded of them. */
import type { Ledger } from '../schema/ledger.ts';

export interface SheetDates {
  /** Day on which the sheet was first recorded; undefined before the ledger knows it. */
  published: string | undefined;
  /** Day of its last recorded change: compared with its sources, recorded, renamed. */
  modified: string;
}

/** When a sheet came and last changed, from what is recorded of it: never from the dates of commits. */
export function sheetDates({ sheets }: Pick<Ledger, 'sheets'>, id: string, reviewed: string): SheetDates {
  const record = sheets[id];
  const days = [reviewed, record?.since ?? '', ...(record?.former ?? []).map((f) => f.until)];
  return { published: record?.since, modified: days.reduce((a, b) => (a > b ? a : b)) };
}
