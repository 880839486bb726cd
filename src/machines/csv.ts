/** Tables for spreadsheets, as RFC 4180 writes them. */

/** What a table holds. */
export type Cell = string | number;

/** Tells spreadsheets that the text is UTF-8; without it, some show accents as noise. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** A cell that begins so would be run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** The rows as text, the first of them the names of the columns. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => row.map(written).join(',') + LINE_END).join('');
}

function written(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
