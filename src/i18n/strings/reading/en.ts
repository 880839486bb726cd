/** English words around a text that is read: addresses on paper, acronyms that explain themselves. */
import type { reading as source } from './fr.ts';

export const reading: typeof source = {
  'paper.notes': 'Addresses of the links',
  'term.explain': '{term}: what does it mean?',
};
