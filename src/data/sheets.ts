/** A sheet's words in a language, as they were rendered. */
import { createHash } from 'node:crypto';
import type { Brick, Sheet } from '../model/sheet.ts';
import { type PreparedSheet, shelved } from '../model/shelf.ts';

let known: { of: readonly PreparedSheet[]; byKey: ReadonlyMap<string, PreparedSheet> } | undefined;

/** @throws {Error} when there is none */
export function shelvedSheet(lang: string, id: string): PreparedSheet {
  const { sheets } = shelved();
  if (known?.of !== sheets) known = { of: sheets, byKey: new Map(sheets.map((s) => [`${s.locale}/${s.id}`, s])) };
  const sheet = known.byKey.get(`${lang}/${id}`);
  if (!sheet) throw new Error(`No sheet ${lang}/${id}.`);
  return sheet;
}

/** Print of all that the page of a sheet is made from, beside what is the same for every sheet: for builds that keep pages. */
export function sheetPrint(sheet: Sheet, previous?: Brick, next?: Brick): string {
  const { html, markdown } = shelvedSheet(sheet.lang, sheet.id);
  const neighbours = [previous, next].map((brick) => brick && shownOf(brick));
  return createHash('sha256')
    .update(JSON.stringify([sheet, neighbours, html, markdown]))
    .digest('hex');
}

/** A neighbour is shown as a brick, whatever else is known of its sheet. */
function shownOf({
  id,
  title,
  acronym,
  summary,
  lang,
  kind,
  status,
  number,
  icon,
  href,
  newSince,
  mark,
}: Brick): Required<Brick> {
  return { id, title, acronym, summary, lang, kind, status, number, icon, href, newSince, mark };
}
