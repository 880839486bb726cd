/**
 * What several files of the content API have in common. Objects are open on purpose: a program that was written for
 * today's shape must accept what a later build adds to it.
 */
import { z } from 'zod';
import { HISTORY_STATUSES, KINDS, OBLIGATION_LEVELS, STATUSES, VIAS } from '../vocabulary.ts';

/** Kebab-case id, the same in every language and for good. */
export const apiId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const day = z.iso.date().describe('A day, YYYY-MM-DD.');

/** As much of a date as is known. */
export const looseDay = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .describe('YYYY, YYYY-MM or YYYY-MM-DD: as much as is known.');

export const approximate = z.boolean().describe('True when the date is an estimate.');

export const address = z.url();

export const language = z.string().describe('Language tag (BCP 47).');

/** The same words in each language of the site. */
export const byLanguage = z.record(language, z.string()).describe('The same words, by language.');

export const kind = z.enum(KINDS);
export const status = z.enum(STATUSES);
export const obligationLevel = z
  .enum(OBLIGATION_LEVELS)
  .nullable()
  .describe('How far the brick binds those whom it concerns; null where the sheet does not say.');
export const historyStatus = z.enum(HISTORY_STATUSES);

/** What stands at the head of every file. */
export const envelope = {
  $schema: address.describe('The JSON Schema that this file keeps.'),
  version: z.string().describe('Version of the API. Within one, fields are added and never taken away.'),
  url: address.describe('Where this file is published.'),
  date: day.describe('The day that the data speaks for.'),
  licence: z.object({ id: z.string().describe('SPDX identifier.'), name: z.string(), url: address }),
  source: z
    .object({ name: z.string(), publisher: z.string(), url: address.describe('The page that says the same to people.') })
    .describe('Whom to name when the data is reused.'),
};

/** An id with its name in the language of the file. */
export const named = z.object({ id: apiId, label: z.string() });

/** A document that something rests on, but the id under which it is called. */
export const sourceFacts = {
  title: z.string(),
  publisher: z.string(),
  url: address,
  date: looseDay.nullable().describe('The date printed on the document, if it has one.'),
  approximate,
  readOn: day,
  official: z.boolean().describe('True for a text or page of a public authority or of the operator itself.'),
  language,
  via: z
    .enum(VIAS)
    .describe('How we know what it says: its words were read, they were quoted by this page, or it was told second hand.'),
};
