/** Commands of those who run a site, or begin one. */
import { configurations } from '../../../src/hosting/servers/configurations.ts';
import { json } from './options.ts';
import type { Argument, Commands } from './shape.ts';

const host = {
  name: { en: '<host>', fr: '<hôte>' },
  choices: Object.keys(configurations),
  means: { en: 'the web server', fr: 'le serveur web' },
} as const satisfies Argument;

export const operators = {
  'house:new': {
    summary: {
      en: 'Writes a small, complete house in another field, to be filled with your own.',
      fr: 'Écrit une petite maison complète dans un autre domaine, à remplir de la vôtre.',
    },
    arguments: [
      {
        name: { en: '<folder>', fr: '<dossier>' },
        means: { en: 'a new folder, or an empty one', fr: 'un dossier nouveau, ou vide' },
      },
    ],
    options: {},
    example: '../my-house',
    unasked: ['CONTENT_DIR'],
  },
  words: {
    summary: {
      en: 'Writes words/<language>.yml: what the interface says, line by line, for a language that it does not speak or to say otherwise.',
      fr: 'Écrit words/<langue>.yml : ce que dit l’interface, ligne par ligne, pour une langue qu’elle ne parle pas ou pour le dire autrement.',
    },
    arguments: [
      {
        name: { en: '<language>', fr: '<langue>' },
        means: {
          en: 'its code, such as es; a file that is there gets the lines that it lacks',
          fr: 'son code, comme es ; un fichier déjà là reçoit les lignes qui lui manquent',
        },
      },
    ],
    options: {},
    example: 'es',
  },
  hosting: {
    call: 'npm run -s hosting',
    summary: {
      en: 'Prints the configuration of a web server for this site.',
      fr: 'Écrit la configuration d’un serveur web pour ce site.',
    },
    arguments: [
      host,
      {
        name: { en: '<folder>', fr: '<dossier>' },
        optional: true,
        means: {
          en: 'where the site lies there (/var/www/la-maison without it)',
          fr: 'où le site s’y trouve (sans lui : /var/www/la-maison)',
        },
      },
    ],
    options: {},
    example: 'nginx /var/www/la-maison',
  },
  links: {
    summary: {
      en: 'Asks whether the addresses of other sites are still good; only reports.',
      fr: 'Demande si les adresses d’autres sites sont encore bonnes ; ne fait que le dire.',
    },
    options: {
      strict: { type: 'boolean', means: { en: 'fail when an address is dead', fr: 'échouer quand une adresse est morte' } },
      json,
      'allow-local': { type: 'boolean', means: { en: 'ask one’s own network too', fr: 'interroger aussi son propre réseau' } },
    },
    example: '--strict',
  },
  manifest: {
    call: 'npm run -s manifest',
    summary: {
      en: 'Prints the hash of every file of the built site: two builds of one commit compare with diff.',
      fr: 'Écrit l’empreinte de chaque fichier du site construit : deux constructions d’un même commit se comparent avec diff.',
    },
    options: {},
  },
} as const satisfies Commands;
