import { MAX_ID_LENGTH, MAX_SENTENCE_WORDS, MAX_TEXT_LENGTH, REVIEW_MONTHS, SOURCE_MONTHS } from '../../config/limits.ts';
import type { Wording } from './wording.ts';

const q = (text = '') => `« ${text} »`;

export const fr: Wording = {
  rules: {
    'file-name': ({ found }, expected) =>
      `Nom de fichier ${q(found)}${expected || ' : seulement a–z, 0–9 et des tirets, avec .mdx à la fin'}`,
    'file-unexpected': ({ found }) => `${q(found)} n’a pas sa place dans le dossier des contenus`,
    'file-link': ({ found }) => `${q(found)} est un lien, un périphérique ou un tube ; il faut un vrai fichier de ce dossier`,
    'file-too-large': ({ found }) => `Le fichier est trop gros (${found} octets)`,
    'file-encoding': ({ found }) => `Le fichier n’est pas du texte UTF-8 valide (${found}). Enregistrez-le en « UTF-8 »`,
    'file-character': ({ found }, expected) => `Caractère invisible ou de contrôle ${found} : supprimez-le${expected}`,
    'file-missing': ({ found }) => `Le fichier ${q(found)} manque`,
    'file-unreadable': ({ found }, expected) => `${q(found)} existe, mais ne peut pas être lu${expected}`,
    'frontmatter-missing': () => 'Le fichier doit commencer par ses données, entre deux lignes de trois tirets (---)',
    'yaml-syntax': ({ found }, expected) => `Ces données sont illisibles près de ${q(found)}${expected}`,
    'yaml-feature': ({ subject }) => `Les ancres, alias, fusions et étiquettes YAML sont interdits : ${q(subject)}`,
    'yaml-depth': () => 'Les données sont imbriquées trop profondément',
    'fields-none': () => 'Il n’y a aucun champ ici : ils s’écrivent un par ligne, comme « title: Carte de santé »',
    'field-missing': ({ subject }, expected) => `${q(subject)} manque${expected}`,
    'field-unknown': ({ subject }) => `Champ inconnu ${q(subject)}`,
    'field-renamed': ({ subject, suggestion }, expected) => `${q(subject)} s’appelle maintenant ${q(suggestion)}${expected}`,
    'field-type': ({ subject, found }, expected) => `${q(subject)} n’a pas la bonne forme (trouvé : ${q(found)})${expected}`,
    'field-value': ({ subject, found }) => `${q(subject)} ne peut pas valoir ${q(found)}`,
    'field-format': ({ subject, found }, expected) => `${q(subject)} : ${q(found)} n’est pas valable${expected}`,
    'field-length': ({ subject, found, allowed }) =>
      `${q(subject)} n’a pas la bonne longueur : ${found ?? ''} caractères, attendu ${allowed?.join(', ')}`,
    'field-duplicate': ({ subject, found }) => `${q(found)} figure deux fois dans ${q(subject)}`,
    'body-syntax': ({ found }, expected) => `Le texte est illisible ici : ${q(found)}${expected}`,
    'body-nesting': () => 'Citations, listes, crochets ou balises sont imbriqués trop profondément ici',
    'body-code': ({ found }) =>
      `Le code est interdit dans une fiche : ${q(found)}. Pour montrer une accolade, écrivez \\{ ou du \`code\``,
    'body-element': ({ subject }, expected) => `${q(subject)} ne peut pas être employé ici${expected}`,
    'body-attribute': ({ subject }, expected) => `${q(subject)} n’est pas valable${expected}`,
    'body-address': ({ found }, expected) => `Cette adresse est interdite : ${q(found)}${expected}`,
    'body-http': ({ found }) => `Cette adresse n’est pas protégée : ${q(found)}. Préférez https:// si le site le propose`,
    'body-image': () => 'Les fiches n’ont pas d’image : dites en mots ce qu’elle montre, ou renvoyez à la page qui la porte',
    'body-heading': ({ found }, expected) => `Un titre de fiche commence par ##, ### ou ####, pas par ${q(found)}${expected}`,
    'body-empty': () => 'Il n’y a aucun texte sous les données',
    'reference-unknown': ({ subject, found }) => `${q(subject)} : ${q(found)} n’existe pas`,
    'reference-self': () => 'Une fiche ne peut pas être liée à elle-même',
    'reference-duplicate': ({ found }) => `Le lien avec ${q(found)} figure deux fois`,
    'relation-contradiction': ({ found, subject }) =>
      `Le lien avec ${q(found)} est déjà déclaré dans ${subject} ; un seul côté le déclare, l’autre l’affiche de lui-même`,
    'category-mismatch': ({ subject, found, suggestion }) =>
      `${q(subject)} indique la catégorie ${q(found)}, mais house.yml la place dans ${q(suggestion)}`,
    'brick-unplaced': ({ subject, found }) =>
      `${q(subject)} n’est dans aucune pièce de la maison : ajoutez-la à la pièce ${q(found)} dans house.yml`,
    'brick-placed-twice': ({ subject, found, allowed }) =>
      `${q(subject)} est dans deux pièces : ${q(allowed?.[0])} et ${q(found)}`,
    'title-duplicate': ({ found, subject }) => `Le titre ${q(found)} est déjà celui de ${subject}`,
    'alias-collision': ({ found, subject }) =>
      `${q(found)} est aussi un nom de ${subject} : choisissez, ou déclarez-le sous « sharedAliases » dans les deux fiches`,
    'alias-not-shared': ({ found }) =>
      `${q(found)} n’est pas un nom que cette fiche partage avec une autre : retirez-le de « sharedAliases »`,
    'translation-orphan': ({ found }) => `Aucune fiche ${q(found)} à traduire dans la langue d’origine`,
    'words-missing': ({ subject, found }) =>
      `Rien ne traduit encore ${q(found)} : la page montre le texte d’origine. Ajoutez une traduction sous ${q(subject)}`,
    'words-unused': ({ subject, found }) =>
      `Sous ${q(subject)}, ${q(found)} ne traduit rien de l’original : la page l’omet. Corrigez le nom, ou supprimez la ligne`,
    'history-order': ({ found, allowed }) =>
      `L’historique va du plus ancien au plus récent : ${found} vient après ${allowed?.[0]}`,
    'history-status': ({ found, suggestion }) =>
      `L’état ${q(found)} diffère de la dernière ligne de l’historique, ${q(suggestion)}`,
    'history-same-day': ({ found, allowed }) =>
      `Deux états le même jour (${found}) : ${q(allowed?.[0])} et ${q(allowed?.[1])}. Gardez celui que la source montre`,
    'milestone-order': ({ found, allowed }) =>
      `Les échéances vont de la plus ancienne à la plus récente : ${found} vient après ${allowed?.[0]}`,
    'milestone-future': ({ found }) =>
      `Une échéance future (${found}) ne peut pas être « done » : écrivez « announced », ou datez ce qui s’est passé`,
    'milestone-unproven': ({ found, allowed }) =>
      `Une source de ${allowed?.[0]} ne peut pas montrer que ce qui était prévu le ${found} est « done » : citez-en une plus récente, ou écrivez « legal-date-passed »`,
    'milestone-stale': ({ found }) =>
      `Annoncé pour ${found}, il y a plus d’un an, et toujours pas confirmé : passez-le dans l’histoire, ou écrivez-le sous « unknowns »`,
    'duty-stale': ({ subject, found }) =>
      `La date de l’obligation ${q(subject)}, ${found}, est passée : confirmez-la par une source et écrivez « in-force », écrivez « unconfirmed », ou retirez l’obligation si elle a pris fin`,
    'unknown-overdue': ({ subject, found }) =>
      `${q(subject)} a été cherché le ${found} : cherchez de nouveau, puis changez « on »`,
    'successor-missing': ({ found }) => `Seule une brique retirée a un successeur ; celle-ci est ${q(found)}`,
    'label-missing': ({ subject, found }) => `${q(subject)} n’a pas de texte pour la langue ${q(found)}`,
    'link-dangling': ({ found }) => `Ce lien ne mène à aucun fichier : ${q(found)}`,
    'anchor-dangling': ({ found }) => `Ce lien ne mène à aucun titre : ${q(found)}`,
    'citation-unknown': ({ found }) => `Aucune source ${q(found)} dans la liste de cette fiche`,
    'rule-unreachable': ({ subject }) =>
      `Aucune réponse ne peut déclencher la règle ${subject} : ses conditions s’excluent l’une l’autre`,
    'rule-contradiction': ({ subject, found, allowed }) =>
      `${subject} contredit ${allowed?.[0]} : les mêmes réponses ne peuvent donner à ${q(found)} les niveaux ${allowed?.[1]} et ${allowed?.[2]}`,
    'rule-duplicate': ({ subject, allowed }) =>
      `${subject} dit la même chose que ${allowed?.[0]} : même brique, même niveau, mêmes réponses`,
    'answer-unused': ({ subject, found }) =>
      `Aucune règle ne se sert de la réponse ${q(found)} de ${q(subject)} : écrire une règle, ou « neutral: true » si elle ne doit rien changer`,
    'answer-neutral': ({ subject, found, allowed }) =>
      `La réponse ${q(found)} de ${q(subject)} est marquée neutre, mais ${allowed?.[0]} s’en sert : retirer « neutral »`,
    'lane-missing': ({ subject, found }) =>
      `${q(found)}, où mène ${subject}, n’a pas d’étape dans « lanes » : ajoutez-le à l’une d’elles, ou donnez une « lane » à la règle`,
    'parent-unused': ({ found }) =>
      `La ligne ${q(found)} de « parents » ne sert à aucune règle, ou la brique a sa fiche : la retirer`,
    'brick-unreached': ({ found }) =>
      `Aucune règle ne mène à la brique ${q(found)} : en écrire une, ou dire sous « out » pourquoi la boussole la laisse de côté`,
    'address-taken': ({ subject, found, allowed }) =>
      `${q(subject)} aurait l’adresse ${q(found)}, qui est celle de ${q(allowed?.[0])} : choisissez-en une autre`,
    'ledger-vanished': ({ found, subject, suggestion }) =>
      `La fiche ${q(found)} a été publiée et a disparu (endroits qui la nomment : ${subject}) : son adresse ne doit pas casser. ${
        suggestion === undefined
          ? 'Rétablissez son fichier ; « npm run sheet:rename » et « sheet:retire » renomment ou retirent une fiche'
          : `${q(suggestion)} est son nouveau nom ? Lancez alors : npm run sheet:rename -- ${found} ${suggestion}`
      }`,
    'ledger-half-gone': ({ found }) =>
      `Plus de la moitié des fiches publiées manquent (${found}). Mauvais dossier ? Ajoutez --allow-mass-removal si c’est voulu`,
    'ledger-behind': ({ found }) =>
      `Nouveau ou modifié depuis le dernier relevé : ${found}. Lancez « npm run ledger » pour que les lecteurs en soient avertis`,
    'icon-unsafe': ({ found }) => `Ce dessin contient autre chose que des formes simples : ${q(found)}`,
    'theme-syntax': ({ found }) =>
      `Seules des couleurs ont leur place ici, une par ligne, entre « :root { » et « } » : ${q(found)}`,
    'theme-colour': ({ found }) => `Le site n’a pas de couleur ${q(found)}`,
    'theme-contrast': ({ subject, found, allowed }, expected) =>
      `${q(subject)} sont trop proches : ${found} : 1, il faut au moins ${allowed?.[0]} : 1${expected}`,
    'interface-missing': ({ found }) =>
      `L’interface n’a pas de mots pour la langue ${q(found)} : ils vont dans words/${found}.yml, que « npm run words -- ${found} » écrit, à remplir`,
    'interface-incomplete': ({ subject, found, allowed = [] }) =>
      `Messages sans mots : ${found}, d’abord ${allowed.join(', ')} (« npm run words -- ${subject} » ajoute les lignes qui manquent)`,
    'interface-places': ({ subject, found, allowed = [] }) =>
      allowed.length > 0
        ? `${q(subject)} doit garder ${allowed.join(', ')} tel quel, et aucun autre mot entre accolades : le site met quelque chose à la place (ici : ${found || 'rien'})`
        : `${q(subject)} n’a rien à remplir : ${found} paraîtrait tel quel`,
    'locale-unknown': ({ found }) => `${q(found)} n’est pas une langue de ce site`,
    'content-empty': () => 'Il n’y a aucune fiche à publier',
    'too-many': ({ found, allowed }) =>
      `${found} autres problèmes, dans ${allowed?.[0]} fichiers, ne sont pas listés : corrigez d’abord ceux-ci, puis vérifiez de nouveau`,
    'style-spacing': ({ found }) =>
      `${q(found)} : il faut une espace avant : ; ! ? » % et après « (« npm run check -- --fix » la met)`,
    'style-quotes': ({ found }) => `Écrivez « » plutôt que des guillemets droits : ${found} (« npm run check -- --fix » le fait)`,
    'summary-sentence': ({ found }) => `Le résumé doit finir comme une phrase, par . ? ! ou …, pas par ${q(found)}`,
    'review-overdue': ({ found }) =>
      `Dernière comparaison avec les sources il y a plus de ${REVIEW_MONTHS} mois (${found}) : relisez-les, puis changez « reviewed »`,
    'sources-old': ({ found }) =>
      `Toutes les sources datées ont plus de ${SOURCE_MONTHS / 12} ans (la plus récente : ${found}) : cherchez-en une plus récente`,
    'sentence-long': ({ found }) => `Phrase de plus de ${MAX_SENTENCE_WORDS} mots : ${q(found)}. Coupez-la en deux`,
    'acronym-unexplained': ({ found }) =>
      `${q(found)} n’est expliqué ni ici ni dans le glossaire : ajoutez « (${found}) » après son nom, ou un terme dans glossary.yml`,
    'headings-differ': ({ subject, found, allowed }) =>
      `Les titres diffèrent de ceux de ${subject} en nombre ou en niveau (${found} ici, ${allowed?.[0]} là-bas)`,
    'heading-skipped': ({ subject, found, allowed }) =>
      `Le titre ${q(subject)} saute un niveau : écrivez ${allowed?.[0]} et non ${found}, sinon qui écoute la page se perd`,
    'section-empty': ({ found }) => `Rien sous le titre ${q(found)} : écrivez ce que l’on sait, ou que l’on n’en sait rien`,
    'part-missing': ({ found }) => `La partie ${q(found)} manque : une fiche a les parties que nomme site.yml`,
    'part-unknown': ({ found, suggestion }) =>
      suggestion === undefined
        ? `${q(found)} n’est pas une partie d’une fiche : passez à ###, sous une des parties que nomme site.yml`
        : `${q(found)} n’est pas une partie d’une fiche : on attend ici ${q(suggestion)}, comme dans les autres`,
    'link-vague': ({ found }) =>
      `Le lien ${q(found)} ne dit pas où il mène : mettez le nom de la page entre les crochets (les liens sont aussi lus un à un)`,
    'table-lost': ({ found }) =>
      `${q(found)} paraît comme une ligne de texte, pas en tableau : chaque ligne s’écrit | a | b |, et la deuxième est | --- | --- |`,
    'part-order': ({ found, allowed }) => `La partie ${q(found)} vient avant ${q(allowed?.[0])}, et une seule fois`,
  },
  expectations: {
    id: 'attendu : minuscules, chiffres et tirets, comme « library-card »',
    'name-utf8': 'son nom n’est pas écrit en UTF-8 : renommez-le',
    'right-to-read': 'cet utilisateur n’y est pas autorisé : donnez-lui le droit de lecture',
    'disk-refuses': 'le disque refuse : regardez s’il est en ordre, puis réessayez',
    text: 'attendu : une ligne de texte',
    locale: 'attendu : un code de langue comme « fr »',
    country: 'attendu : le code d’un pays, deux capitales comme « FR »',
    'https-url': 'attendu : une adresse complète commençant par https://',
    'date-exact': 'attendu : un jour réel comme 2026-11-22',
    'date-loose': 'attendu : une année, un mois ou un jour : 2026, 2026-11 ou 2026-11-22',
    'date-not-future': 'attendu : un jour qui n’est pas dans le futur',
    'sheet-address':
      'attendu : l’adresse de cette fiche dans cette langue, comme /fr/fiches/carte-de-bibliotheque/ ; seules les commandes écrivent ce fichier',
    branch: 'attendu : le nom d’une branche, comme main',
    origin: 'attendu : une adresse sans chemin ni point d’interrogation, comme https://maison.example',
    repository: 'attendu : l’adresse du dépôt, sans point d’interrogation, comme https://git.example/ville/maison',
    'free-name': 'des systèmes ou des programmes se réservent ce nom : choisissez-en un autre',
    'language-once': 'cette langue est déjà dans la liste',
    'id-length': `attendu : ${MAX_ID_LENGTH} caractères au plus`,
    'text-length': `attendu : ${MAX_TEXT_LENGTH} caractères au plus`,
    'known-or-searched': 'attendu : « words » et « source », ou « searched » seul avec le jour de la recherche',
    'reserved-id': 'ce mot est réservé par le langage des programmes : choisissez-en un autre',
    folder: 'attendu : le chemin d’un dossier du dépôt, comme content, ou . pour le dépôt entier',
    'rule-id': 'attendu : R et un numéro, comme R07 ou R23b',
    condition: 'attendu : au moins une question et ses réponses, comme data: [care]',
    'answer-reserved': 'ce nom est celui de « Je ne sais pas »',
    'assumption-last': 'attendu : des entrées avec « when », puis une sans',
    'one-answer': 'cette question n’admet qu’une réponse',
    'earlier-question': 'attendu : une question qui précède',
    number: 'attendu : un nombre sans espace ni unité, comme 24000000 ou 87.5',
    criterion: 'attendu : le numéro d’un critère, comme 3.2',
    percentage: 'attendu : un pourcentage, de 0 à 100',
    email: 'attendu : une adresse électronique',
    fingerprint: 'écrit par la commande « npm run translation:accept »',
    'fix-renames': 'lancez « npm run check -- --fix »',
    'one-name': 'les deux noms sont là : réunissez leurs valeurs sous le nouveau',
    'list-item': 'attendu : au moins un élément',
    string: 'attendu : du texte',
    array: 'attendu : une liste (lignes commençant par « - »)',
    object: 'attendu : des champs, un par ligne',
    record: 'attendu : des champs, un par ligne',
    boolean: 'attendu : true ou false',
    entities: 'écrivez les caractères eux-mêmes',
    escaped: 'il est écrit par un échappement, comme \\u200b ou &#8203;',
    escape: 'un < ou un { voulu tel quel s’écrit \\< ou \\{',
    'closing-tag':
      'cette balise n’est jamais fermée : un bloc finit par </Callout>, une citation s’écrit <Cite source="…" />, un retour <br />',
    'nothing-to-close': 'cette balise ne ferme rien : supprimez-la, ou écrivez avant elle celle qui ouvre',
    'tag-lines': '<Callout …> et </Callout> ont chacun leur ligne, avec une ligne vide avant et après le texte',
    'tag-form': 'une balise s’écrit <Cite source="…" /> : des guillemets droits autour de la valeur, et > à la fin',
    'straight-quotes': 'les guillemets d’une balise sont droits : <Cite source="…" />',
    'no-comment': 'les commentaires ne sont pas possibles ici : supprimez-le',
    'written-link': 'une adresse s’écrit [ce qu’est la page](https://…)',
    'https-before': 'mettez https:// devant',
    citation: 'une source se cite par <Cite source="…" />',
    html: 'gardez les mots et supprimez le HTML, c’est-à-dire ce qui est entre < et >',
    'heading-space': 'laissez une espace après les signes : ## Titre',
    literal: 'écrivez la valeur entre guillemets droits : type="note"',
    'no-attribute': 'cette balise ne prend pas d’attribut',
    'no-children': 'elle n’entoure aucun texte : écrivez <Cite source="…" />',
    address: 'attendu : https://…, mailto:…, tel:… ou le chemin d’une autre fiche comme ./library-card.mdx',
    'by-day': 'de jour (la première des deux couleurs)',
    'by-night': 'de nuit (la seconde des deux couleurs)',
    'yaml-unique-key': 'ce champ figure deux fois',
    'yaml-no-tab': 'décalez avec des espaces, pas des tabulations',
    'yaml-indent': 'vérifiez les espaces en début de ligne',
    'yaml-open-quote': 'un guillemet est ouvert et jamais fermé',
    'yaml-list': 'une liste vient sous le nom de son champ, qui n’a rien d’autre sur sa ligne',
    'yaml-colon': 'laissez une espace après les deux-points',
    'yaml-valid': 'vérifiez guillemets, deux-points et espaces ; un texte qui contient « : » se met entre guillemets droits',
  },
  didYouMean: (s) => `vouliez-vous dire « ${s} » ?`,
  oneOf: (values) => `attendu, au choix : ${values}`,
  more: (count) => `et ${count.toLocaleString('fr')} autres du même genre dans ce fichier`,
  summary: (errors, warnings, files) =>
    `${errors} erreur${errors > 1 ? 's' : ''}, ${warnings} avertissement${warnings > 1 ? 's' : ''} dans ${files} fichier${files > 1 ? 's' : ''}.`,
  allGood: (sheets, locales, ms) => `Les contenus sont en ordre : ${sheets} fiches, ${locales} langues, vérifiées en ${ms} ms.`,
  warning: 'avertissement',
  seeGuide: 'Chaque règle est expliquée dans content/README.md.',
  mended: {
    'field-names': 'noms des champs',
    'key-order': 'ordre des champs',
    'line-ends': 'fins de ligne',
    'trailing-spaces': 'espaces en fin de ligne',
    'final-newline': 'fin de la dernière ligne',
    signs: 'espaces et guillemets français',
  },
  mendedFiles: (files, left) => {
    if (files > 0) return `${files} fichier${files > 1 ? 's réparés' : ' réparé'}.`;
    return left > 0 ? 'Rien de réparé : ce qui suit demande quelqu’un.' : 'Rien à réparer.';
  },
  mendedSections:
    'Des signes ont changé dans le texte : « npm run translation:status » peut annoncer ces passages comme dépassés.',
  settings: {
    title: (count) =>
      count > 1
        ? `${count} réglages de l’environnement sont inutilisables :`
        : 'Un réglage de l’environnement est inutilisable :',
    fault: (name, value, expected) => `${name} vaut ${q(value)} — attendu : ${expected}`,
    expected: {
      'folder-there': 'un dossier qui existe',
      'folder-not-file': 'un dossier, pas un fichier',
      'folder-readable': 'un dossier que cet utilisateur peut lire',
      'base-path': 'un chemin comme /maison/, fait de lettres sans accent, de chiffres, de - . _ ~ et de barres simples',
      origin: 'une adresse sans chemin, ni nom, ni point d’interrogation, comme https://maison.example',
      'site-env': 'production ou preview',
      'on-off': 'on ou off',
      seconds: 'des secondes entières depuis 1970, jusqu’à l’an 9998, comme 1767225600',
      port: 'un nombre entier de 0 à 65535',
    },
  },
};
