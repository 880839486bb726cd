/** Commands of those who write. */
import { looseDate } from '../../../src/schema/date.ts';
import { KINDS, STATUSES } from '../../../src/schema/vocabulary.ts';
import { file, id, json } from './options.ts';
import type { Commands } from './shape.ts';

const words = { en: '<words>', fr: '<mots>' } as const;

export const authors = {
  'sheet:new': {
    summary: {
      en: 'Writes the files of a new brick, every field explained, and gives it a place in the house; asks for what no option says.',
      fr: 'Écrit les fichiers d’une nouvelle brique, chaque champ expliqué, et la range dans la maison ; demande ce qu’aucune option ne dit.',
    },
    options: {
      id: { type: 'string', value: id, means: { en: 'its id', fr: 'son identifiant' } },
      title: {
        type: 'string',
        value: words,
        means: { en: 'title in the source language', fr: 'titre dans la langue d’origine' },
      },
      'title-en': { type: 'string', value: words, means: { en: 'title in English', fr: 'titre en anglais' } },
      room: { type: 'string', value: id, means: { en: 'room of the house', fr: 'pièce de la maison' } },
      kind: { type: 'string', value: id, choices: KINDS, means: { en: 'its kind', fr: 'son type' } },
      status: { type: 'string', value: id, choices: STATUSES, means: { en: 'its status today', fr: 'son état aujourd’hui' } },
      audiences: {
        type: 'string',
        value: { en: '<ids>', fr: '<ids>' },
        means: { en: 'for whom it is, with commas between', fr: 'pour qui elle est, avec des virgules' },
      },
    },
    example: '--id health-card',
  },
  'sheet:rename': {
    summary: {
      en: 'Gives a sheet another id: files, mentions, house, ledger; the old addresses lead to the new.',
      fr: 'Donne un autre identifiant à une fiche : fichiers, mentions, maison, registre ; les anciennes adresses mènent aux nouvelles.',
    },
    arguments: [
      { name: { en: '<old id>', fr: '<ancien id>' }, means: { en: 'the id of today', fr: 'l’identifiant d’aujourd’hui' } },
      { name: { en: '<new id>', fr: '<nouvel id>' }, means: { en: 'a–z, 0–9 and hyphens', fr: 'a–z, 0–9 et des tirets' } },
    ],
    options: {},
    example: 'old-card health-card',
  },
  'sheet:retire': {
    summary: {
      en: 'Says that a brick is retired, dated and sourced; its page stays and names its successor.',
      fr: 'Dit qu’une brique est retirée, date et source à l’appui ; sa page reste et nomme ce qui lui succède.',
    },
    arguments: [{ name: id, means: { en: 'the sheet', fr: 'la fiche' } }],
    options: {
      source: {
        type: 'string',
        value: id,
        means: {
          en: 'one of the sheet’s sources, which says so (needed)',
          fr: 'une des sources de la fiche, qui le dit (nécessaire)',
        },
      },
      successor: { type: 'string', value: id, means: { en: 'what takes its place', fr: 'ce qui prend sa place' } },
      date: {
        type: 'string',
        value: { en: '<date>', fr: '<date>' },
        fits: (value: string) => looseDate.safeParse(value).success,
        expected: {
          en: 'a year, month or day: 2026, 2026-11 or 2026-11-22',
          fr: 'une année, un mois ou un jour : 2026, 2026-11 ou 2026-11-22',
        },
        means: { en: 'when; today without it', fr: 'quand ; aujourd’hui sans elle' },
      },
    },
    example: 'old-card --source decree --date 2026-11',
  },
  'translation:status': {
    summary: {
      en: 'Says which translations are current, outdated (with the sections), unchecked or missing.',
      fr: 'Dit quelles traductions sont à jour, dépassées (avec les passages), à comparer ou manquantes.',
    },
    options: { json },
  },
  'translation:accept': {
    summary: {
      en: 'Records that somebody compared translations with their source as it is now.',
      fr: 'Note que quelqu’un a comparé des traductions à leur source telle qu’elle est.',
    },
    arguments: [{ name: id, optional: true, many: true, means: { en: 'the sheets', fr: 'les fiches' } }],
    options: {
      all: { type: 'boolean', means: { en: 'every sheet', fr: 'toutes les fiches' } },
      reason: {
        type: 'string',
        value: words,
        means: {
          en: 'wave through a change that does not matter, and keep why',
          fr: 'laisser passer un changement sans importance, et garder pourquoi',
        },
      },
    },
    example: 'health-card --reason "A missing comma."',
  },
  ledger: {
    summary: {
      en: 'Records new sheets, so that their addresses are kept, and notes what changed in the others, for the news and feeds.',
      fr: 'Enregistre les nouvelles fiches, dont les adresses sont gardées, et note ce qui a changé dans les autres, pour les nouveautés et les flux.',
    },
    options: {
      trifle: {
        type: 'string',
        value: id,
        multiple: true,
        means: {
          en: 'a sheet whose change is too small to tell',
          fr: 'une fiche dont le changement est trop petit pour être annoncé',
        },
      },
    },
    example: '--trifle health-card',
  },
  compass: {
    call: 'npm run -s compass',
    summary: {
      en: 'Says which bricks a project needs, with the reasons.',
      fr: 'Dit de quelles briques un projet a besoin, avec les raisons.',
    },
    options: {
      answers: {
        type: 'string',
        value: file,
        means: {
          en: 'answers by question, as JSON: { "audience": ["pro"] } (needed)',
          fr: 'les réponses par question, en JSON : { "audience": ["pro"] } (nécessaire)',
        },
      },
      json,
    },
    example: '--answers project.json',
  },
} as const satisfies Commands;
