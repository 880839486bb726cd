/** Shapes that several files share. The `error` of each is a key of the wordings in `src/i18n/issues`. */
import { z } from 'zod';

/** Kebab-case English id, never translated: `dmp`, `digital-prescription`. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const id = z.string().regex(ID_PATTERN, { error: 'id' });

/** One line of text, neither empty nor padded. */
export const text = z.string().regex(/^\S(?:[^\n]*\S)?$/u, { error: 'text' });

export function textOfLength(length: { min: number; max: number }) {
  return text.min(length.min, { error: 'length' }).max(length.max, { error: 'length' });
}

/** Our reader keeps numbers as text, so that `2026` and `2026-11` are read alike; here a number is meant. */
export const plainNumber = z
  .string()
  .regex(/^\d{1,15}(?:\.\d{1,4})?$/, { error: 'number' })
  .transform(Number);

/** Short fingerprint of a text or a fact. */
export const FINGERPRINT = /^[0-9a-f]{8}$/;

/** BCP-47 language tag: `fr`, `en`, `pt-BR`. */
export const localeId = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'locale' });

/** The same words in each language of the site, keyed by locale. Completeness is checked by the model. */
export const localised = z.record(localeId, text);
export type Localised = Record<string, string>;

/** Address of a page outside the site: `https://…`. */
export const httpsUrl = z.string().refine(isHttpsUrl, { error: 'https-url' });

function isHttpsUrl(value: string): boolean {
  if (!/^https:\/\/[^\s<>"`\\]+$/u.test(value)) return false;
  return URL.canParse(value) && new URL(value).username === '';
}
