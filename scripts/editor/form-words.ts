/** Words for what a value looks like, in the languages of the author's guide. */
import { ruleId } from '../../src/schema/compass.ts';
import { EXACT_DATE, HTTPS_URL, LOOSE_DATE } from '../../src/schema/patterns.ts';
import { countryCode } from '../../src/schema/site.ts';
import { criterionNumber } from '../../src/schema/statements.ts';
import { FINGERPRINT, id, localeId, plainNumber } from '../../src/schema/text.ts';
import type { GuideLocale } from '../../src/schema/words.ts';

interface FormWords {
  text: string;
  inEachLanguage: string;
  email: string;
  boolean: string;
  fields: string;
  /** By pattern of the text; one that is not here asks for nothing but a text. */
  patterns: Readonly<Record<string, string>>;
  list: (item: string) => string;
  oneOf: (values: string) => string;
  /** Values under names that the author chooses, or under names of a list. */
  byId: (value: string) => string;
  byName: (names: string, value: string) => string;
  characters: (min: number | undefined, max: number) => string;
  atMost: (count: number) => string;
  likeSources: string;
}

const patternOf = (shape: { toJSONSchema: (options: { io: 'input' }) => { pattern?: string | undefined } }): string =>
  shape.toJSONSchema({ io: 'input' }).pattern ?? '';

export const FORM_WORDS: Readonly<Record<GuideLocale, FormWords>> = {
  fr: {
    text: 'texte',
    inEachLanguage: 'texte dans chaque langue',
    email: 'adresse électronique',
    boolean: '`true` ou `false`',
    fields: 'champs',
    patterns: {
      [patternOf(id)]: 'identifiant',
      [patternOf(localeId)]: 'langue, comme `fr`',
      [patternOf(countryCode)]: 'pays, comme `FR`',
      [patternOf(plainNumber)]: 'nombre, comme `24000000` ou `87.5`',
      [patternOf(ruleId)]: 'numéro, comme `R07`',
      [patternOf(criterionNumber)]: 'numéro, comme `"3.2"`',
      [FINGERPRINT.source]: 'empreinte',
      [EXACT_DATE]: 'jour, comme `2026-11-22`',
      [LOOSE_DATE]: '`2026-11-22`, `2026-11` ou `2026`',
      [HTTPS_URL]: 'adresse en `https://`',
    },
    list: (item) => `liste : ${item}`,
    oneOf: (values) => `au choix : ${values}`,
    byId: (value) => `par identifiant : ${value}`,
    byName: (names, value) => `pour ${names} : ${value}`,
    characters: (min, max) => (min === undefined ? `${max} caractères au plus` : `${min} à ${max} caractères`),
    atMost: (count) => `${count} au plus`,
    likeSources: 'liste, comme `sources` d’une fiche',
  },
  en: {
    text: 'text',
    inEachLanguage: 'text in each language',
    email: 'e-mail address',
    boolean: '`true` or `false`',
    fields: 'fields',
    patterns: {
      [patternOf(id)]: 'id',
      [patternOf(localeId)]: 'language, such as `fr`',
      [patternOf(countryCode)]: 'country, such as `FR`',
      [patternOf(plainNumber)]: 'number, such as `24000000` or `87.5`',
      [patternOf(ruleId)]: 'number, such as `R07`',
      [patternOf(criterionNumber)]: 'number, such as `"3.2"`',
      [FINGERPRINT.source]: 'fingerprint',
      [EXACT_DATE]: 'day, such as `2026-11-22`',
      [LOOSE_DATE]: '`2026-11-22`, `2026-11` or `2026`',
      [HTTPS_URL]: '`https://` address',
    },
    list: (item) => `list: ${item}`,
    oneOf: (values) => `one of: ${values}`,
    byId: (value) => `by id: ${value}`,
    byName: (names, value) => `for ${names}: ${value}`,
    characters: (min, max) => (min === undefined ? `at most ${max} characters` : `${min} to ${max} characters`),
    atMost: (count) => `at most ${count}`,
    likeSources: 'list, like `sources` of a sheet',
  },
};
