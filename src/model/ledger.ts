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
