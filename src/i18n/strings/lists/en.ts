/** English words of long lists: what a line folds away, and what it brings together. */
export const lists = {
  'news.revised': { one: '{count} sheet reviewed or updated', other: '{count} sheets reviewed or updated' },
  'news.sections': { one: '{count} part of the text', other: '{count} parts of the text' },
  'filter.open': 'Filter',
  'filter.openSorted': 'Filter and sort',
  'duties.sheet': 'See these duties on the sheet',
} as const satisfies Record<string, string | { one: string; other: string }>;
