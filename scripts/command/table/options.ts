/** Options that several commands share. */
import { MAX_PORT } from '../../../src/config/settings.ts';
import type { Option } from './shape.ts';

export const file = { en: '<file>', fr: '<fichier>' } as const;
export const id = { en: '<id>', fr: '<id>' } as const;

/** A list of whole numbers from 1 on, with commas between; a single one is such a list too. */
export const areCounts = (value: string): boolean => /^[1-9]\d{0,6}(?:,[1-9]\d{0,6})*$/.test(value);
export const isCount = (value: string): boolean => areCounts(value) && !value.includes(',');
export const count = { en: 'a whole number from 1 on', fr: 'un nombre entier à partir de 1' } as const;

const isPort = (value: string) => /^\d{1,5}$/.test(value) && Number(value) <= MAX_PORT;

/** Where to serve. */
export const listening = {
  port: {
    type: 'string',
    value: { en: '<number>', fr: '<nombre>' },
    fits: isPort,
    expected: {
      en: `a whole number from 0 (any free port) to ${MAX_PORT}`,
      fr: `un nombre entier de 0 (un port libre quelconque) à ${MAX_PORT}`,
    },
    means: {
      en: 'port to serve at; without it PORT of the environment, else the first free one from 4321 on',
      fr: 'port où servir ; sans elle, PORT de l’environnement, sinon le premier libre à partir de 4321',
    },
  },
  host: {
    type: 'string',
    value: { en: '<name>', fr: '<nom>' },
    fits: (value: string) => value !== '',
    expected: {
      en: 'a name or an address, such as "localhost" or "0.0.0.0"',
      fr: 'un nom ou une adresse, comme « localhost » ou « 0.0.0.0 »',
    },
    means: {
      en: 'address to listen on; 0.0.0.0 lets other machines in',
      fr: 'adresse à écouter ; 0.0.0.0 laisse entrer d’autres machines',
    },
  },
} as const satisfies Record<string, Option>;

export const massRemoval = {
  'allow-mass-removal': {
    type: 'boolean',
    means: {
      en: 'accept that more than half of the published sheets are gone',
      fr: 'admettre que plus de la moitié des fiches publiées ont disparu',
    },
  },
} as const satisfies Record<string, Option>;

export const building = {
  ...massRemoval,
  wait: {
    type: 'boolean',
    means: {
      en: 'wait for another build to end instead of refusing',
      fr: 'attendre la fin d’une autre construction au lieu de refuser',
    },
  },
} as const satisfies Record<string, Option>;

export const json = {
  type: 'boolean',
  means: { en: 'one JSON document, for programs', fr: 'un document JSON, pour les programmes' },
} as const satisfies Option;

export const jsonFile = {
  type: 'string',
  value: file,
  means: { en: 'write the results to a file too', fr: 'écrire aussi les résultats dans un fichier' },
} as const satisfies Option;

export const runs = {
  type: 'string',
  value: { en: '<number>', fr: '<nombre>' },
  default: '3',
  fits: isCount,
  expected: count,
  means: { en: 'how often each is measured', fr: 'combien de fois mesurer' },
} as const satisfies Option;

/** Another generator to compare with. */
export const peer = {
  type: 'string',
  value: { en: '<name>', fr: '<nom>' },
  choices: ['starlight'],
} as const;
