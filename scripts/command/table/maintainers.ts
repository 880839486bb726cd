/** Commands of those who work on the engine. */
import { areCounts, count, file, isCount, jsonFile, peer, runs } from './options.ts';
import { operators } from './operators.ts';
import type { Commands } from './shape.ts';

export const maintainers = {
  schemas: {
    summary: {
      en: 'Writes the JSON Schemas that editors use, after a change of fields, closed lists or the guide’s wording.',
      fr: 'Écrit les schémas JSON des éditeurs, après un changement des champs, des listes fermées ou du guide.',
    },
    options: {},
  },
  docs: {
    summary: {
      en: 'Writes docs/commands.md from the table of the commands.',
      fr: 'Écrit docs/commands.md d’après la table des commandes.',
    },
    options: {},
  },
  'readme:pictures': {
    summary: {
      en: 'Takes the pictures of the README of the built site: the house by day and by night; commit what it writes.',
      fr: 'Prend les images du README sur le site construit : la maison de jour et de nuit ; validez ce qu’elle écrit.',
    },
    options: {},
  },
  fonts: {
    summary: {
      en: 'Cuts the two typefaces down to the signs that the site needs; commit what it writes.',
      fr: 'Réduit les deux polices aux signes dont le site a besoin ; validez ce qu’elle écrit.',
    },
    options: {},
  },
  'test:hosting': {
    summary: {
      en: 'Serves dist/ with a real web server of this machine, and compares every answer with that of "npm start".',
      fr: 'Sert dist/ avec un vrai serveur web de cette machine, et compare chaque réponse à celle de « npm start ».',
    },
    arguments: [operators.hosting.arguments[0]],
    options: {},
    example: 'nginx',
  },
  bench: {
    summary: {
      en: 'Measures how long a build takes and how it grows, on content made by seed.',
      fr: 'Mesure la durée d’une construction et sa croissance, sur des contenus faits par graine.',
    },
    options: {
      sizes: {
        type: 'string',
        value: { en: '<numbers>', fr: '<nombres>' },
        default: '23,500,2000',
        fits: areCounts,
        expected: {
          en: 'whole numbers with commas between, such as 23,500',
          fr: 'des nombres entiers et des virgules, comme 23,500',
        },
        means: { en: 'how many sheets', fr: 'combien de fiches' },
      },
      runs,
      seed: {
        type: 'string',
        value: { en: '<number>', fr: '<nombre>' },
        default: '1',
        fits: isCount,
        expected: count,
        means: { en: 'what the content is made from', fr: 'ce dont les contenus sont faits' },
      },
      peer: {
        ...peer,
        means: { en: 'build the same with another generator', fr: 'construire la même chose avec un autre générateur' },
      },
      json: jsonFile,
      save: {
        type: 'boolean',
        means: {
          en: 'keep the results in scripts/bench/ and in docs/performance.md',
          fr: 'garder les résultats dans scripts/bench/ et dans docs/performance.md',
        },
      },
    },
    example: '--sizes 23,500 --runs 3',
  },
  lighthouse: {
    summary: {
      en: 'Says what Lighthouse finds on four pages of dist/, on a phone; fails below the targets.',
      fr: 'Dit ce que Lighthouse trouve sur quatre pages de dist/, sur un téléphone ; échoue sous les objectifs.',
    },
    options: {
      runs,
      peer: {
        ...peer,
        means: { en: 'measure its sheet in the same run', fr: 'mesurer sa fiche dans la même séance' },
      },
      json: jsonFile,
    },
    example: '--runs 5 --peer starlight',
  },
  interaction: {
    summary: {
      en: 'Says what a filter, a card, an answer and a letter cost the processor of a phone, on dist/; fails above the target.',
      fr: 'Dit ce qu’un filtre, une carte, une réponse et une lettre coûtent au processeur d’un téléphone, sur dist/ ; échoue au-delà de l’objectif.',
    },
    options: {
      runs,
      sheets: {
        type: 'string',
        value: { en: '<number>', fr: '<nombre>' },
        fits: isCount,
        expected: count,
        means: { en: 'measure the house of so many sheets as well', fr: 'mesurer aussi la maison d’autant de fiches' },
      },
      json: jsonFile,
    },
    example: '--runs 5 --sheets 600',
  },
  'pr-summary': {
    call: 'node scripts/pr-summary.ts',
    summary: {
      en: 'Says as JSON what the content says that the content in another folder does not.',
      fr: 'Dit en JSON ce que les contenus disent et que ceux d’un autre dossier ne disent pas.',
    },
    options: {
      base: {
        type: 'string',
        value: { en: '<folder>', fr: '<dossier>' },
        means: { en: 'the content before the change (needed)', fr: 'les contenus d’avant le changement (nécessaire)' },
      },
      out: { type: 'string', value: file, means: { en: 'write to a file', fr: 'écrire dans un fichier' } },
    },
    example: '--base ../before/content',
  },
} as const satisfies Commands;
