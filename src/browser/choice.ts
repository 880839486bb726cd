/** Which items of a list a reader's choice leaves, and in which order a column puts its rows. */

/** What an item is known by, a field at a time; a field may hold several words. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** Whether an item has every chosen word; an empty choice asks for nothing. */
export function isChosen(item: Fields, choice: Fields): boolean {
  return Object.entries(choice).every(([field, wanted]) => !wanted || (item[field] ?? '').split(' ').includes(wanted));
}

/** Whether a folded text has a word that begins with each typed word; both are folded. */
export function says(text: string, typed: string): boolean {
  const within = ` ${text}`;
  return typed.split(' ').every((word) => within.includes(` ${word}`));
}

/** Order of two cells: numbers by size, words by the language's alphabet; an empty cell comes last. */
export function compareCells(a: string, b: string, locale: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, locale, { numeric: true }) : x - y;
}
