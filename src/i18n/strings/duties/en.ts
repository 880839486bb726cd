/** English words for what a brick binds its readers to. */
import type { duties as source } from './fr.ts';

export const duties: typeof source = {
  'obligation.mandatory': 'Mandatory',
  'obligation.conditional': 'Mandatory on a condition',
  'obligation.optional': 'Optional',
  'obligation.none': 'No duty',
};
