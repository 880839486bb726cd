/** The commands in French. */
import type { CommandWords } from './words.ts';

const q = (text: string) => `« ${text} »`;
const n = (value: number) => value.toLocaleString('fr-FR');
const s = (count: number) => (count > 1 ? 's' : '');
const meaning = (meant: string | undefined) => (meant === undefined ? '' : ` Vouliez-vous dire ${meant} ?`);
const files = (count: number) => `${n(count)} fichier${s(count)}`;
const tenths = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const left = (what: string) => (done: number, total: number, seconds: number) =>
  `… ${n(done)} ${what} sur ${n(total)}, encore ${n(seconds)} s environ`;

export const fr: CommandWords = {
  id: 'fr',
  front: {
    usage: { arguments: 'Arguments', options: 'Options', example: 'Exemple' },
    lang: 'langue de ce que dit la commande ; sans elle, celle du terminal',
    help: 'afficher ceci et ne rien faire',
    usual: (value) => `(sans elle : ${value})`,
    unknownOption: (given, meant) => `L’option ${given} n’existe pas.${meaning(meant)}`,
    surplus: (given) => `${q(given)} n’est pas attendu ici. Les options viennent après deux tirets.`,
    missingArgument: (name, means) => `${name} manque : ${means}.`,
    missingValue: (option, value) => `${option} attend une valeur : ${option} ${value}`,
    noValue: (option) => `${option} n’admet pas de valeur.`,
    badValue: (option, given, expected, meant) =>
      `${option} ${q(given)} : attendu ${expected}.${meaning(meant === undefined ? undefined : q(meant))}`,
    oneOf: (values) => (values.length === 1 ? q(values[0] ?? '') : `au choix ${values.join(', ')}`),
    twoDashes: (options, line) =>
      `npm a gardé ${options.join(', ')} pour lui : mettez deux tirets avant ce qui est pour la commande : ${line}`,
    seeHelp: (line) => `Voir : ${line}`,
    ourFault: 'C’est une faute du programme, pas la vôtre. Merci de la signaler avec ces lignes :',
  },
  ask: {
    needed: 'il faut une réponse',
    noSuch: (answer, meant) => `${q(answer)} n’existe pas.${meaning(meant === undefined ? undefined : q(meant))}`,
    choose: (first, last) => `Un numéro de ${first} à ${last}, ou un nom`,
    chooseSome: (first, last) => `Des numéros de ${first} à ${last}, ou des noms, séparés par des virgules`,
    usual: (answer) => `Entrée : ${answer}`,
    later: 'Entrée : plus tard',
    missing: (flag, question) => `--${flag} manque : ${question}.`,
    ended: 'Les réponses se sont arrêtées avant les questions : rien n’a été écrit.',
  },
  build: {
    steps: {
      checked: 'Contenus vérifiés',
      rendered: 'Textes mis en forme',
      pages: 'Pages faites',
      images: 'Images de partage faites',
      posters: 'Affiches dessinées',
      index: 'Index de recherche écrit',
      verified: 'Site vérifié',
    },
    done: (label, seconds, detail) => `✓ ${label} en ${tenths.format(seconds)} s${detail === undefined ? '' : ` (${detail})`}`,
    pages: (count) => `${n(count)} page${s(count)}`,
    posters: (count, drawn) => `${n(count)} fichier${s(count)}, dont ${n(drawn)} nouveau${drawn > 1 ? 'x' : ''}`,
    images: (count, drawn) => `${n(count)} image${s(count)}, dont ${n(drawn)} nouvelle${s(drawn)}`,
    files,
    progress: { images: left('images'), records: left('passages') },
    interrupted: 'La construction s’est arrêtée avant que le site soit entier : rien n’a été remplacé.',
    historyRefused: (day) =>
      `Git n’ouvre pas l’historique des contenus, qui appartient à un autre utilisateur : les pages parlent du ${day}, et non du jour du dernier commit. Pour l’autoriser : git config --global --add safe.directory <dossier>`,
    begin: 'La Maison : vérification des contenus et construction du site…',
  },
  serve: {
    nothingBuilt: 'Aucun site n’est construit : lancez « npm run build » ou « npm start ».',
    otherHouse: (built, asked) =>
      `Le site construit est celui de ${q(built)}, pas de ${q(asked)} : lancez d’abord « npm run build », ou nommez l’autre maison dans CONTENT_DIR.`,
    portStepped: (port) => `Le port ${port} est pris par un autre programme ; voici le prochain libre.`,
    siteAt: (url) => `Le site est à l’adresse ${url}`,
    others: (url) => `Depuis d’autres machines : ${url}`,
    stop: 'Ctrl-C pour arrêter.',
    noFreePort: (first, last) => `Aucun port libre de ${first} à ${last}. Nommez-en un autre : --port 5000.`,
    portTaken: (port, askedBy) =>
      `Le port ${port} (${askedBy}) est pris : arrêtez le programme qui s’en sert, ou nommez-en un autre.`,
    portReserved: (port) => `Le port ${port} est réservé aux programmes du système : nommez-en un à partir de 1024.`,
    hostRefused: (host, code) =>
      `--host ${q(host)} ne peut pas être écouté (${code}) : attendu « localhost », « 0.0.0.0 » (pour d’autres machines aussi), ou une adresse de cette machine.`,
  },
  sheet: {
    contentBroken: (errors) => `Les contenus ont des erreurs (${errors}) : lancez « npm run check » et corrigez-les d’abord.`,
    wouldBreak: (errors) =>
      `Ce changement laisserait des erreurs (${errors}) : rien n’a été écrit. La fiche est peut-être nommée d’une façon inhabituelle, entre guillemets ou accolades.`,
    settingsBroken: 'Les réglages ou la maison des contenus sont illisibles : lancez « npm run check » et corrigez-les d’abord.',
    questions: {
      id: 'Identifiant de la brique, en anglais, à ne jamais changer (comme « health-card »)',
      title: 'Titre dans la langue d’origine, sans le sigle',
      'title-en': 'Titre en anglais',
      room: 'Pièce de la maison',
      kind: 'Type',
      status: 'État aujourd’hui',
      audiences: 'Pour qui',
    },
    idTaken: 'une fiche a déjà cet identifiant',
    idPattern: 'seulement a–z, 0–9 et des tirets',
    filled: 'Remplissez maintenant ce qui est vide ; « npm run check » dit ce qui manque encore.',
    reached: (compass) =>
      `Dans ${compass}, une règle doit mener à la brique, ou une ligne sous « out » dire pourquoi aucune n’y mène.`,
    none: (id, meant) => `Aucune fiche ${q(id)}.${meaning(meant === undefined ? undefined : q(meant))}`,
    exists: (id) => `Il y a déjà une fiche ${q(id)}.`,
    noId: (id) => `${q(id)} n’est pas un identifiant : seulement a–z, 0–9 et des tirets.`,
    sourceNeeded: (sources, meant) =>
      `--source doit être une des sources de la fiche : ${sources.join(', ')}.${meaning(meant === undefined ? undefined : q(meant))} Ajoutez-y d’abord le texte qui dit que la brique est retirée.`,
  },
  translation: {
    states: { current: 'à jour', outdated: 'dépassée', unchecked: 'à comparer', missing: 'manquante' },
    count: (current, all) => `${n(current)} traduction${s(current)} à jour sur ${n(all)}.`,
    next: 'Après en avoir comparé une à sa source : npm run translation:accept -- <id>',
    whichSheet: 'Dites quelle fiche : npm run translation:accept -- <id> (ou --all).',
    none: (ids) => `Rien ne traduit ${ids.join(', ')}.`,
    nothingOwed: 'Rien à noter : ces traductions sont à jour.',
  },
  ledger: {
    added: (ids) => `Nouveau : ${ids.join(', ')}.`,
    changed: (ids) => `Modifié : ${ids.join(', ')}.`,
    nothing: 'Rien de nouveau à noter.',
  },
  ownWords: {
    head: {
      spoken: (locale) =>
        `# Ce que dit l’interface (${locale}). Ôtez « # » devant une ligne pour le dire autrement ; les autres restent telles quelles.\n# Ce qui est entre accolades est rempli par le site : gardez-le.`,
      unspoken: (locale) =>
        `# Ce que dit l’interface, en ${locale} : écrivez chaque texte après ses deux-points. Ce qui est entre accolades est rempli par le site : gardez-le.\n# Entre guillemets droits : ce qui contient deux-points et une espace, ou commence par une accolade : "{count} briques". Une forme laissée vide prend « other ».`,
    },
    noLanguage: (given) => `${q(given)} n’est le code d’aucune langue : attendu, par exemple, « es ».`,
    written: (file, messages) => `${file} : ${n(messages)} message${s(messages)} ajouté${s(messages)}.`,
    nothing: (file) => `${file} nomme déjà tous les messages.`,
  },
  house: {
    notAFolder: (folder) => `${folder} est un fichier, pas un dossier.`,
    notEmpty: (folder) => `${folder} n’est pas vide. Nommez un nouveau dossier : rien n’a été écrit.`,
    templateBroken: (template) => `Le modèle est illisible : lancez « CONTENT_DIR=${template} npm run check ».`,
    made: (folder, count) => `${folder} : ${files(count)}. Le README.md qui s’y trouve dit à quoi sert chacun.`,
    seeIt: (call) => `Pour la voir : ${call}`,
  },
};
