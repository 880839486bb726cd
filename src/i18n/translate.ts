/** Interface words, plurals and dates of a language. */
import type { Messages, OwnWords, Plural } from '../schema/interface-words.ts';
import type { FigurePrecision, FigureUnit } from '../schema/vocabulary.ts';
import { messagesOf, writingOf } from './languages.ts';
import type { StringKey } from './strings/shape.ts';
import type { Typeset } from './typography.ts';

export type { StringKey } from './strings/shape.ts';
export type Params = Record<string, string | number>;

/** For what speaks for the engine, and not for a house. */
export const NO_OWN_WORDS: OwnWords = {};

export interface Translator {
  locale: string;
  /** Words of a key; `{name}` is filled from `params`, a plural chosen by `params.count`. */
  t: (key: StringKey, params?: Params) => string;
  /** The words of a key with their `{name}` left open, for scripts that fill them in the browser. */
  pattern: (key: StringKey) => string | Plural;
  /** A day, month or year, as precise as it is: `2 mars 2024`, `mars 2024`, `2024`; "c." when approximate. */
  date: (date: string, approximate?: boolean) => string;
  /** A key figure with its unit and precision: `environ 24 millions`, `€63 million`, `87.5%`. */
  figure: (figure: { value: number; unit: FigureUnit; precision: FigurePrecision }) => string;
  /** A whole number as one reads it. */
  count: (value: number) => string;
  /** Name of a language in this one: `en` → `anglais`. */
  languageName: (id: string) => string;
  typeset: Typeset;
}

/** From here on a number is read in words: 24 millions. */
const MILLION = 1_000_000;

const translators = new WeakMap<OwnWords, Map<string, Translator>>();

/**
 * @param own words of a house, said in the place of the interface's
 * @throws when neither has words for `locale` (the content check reports it first)
 */
export function translator(locale: string, own: OwnWords): Translator {
  const known = translators.get(own) ?? new Map<string, Translator>();
  translators.set(own, known);
  let made = known.get(locale);
  if (!made) known.set(locale, (made = makeTranslator(locale, own[locale])));
  return made;
}

function makeTranslator(locale: string, own: Messages | undefined): Translator {
  const engine = messagesOf(locale);
  if (!engine && !own) throw new Error(`No interface words for the language "${locale}".`);
  const strings = { ...engine, ...own } as Record<StringKey, string | Plural>;
  const meta = writingOf(locale);
  const plural = new Intl.PluralRules(meta.intl);
  const number = new Intl.NumberFormat(meta.intl);
  const formats = [
    new Intl.DateTimeFormat(meta.intl, { year: 'numeric', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(meta.intl, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(meta.intl, { dateStyle: 'long', timeZone: 'UTC' }),
  ];

  // every page says the same words and a few dates: each is made once
  const t = (key: StringKey, params?: Params): string => (params ? filledIn(key, params) : plainly(key));
  const plainly = remembered((key: StringKey) => filledIn(key, {}));
  const filledIn = (key: StringKey, params: Params): string => {
    const entry = strings[key];
    const pattern = typeof entry === 'string' ? entry : (entry[plural.select(Number(params.count))] ?? entry.other);
    const filled = pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return value === undefined ? whole : typeof value === 'number' ? number.format(value) : value;
    });
    return meta.typeset(filled);
  };
  const pattern = (key: StringKey): string | Plural => {
    const entry = strings[key];
    if (typeof entry === 'string') return meta.typeset(entry);
    return Object.fromEntries(Object.entries(entry).map(([form, words]) => [form, meta.typeset(words)])) as Plural;
  };
  const dayOrYear = remembered((value: string) => {
    const parts = formats[value.split('-').length - 1]?.formatToParts(new Date(value)) ?? [];
    const isFirst = (part: Intl.DateTimeFormatPart) => part.type === 'day' && part.value === '1';
    return parts.map((part) => (isFirst(part) ? (meta.firstDay ?? part.value) : part.value)).join('');
  });
  const date = (value: string, approximate = false): string => {
    const shown = dayOrYear(value);
    return approximate ? t('date.about', { date: shown }) : shown;
  };
  const large = new Intl.NumberFormat(meta.intl, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(meta.intl, { style: 'percent', maximumFractionDigits: 1 });
  const figure: Translator['figure'] = ({ value, unit, precision }) => {
    const isLarge = value >= MILLION;
    if (unit === 'percent') return t(`figure.${precision}`, { value: percent.format(value / 100) });
    const counted = (isLarge ? large : number).format(value);
    const shown = unit === 'count' ? counted : t(isLarge ? 'figure.euroMillions' : 'figure.euro', { value: counted });
    return t(`figure.${precision}`, { value: shown });
  };
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const languageName = remembered((id: string) => names.of(id) ?? id);
  return { locale, t, pattern, date, figure, count: (n) => number.format(n), languageName, typeset: meta.typeset };
}

function remembered<K extends string>(make: (key: K) => string): (key: K) => string {
  const known = new Map<K, string>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}
