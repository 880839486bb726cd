/** English words for what a sheet says of its own evidence. */
import type { sheet as source } from './fr.ts';

export const sheet: Record<keyof typeof source, string> = {
  'obligation.who': 'For: {list}',
  'unknowns.on': 'Not established on {date}',
  'unknowns.where': 'searched in',
  'sheet.newest': 'Newest source',
  'sheet.newest.beside': 'newest source: {date}',
  'sheet.source.read': 'read on {date}',
  'sheet.source.quoted': 'quoted by this page, read on {date}',
  'sheet.source.second-hand': 'second hand, page read on {date}',
};
