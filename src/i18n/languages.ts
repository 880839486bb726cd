/**
 * The languages that the interface speaks by itself, each a file in `strings/` and a line of its `index.ts`; and how any
 * language is written. A region (`fr-CA`) speaks as its language does.
 */
import * as spoken from './strings/index.ts';
import type { Strings } from './strings/shape.ts';
import { plain, type Typeset } from './typography.ts';

/** Habits of a language. */
export interface Writing {
  /** The language with its region, as `Intl` and networks know it: `fr-FR`. */
  intl: string;
  typeset: Typeset;
  /** True where a space stands before : ; ! ? » % and after «, and words are quoted « ». */
  spacedSigns: boolean;
  /** How the first of a month is written where it is no plain 1; `Intl` does not know it. */
  firstDay?: string;
}

const languages: Readonly<Record<string, { meta: Writing; strings: Strings }>> = spoken;

/** Language of what is said in a terminal that speaks none of ours. */
export const REPORT_LOCALE = 'en';

/** Languages that the interface speaks. */
export const interfaceLocales: readonly string[] = Object.keys(languages);

/** The keys and words of the language that the others are translated from. */
export const sourceMessages: Strings = spoken.fr.strings;

/** What the interface says in a language; undefined where it does not speak it. */
export function messagesOf(locale: string): Strings | undefined {
  return spokenAs(locale)?.strings;
}

/** Whether the interface has words of its own in a language. */
export function speaks(locale: string): boolean {
  return spokenAs(locale) !== undefined;
}

/** How a language is written; of one that the interface does not speak, as far as `Intl` knows it. */
export function writingOf(locale: string): Writing {
  const known = spokenAs(locale);
  if (known) return locale in languages ? known.meta : { ...known.meta, intl: locale };
  const { language = REPORT_LOCALE, region } = parsed(locale)?.maximize() ?? {};
  return { intl: region === undefined ? language : `${language}-${region}`, typeset: plain, spacedSigns: false };
}

function spokenAs(locale: string) {
  return languages[locale] ?? languages[parsed(locale)?.language ?? ''];
}

/** Undefined for what is the code of no language, such as the name of a folder. */
function parsed(locale: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(locale);
  } catch {
    return undefined;
  }
}
