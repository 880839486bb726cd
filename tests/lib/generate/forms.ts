/** Valid texts of every form that a field may ask for, edges of its limits among them. */
import { z } from 'zod';
import { addDays } from '../../../src/schema/date.ts';
import { between, pick, type Random } from './random.ts';

/** Day that the generated folders are read on. */
export const TODAY = '2026-11-23';

export interface Maker {
  random: Random;
  /** Languages of the folder, the source language first. */
  locales: readonly string[];
  /** A number that was not given yet. */
  next: () => number;
}

/** Words and signs that a text may hold, each of which means something in one of the formats that we write. */
const PIECES = [
  'service',
  'L’agenda',
  'œuvre',
  'Straße',
  'Ωμέγα',
  '日本',
  '🏠',
  '👩‍⚕️',
  'co\u00ADopération',
  '<b>',
  '</script>',
  '&amp;',
  '"so"',
  "'so'",
  '`x`',
  '{x}',
  '*x*',
  '_x_',
  '|',
  '[x](y)',
  'C:\\x',
  '#x',
  'a: b',
  '100 %',
  '$&',
  '%s',
  '=1+1',
  ']]>',
] as const;

const FIRST_DAY = '1978-01-01';
const DAYS = (Date.parse(TODAY) - Date.parse(FIRST_DAY)) / 86_400_000;

/** A day that is past, often the first or the last that may stand. */
export function day(random: Random): string {
  return pick(random, [FIRST_DAY, TODAY, '2024-02-29', addDays(FIRST_DAY, between(random, 0, DAYS))]);
}

/** By what the check says it expects of the field, which is the name of a wording in `src/i18n/issues`. */
const SAMPLES: Readonly<Record<string, (maker: Maker, limits: Limits) => string>> = {
  id: ({ next }) => `id-${next()}`,
  text: words,
  'date-exact': ({ random }) => day(random),
  'date-loose': ({ random }) => day(random).slice(0, pick(random, ['YYYY', 'YYYY-MM', 'YYYY-MM-DD']).length),
  'https-url': ({ random, next }) =>
    `https://${pick(random, ['a.example', 'xn--bcher-kva.example', 'a.example:8443'])}${pick(random, ['', `/${next()}${pick(random, ['', '?a=b&c=d#e', '/é', "/it's", '/(x)'])}`])}`,
  locale: ({ random, locales }) => pick(random, [...locales, 'de', 'pt-BR']),
  number: ({ random }) => pick(random, ['0', '1', '0.5', '66.6667', '100', '123456', '999999999999999']),
  fingerprint: ({ next }) => next().toString(16).padStart(8, '0'),
  criterion: ({ next }) => `${(next() % 99) + 1}.${(next() % 99) + 1}`,
  email: ({ random }) => pick(random, ['hello@town.example', "o'neil+house@town.example"]),
  branch: ({ random, next }) => pick(random, ['main', `release/${next()}.1`, `a-${next()}_b`]),
  folder: ({ random, next }) => pick(random, ['.', 'content', `docs/content-${next()}`]),
  'sheet-address': ({ next }) => `/fr/sheets/id-${next()}/`,
  country: ({ random }) => pick(random, ['FR', 'BE']),
  'rule-id': ({ next }) => `R${String(next()).padStart(3, '0').slice(-3)}`,
};

interface Limits {
  min: number;
  max: number;
}

/** A text of any length is no longer than this: signs that open something add up to more than may be open at once. */
const LONGEST = 250;

/** Characters of a text that states no limit. */
const FREE: Limits = { min: 1, max: 60 };

/** A line of running text that no other text equals: often as short or as long as may be. */
function words({ random, next }: Maker, { min, max }: Limits): string {
  const mark = next().toString(36);
  const length = Math.max(mark.length, pick(random, [min, max, between(random, min, max)]));
  let text = mark;
  for (let longer = text; longer.length <= length; longer = `${pick(random, PIECES)} ${text}`) text = longer;
  return text.padStart(length, 'a');
}

/** How often a form is tried again for a field that asks for more than its form. */
const TRIES = 50;

/** A text that the field takes. @throws {Error} for a form that has no sample yet */
export function sampleOf(schema: z.ZodType, maker: Maker): string {
  const form = formOf(schema);
  const sample = SAMPLES[form];
  if (!sample) throw new Error(`tests/lib/generate/forms.ts has no sample of the form "${form}".`);
  for (let i = 0; i < TRIES; i++) {
    const text = sample(maker, limitsOf(schema));
    if (schema.safeParse(text).success) return text;
  }
  throw new Error(`No sample of the form "${form}" is accepted.`);
}

/** What the check says that a field of text expects, as it says it of an empty one. */
export function formOf(schema: z.ZodType): string {
  return schema.safeParse('').error?.issues[0]?.message ?? 'any';
}

/** Characters of a field of text. */
export function limitsOf(schema: z.ZodType): Limits {
  if (!(schema instanceof z.ZodString)) return FREE;
  return { min: schema.minLength ?? FREE.min, max: Math.min(schema.maxLength ?? FREE.max, LONGEST) };
}
