/** The words of the commands, by language. */
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { CommandLanguage, CommandWords } from './words.ts';

export type { BuildStep, CommandLanguage, CommandWords } from './words.ts';

const spoken: Readonly<Record<CommandLanguage, CommandWords>> = { en, fr };

export const COMMAND_LANGUAGES = Object.keys(spoken) as CommandLanguage[];

/** The language itself where the commands speak it, else English. */
export function commandLanguage(locale: string): CommandLanguage {
  return COMMAND_LANGUAGES.find((language) => language === locale) ?? 'en';
}

/** The words for a locale; English where the commands do not speak it. */
export function commandWords(locale: string): CommandWords {
  return spoken[commandLanguage(locale)];
}
