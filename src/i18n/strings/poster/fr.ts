/** French words of the posters: the house to hang on a wall. */
export const poster = {
  'poster.title': 'La maison à accrocher',
  'poster.lead':
    'Le dessin entier sur une feuille, avec tous les noms, les états et la légende. Le format A2 est le même, plus grand.',
  'poster.day': 'De jour',
  'poster.night': 'De nuit',
  'poster.line': 'Au trait, pour photocopier',
  'poster.file': '{format}, {size}',
  'poster.edition': '{edition}, état au {date}',
  'poster.licence': 'Textes : {licence}',
};
