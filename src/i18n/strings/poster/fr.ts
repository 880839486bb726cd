/** French words of the posters: the house to hang on a wall. */
export const poster = {
  'poster.title': 'La maison à accrocher',
  'poster.lead':
    'Le dessin entier sur une feuille, avec tous les noms, les états et la légende. Le format A2 est le même, plus grand.',
  'poster.project': 'La maison de votre projet, à son nom : dans le plan que dresse la boussole',
  'poster.day': 'De jour',
  'poster.night': 'De nuit',
  'poster.line': 'Au trait, pour photocopier',
  'poster.file': '{format}, {size}',
  'poster.edition': '{edition}, état au {date}',
  'poster.licence': 'Textes : {licence}',
};
