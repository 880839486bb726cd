/** English words of the posters: the house to hang on a wall. */
import type { poster as source } from './fr.ts';

export const poster: typeof source = {
  'poster.title': 'The house to hang on a wall',
  'poster.lead': 'The whole drawing on one sheet, with every name, the statuses and the key. A2 is the same, larger.',
  'poster.project': 'The house of your own project, under its name: in the plan that the compass makes',
  'poster.day': 'By day',
  'poster.night': 'By night',
  'poster.line': 'In line, for photocopiers',
  'poster.file': '{format}, {size}',
  'poster.edition': '{edition}, as of {date}',
  'poster.licence': 'Texts: {licence}',
};
