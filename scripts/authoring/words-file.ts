/** The file of a house's own words: a line for each message of the interface, to be filled in. */
import { stringify } from 'yaml';
import { messagesOf, sourceMessages } from '../../src/i18n/languages.ts';
import type { Message, Messages } from '../../src/schema/interface-words.ts';

/**
 * Adds the messages that the file does not name yet: each with an empty line under its words in another language, or, for
 * a language that the interface speaks, as a comment that says what it says.
 * @param text of the file so far
 * @param language that the messages are shown in, where the interface has none in their own
 * @returns the text, and how many messages were added
 */
export function withAllWords(text: string, locale: string, language: string): { text: string; added: number } {
  const spoken: Messages | undefined = messagesOf(locale);
  const shown: Messages = spoken ?? messagesOf(language) ?? sourceMessages;
  const line = spoken ? /^(?:# *)?"?([\w.-]+)"?:/gm : /^"?([\w.-]+)"?:/gm;
  const named = new Set([...text.matchAll(line)].map(([, key]) => key));
  const lacking = Object.entries(shown).filter(([key]) => !named.has(key));
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const lines = lacking.map(([key, message]) =>
    spoken ? commented(stringify({ [key]: message }, { lineWidth: 0 }).trimEnd()) : toFillIn(key, message, forms),
  );
  return { text: [text.trimEnd(), ...lines].join('\n\n').trimStart() + '\n', added: lacking.length };
}

function toFillIn(key: string, message: Message, forms: readonly string[]): string {
  if (typeof message === 'string') return `${commented(message)}\n${key}:`;
  return [commented(Object.values(message).join('\n')), `${key}:`, ...forms.map((form) => `  ${form}:`)].join('\n');
}

function commented(text: string): string {
  return text.replaceAll(/^/gm, '# ');
}
