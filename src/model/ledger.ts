import type { Ledger } from '../schema/ledger.ts';
import type { Content } from './content.ts';
import type { Paths } from './paths.ts';

/** The ledger with every sheet in it; what was recorded before stays as it was. */
export function recordSheets(content: Content, paths: Paths, today: string): { ledger: Ledger; added: string[] } {
  const known = content.ledger.data.sheets;
  const added = content.sources.map((s) => s.id).filter((id) => !(id in known));
  const locales = content.site.data.locales.map((l) => l.id);
  const fresh = added.map((id) => [id, { since: today, paths: Object.fromEntries(locales.map((l) => [l, paths.sheet(l, id)])) }]);
  const sheets = Object.fromEntries(
    [...Object.entries(known), ...fresh].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
  return { ledger: { version: 1, sheets }, added };
}

type LedgerSheet = Ledger['sheets'][string];
type Waiver = NonNullable<LedgerSheet['waivers']>[number];

/** The ledger with one more change waved through; a sheet it does not know is left out. */
export function waive(ledger: Ledger, id: string, waiver: Waiver): Ledger {
  const sheet = ledger.sheets[id];
  if (!sheet) return ledger;
  return { ...ledger, sheets: { ...ledger.sheets, [id]: { ...sheet, waivers: [...(sheet.waivers ?? []), waiver] } } };
}

interface Renaming {
  paths: Paths;
  locales: readonly string[];
  /** `YYYY-MM-DD` */
  today: string;
}

/** The ledger after a sheet got a new id: its history moves along, and its old addresses are kept to lead there. */
export function renameInLedger(ledger: Ledger, from: string, to: string, { paths, locales, today }: Renaming): Ledger {
  const { [from]: record, ...others } = ledger.sheets;
  if (!record) return ledger;
  const former = [...(record.former ?? []), { id: from, until: today, paths: record.paths }];
  const renamed = { ...record, paths: Object.fromEntries(locales.map((l) => [l, paths.sheet(l, to)])), former };
  return {
    ...ledger,
    sheets: Object.fromEntries(Object.entries({ ...others, [to]: renamed }).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Old path → new path, both without the site's base, of every address that moved. */
export function redirectsOf({ sheets }: Ledger): Map<string, string> {
  return new Map(
    Object.values(sheets).flatMap(({ paths, former = [] }) =>
      former.flatMap((old) =>
        Object.entries(old.paths).flatMap(([locale, path]) => (paths[locale] ? [[path, paths[locale]] as const] : [])),
      ),
    ),
  );
}
