/** French words for the fields of the publisher and of the accessibility statement. */

export const LEGAL = {
  legal: 'Ce que la loi demande à l’éditeur. Une mise en production nomme ce qui manque.',
  'legal.form': 'La forme juridique de l’éditeur, dans chaque langue.',
  'legal.address': 'L’adresse de l’éditeur, sur une ligne.',
  'legal.phone': 'Le téléphone de l’éditeur.',
  'legal.registration': 'Le numéro d’immatriculation, pour qui en a un.',
  'legal.director': 'Qui répond de ce qui est publié.',
  'legal.host': 'Qui héberge le site.',
  'legal.host.name': 'Le nom de l’hébergeur.',
  'legal.host.address': 'L’adresse de l’hébergeur.',
  'legal.host.phone': 'Le téléphone de l’hébergeur.',
};

const FINDING = {
  criterion: 'Le numéro du critère, entre guillemets.',
  text: 'Une phrase, dans chaque langue.',
};

export const STATEMENT = {
  standard: 'Le référentiel et sa version.',
  published: 'Le jour où la déclaration a été établie ; elle vaut trois ans.',
  technologies: 'Les technologies du site.',
  checks: 'Ce qui est vérifié sans audit, dans chaque langue.',
  limits: 'Ce que l’on sait imparfait, dans chaque langue.',
  audit: 'Le dernier audit ; sans lui, le site se déclare non conforme.',
  'audit.date': 'Le jour où l’audit s’est terminé ; son résultat vaut trois ans.',
  'audit.auditor': 'Qui a mené l’audit.',
  'audit.rate': 'Le pourcentage des critères applicables qui sont respectés.',
  'audit.averageRate': 'Le taux moyen par page, en pourcentage.',
  'audit.pages': 'Les pages de l’audit, dans chaque langue.',
  'audit.environments': 'Les navigateurs et technologies d’assistance employés.',
  'audit.failures': 'Les non-conformités.',
  'audit.exemptions': 'Les dérogations pour charge disproportionnée.',
  'audit.outOfScope': 'Les contenus non soumis à l’obligation.',
  ...prefixed('failures', FINDING),
  ...prefixed('exemptions', FINDING),
  ...prefixed('outOfScope', FINDING),
};

function prefixed(list: string, words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [`${list}[].${key}`, text]));
}
