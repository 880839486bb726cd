/** Mots français des longues listes : ce qu’une ligne replie, et ce qu’elle réunit. */
export const lists = {
  'news.revised': { one: '{count} fiche relue ou mise à jour', other: '{count} fiches relues ou mises à jour' },
  'news.sections': { one: '{count} partie du texte', other: '{count} parties du texte' },
  'filter.open': 'Filtrer',
  'filter.openSorted': 'Filtrer et trier',
  'duties.sheet': 'Voir ces obligations sur la fiche',
} as const satisfies Record<string, string | { one: string; other: string }>;
