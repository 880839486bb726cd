/** French words around a text that is read: addresses on paper, acronyms that explain themselves. */
export const reading = {
  'paper.notes': 'Adresses des liens',
  'term.explain': '{term} : que veut dire ce sigle ?',
};
