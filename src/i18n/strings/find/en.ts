/** English words of the search: sorts of answers, words that are missing, failures, and what helps before anything is typed. */
import type { find as source } from './fr.ts';

export const find: { [K in keyof typeof source]: (typeof source)[K] extends string ? string : { one: string; other: string } } = {
  'find.type': 'Kind of answer',
  'find.type.sheet': 'Sheets',
  'find.type.duty': 'Duties',
  'find.type.event': 'Dates',
  'find.type.example': 'Example projects of the compass',
  'find.type.page': 'Pages',
  'find.type.term': 'Words of the glossary',
  'find.type.site': 'About the site',
  'find.one.duty': 'Duty',
  'find.one.event': 'Date',
  'find.one.example': 'Example project',
  'find.one.term': 'Glossary',
  'find.one.site': 'About the site',
  'find.of': 'Sheet: {name}',
  'find.example': 'An example project: the compass shows its plan.',
  'find.missing': 'Without: {words}',
  'find.mended': 'Read as: {words}',
  'find.nearest': {
    one: 'Nothing has all these words; {count} result comes near',
    other: 'Nothing has all these words; {count} results come near',
  },
  'find.noWords': 'Type at least one letter or figure.',
  'find.frequent': 'Frequent questions',
  'find.recent': 'Opened recently',
  'find.recent.note': 'Kept on this device only.',
  'find.recent.clear': 'Clear',
  'find.compass': 'A project? The compass sorts the rules for you.',
  'find.offline': 'The search does not answer: the connection is down. The A–Z index can still be read.',
  'find.gone': 'The search does not answer: one of its files is missing from the site. The A–Z index leads to every name.',
};
