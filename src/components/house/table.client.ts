/** Orders the rows of the table as the state says. */
import type { HouseState, Sort } from '../../browser/house/url-state.ts';
import { pageLocale } from '../site/page-locale.client.ts';

export function sortTable(root: HTMLElement, { sort, descending }: HouseState): void {
  const table = root.querySelector<HTMLTableElement>('[data-table]')!;
  for (const head of table.querySelectorAll<HTMLElement>('[data-column]')) {
    if (head.dataset.column === sort) head.ariaSort = descending ? 'descending' : 'ascending';
    else head.removeAttribute('aria-sort');
  }
  const body = table.tBodies[0]!;
  const rows = [...body.rows];
  // as the page came: in the order of the house
  for (const [i, row] of rows.entries()) row.dataset.house ??= String(i);
  const sorted = rows.toSorted((a, b) => compare(a, b, sort) * (descending ? -1 : 1) || compare(a, b, 'house'));
  if (sorted.some((row, i) => row !== rows[i])) body.append(...sorted);
}

function compare(a: HTMLElement, b: HTMLElement, sort: Sort): number {
  if (sort === 'name') return nameOf(a).localeCompare(nameOf(b), pageLocale());
  const [x = '', y = ''] = [a.dataset[sort], b.dataset[sort]];
  // dates are text of different lengths, places are numbers
  return sort === 'date' ? (x < y ? -1 : x > y ? 1 : 0) : Number(x) - Number(y);
}

const nameOf = (row: HTMLElement): string => row.querySelector('a')?.textContent.trim() ?? '';
