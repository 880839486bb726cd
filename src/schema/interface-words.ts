/** Shape of `words/<language>.yml`: what the interface says, where a house says it in words of its own. */
import { z } from 'zod';
import { text } from './text.ts';

/** Forms that a count may ask for (Unicode's plural rules); a language uses some of them. */
const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type PluralForm = (typeof PLURAL_FORMS)[number];

/** The words for each form of a count; a form without any takes those of `other`. */
export type Plural = Partial<Record<PluralForm, string>> & { other: string };
/** What the interface says in one place; `{name}` stands for what the site puts there. */
export type Message = string | Plural;
/** What the interface says, by key. */
export type Messages = Readonly<Record<string, Message>>;
/** What a house says in words of its own, by language. */
export type OwnWords = Readonly<Record<string, Messages>>;

/** A line that nobody has filled in yet says nothing. */
const words = text.nullish();
const plural = z.strictObject(Object.fromEntries(PLURAL_FORMS.map((form) => [form, words]))).nullish();

/** Any of the messages, each plural where the interface's is. An empty file has none. @param messages of the interface */
export function interfaceWords(messages: Messages) {
  const shape = Object.entries(messages).map(([key, message]) => [key, typeof message === 'string' ? words : plural] as const);
  return z.strictObject(Object.fromEntries(shape)).nullable();
}

export type WrittenWords = z.infer<ReturnType<typeof interfaceWords>>;
