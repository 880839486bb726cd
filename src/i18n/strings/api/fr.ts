/** French words of the pages and files for programs. */
export const api = {
  'twin.place': 'Dans la maison',
  'twin.page': 'Page',
  'twin.data': 'Données',
  'twin.licence': 'Licence',
  'llms.short': 'Sommaire des textes en Markdown',
  'llms.full': 'Tous les textes en un seul fichier',
  'llms.pages': 'Pages',
  'llms.data': 'Pour les programmes',
  'api.title': 'Données ouvertes et API',
  'api.description': 'Les fiches, la maison, les relations et le glossaire en JSON, CSV et Markdown, en libre accès.',
  'api.lead':
    'Tout ce que disent les fiches se lit aussi par programme, en JSON, CSV ou Markdown. Sans clé, sans inscription, librement réutilisable.',
  'api.start': 'Commencer',
  'api.start.text':
    'Partez de l’index : il liste toutes les fiches, dans chaque langue, avec l’adresse de leurs fichiers. Ce programme le lit, puis dit avec quoi s’assemble la première brique. Il tourne dans un navigateur comme avec Node.',
  'api.start.index': 'Ouvrir l’index',
  'api.code': 'Exemple de programme',
  'api.files': 'Les fichiers',
  'api.files.schema': 'Schéma {name}',
  'api.file.index.json': 'Toutes les fiches, dans chaque langue, et l’adresse des autres fichiers.',
  'api.file.sheet': 'Une fiche dans une langue : tous ses faits, ses sources, son texte.',
  'api.file.house.json': 'Le plan de la maison, édition par édition ; les publics, les organismes, les piliers.',
  'api.file.relations.json': 'Le graphe des relations : chaque lien une fois, avec son type et sa raison.',
  'api.file.relations.jsonld': 'Le même graphe en données liées (JSON-LD, vocabulaires SKOS et Dublin Core).',
  'api.file.glossary.json': 'Les mots du domaine, expliqués dans chaque langue.',
  'api.file.compass.json': 'La boussole : questions, réponses, et chaque règle avec sa raison et ses sources.',
  'api.file.changes.json':
    'Ce qui a changé depuis l’ouverture du site, chaque changement de statut avec sa source, et les briques à revoir.',
  'api.file.duties.json':
    'Les obligations : qui doit faire quoi, depuis quand, par quel texte, avec quelle sanction ; et ce à quoi chaque brique oblige.',
  'api.file.sheets.csv': 'Une ligne par fiche et par langue, pour un tableur.',
  'api.head': 'En tête de chaque fichier JSON',
  'api.head.schema': 'le schéma JSON que le fichier respecte',
  'api.head.version': 'la version de l’API',
  'api.head.url': 'l’adresse du fichier',
  'api.head.date': 'le jour pour lequel les données parlent',
  'api.head.licence': 'la licence, avec son identifiant SPDX',
  'api.head.source': 'qui citer, et la page qui dit la même chose aux lecteurs',
  'api.stable': 'Ce qui ne changera pas',
  'api.stable.fields':
    'Dans la version 1, un champ peut être ajouté, jamais retiré ni renommé. Écrivez votre programme pour qu’il ignore ce qu’il ne connaît pas, même une nouvelle valeur dans une liste.',
  'api.stable.ids': 'L’identifiant d’une fiche est le même dans toutes les langues. Une brique retirée garde sa fiche.',
  'api.stable.next': 'Un changement qui casserait des programmes paraîtrait sous une autre adresse, /api/v2/.',
  'api.text': 'Les textes en Markdown',
  'api.text.rule':
    'Remplacez la barre oblique finale de l’adresse d’une fiche ou d’une page par « .md » : vous obtenez ses faits, son texte et ses sources, numérotées comme à l’écran.',
  'api.text.models': 'Pour les modèles de langue, le site suit aussi l’usage de llms.txt :',
  'api.reuse': 'Réutiliser',
  'api.reuse.licence':
    'Les données sont sous {licence}, qui dit comment les réutiliser. Citez la source, « {publisher} », et la date des données.',
  'api.reuse.browser': 'Un autre site peut lire ces fichiers depuis le navigateur de ses visiteurs : les en-têtes l’autorisent.',
  'api.reuse.limits':
    'Les fiches orientent et datent ce qu’elles disent ; elles ne remplacent pas les textes officiels qu’elles citent.',
} as const;
