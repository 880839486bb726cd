/** English words for what helps to read, cite and follow a sheet, and to find one’s way in a list. */
import type { reading as source } from './fr.ts';

export const reading: Record<keyof typeof source, string> = {
  'reading.copy': 'Copy the link to this section',
  'reading.copied': 'Link copied',
  'reading.back': 'Back to the text',
  'cite.title': 'Cite and follow',
  'cite.text': '{site}, “{title}”, version of {date}, reviewed on {reviewed}. {url}',
  'cite.copy': 'Copy the citation',
  'cite.copied': 'Citation copied',
  'follow.label': 'Follow this brick',
  'follow.feed': 'Its changes (Atom)',
  'follow.dates': 'Its dates (.ics)',
  'filter.text': 'Filter by a word',
  'filter.none': 'Nothing matches.',
  'filter.search': 'Search the whole site',
  'az.foreign': 'Names in {language}',
  'notFound.near': 'Perhaps you were looking for',
  'notFound.search': 'Search the house',
  'notFound.go': 'Search',
  'notFound.ways': 'Or else',
  'paper.notes': 'Addresses of the links',
  'term.explain': '{term}: what does it mean?',
};
