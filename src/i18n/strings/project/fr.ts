/** French words of the house of a project, made in the compass. */
export const project = {
  'project.title': 'La maison de mon projet',
  'project.lead':
    'Les briques du plan s’éclairent, numérotées dans l’ordre. Le dessin se fait ici : le nom ne quitte pas votre appareil.',
  'project.name': 'Nom du projet (facultatif)',
  'project.look': 'Aspect',
  'project.save': 'Enregistrer (SVG)',
  'project.print': 'Imprimer, A4 ou A3',
  'project.failed': 'Le dessin n’a pas pu être chargé : vérifiez la connexion, puis réessayez.',
  'project.again': 'Réessayer',
  'project.picture': 'La maison, avec les {count} briques du plan éclairées et numérotées ; la liste du plan à côté.',
  'project.file': 'maison-de-mon-projet',
};
