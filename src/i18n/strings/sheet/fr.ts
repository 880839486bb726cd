/** Mots français de ce que la fiche dit de ses propres preuves. */
export const sheet = {
  'obligation.who': 'Pour : {list}',
  'unknowns.on': 'Non établi au {date}',
  'unknowns.where': 'cherché sur',
  'sheet.newest': 'Source la plus récente',
  'sheet.newest.beside': 'source la plus récente : {date}',
  'sheet.source.read': 'lu le {date}',
  'sheet.source.quoted': 'cité par cette page, lue le {date}',
  'sheet.source.second-hand': 'de seconde main, page lue le {date}',
} as const;
