/** Mots français de ce à quoi une brique oblige. */
export const duties = {
  'obligation.mandatory': 'Obligatoire',
  'obligation.conditional': 'Obligatoire sous condition',
  'obligation.optional': 'Facultatif',
  'obligation.none': 'Sans obligation',
};
