/** Commands of every day. */
import { building, json, listening, massRemoval } from './options.ts';
import type { Commands } from './shape.ts';

export const daily = {
  start: {
    call: 'npm start',
    summary: {
      en: 'Checks the content, builds the site and serves it with the headers and compression of production; Ctrl-C stops.',
      fr: 'Vérifie les contenus, construit le site et le sert avec les en-têtes et la compression de production ; Ctrl-C arrête.',
    },
    options: { ...listening, ...building },
    example: '--port 5000 --host 0.0.0.0',
  },
  check: {
    summary: {
      en: 'Says every problem of every file of the content, with its line; builds nothing.',
      fr: 'Dit chaque problème de chaque fichier des contenus, avec sa ligne ; ne construit rien.',
    },
    options: {
      fix: {
        type: 'boolean',
        means: {
          en: 'first mend what is mechanical: renamed fields, their order, spaces, line ends, French signs',
          fr: 'réparer d’abord ce qui est mécanique : champs renommés, leur ordre, espaces, fins de ligne, signes français',
        },
      },
      json,
      ...massRemoval,
    },
    example: '--fix',
  },
  build: {
    summary: {
      en: 'Builds the site in dist/, whole or not at all: a failure leaves the old one.',
      fr: 'Construit le site dans dist/, entier ou pas du tout : un échec laisse l’ancien en place.',
    },
    options: building,
  },
  preview: {
    summary: {
      en: 'Serves dist/ as it is, as "npm start" does; a build meanwhile shows at once.',
      fr: 'Sert dist/ tel quel, comme « npm start » ; une construction entre-temps se voit aussitôt.',
    },
    options: listening,
    example: '--port 5000',
  },
} as const satisfies Commands;
