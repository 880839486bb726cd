/** Shapes that several files share. The `error` of each is a key of the wordings in `src/i18n/issues`. */
import { z } from 'zod';
import { MAX_ID_LENGTH, MAX_TEXT_LENGTH } from '../config/limits.ts';

const LOCALE = '[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*';
const SEGMENT = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Kebab-case English id, never translated: `dmp`, `digital-prescription`. */
export const ID_PATTERN = new RegExp(`^${SEGMENT}$`);
/** Of the names that every plain object has, the one that is also an id: what is looked up by it would seem to be there. */
const RESERVED_ID = 'constructor';
export const id = z
  .string()
  .regex(ID_PATTERN, { error: 'id' })
  .refine((value) => value.length <= MAX_ID_LENGTH, { error: 'id-length' })
  .refine((value) => value !== RESERVED_ID, { error: 'reserved-id' });

/** Anchor of a heading: its own words, made an id. */
export const anchor = z.string().regex(ID_PATTERN, { error: 'id' });

/** Path of a sheet below the site's root: `/en/sheets/library-card/`. */
export const sheetAddress = z.string().regex(new RegExp(`^/${LOCALE}/${SEGMENT}/${SEGMENT}/$`), { error: 'sheet-address' });

/** One line of text, neither empty nor padded. */
export const text = z
  .string()
  .regex(/^\S(?:[^\n]*\S)?$/u, { error: 'text' })
  .refine((value) => value.length <= MAX_TEXT_LENGTH, { error: 'text-length' });

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
export const localeId = z.string().regex(new RegExp(`^${LOCALE}$`), { error: 'locale' });

/** The same words in each language of the site, keyed by locale. Completeness is checked by the model. */
export const localised = z.record(localeId, text);
export type Localised = Record<string, string>;

/** Address of a page outside the site: `https://…`. */
export const httpsUrl = z.string().refine(isHttpsUrl, { error: 'https-url' });

/** `https://…` alone, as browsers know a site: no path, question or fragment. */
export const httpsOrigin = httpsUrl.refine((value) => /^https:\/\/[^/?#]+\/?$/.test(value), { error: 'origin' });

/** Address of a repository on the web; paths are put behind it. */
export const repositoryUrl = httpsUrl.refine((value) => /^[^?#]+$/.test(value) && !isDotted(value), { error: 'repository' });

/** Name of a branch, as git takes it and an address can hold it. */
export const branchName = z
  .string()
  .regex(/^(?![-/.])[A-Za-z0-9._/-]+(?<![/.])$/, { error: 'branch' })
  .refine((value) => !isDotted(value), { error: 'branch' });

/** Path of a folder in a repository, `content`; `.` for all of it. */
export const folderInRepository = z
  .string()
  .regex(/^(?:\.|[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*)$/, { error: 'folder' });

/** Whether a path goes up, or has a step without a name. */
function isDotted(path: string): boolean {
  return path.includes('..') || /[^:]\/\//.test(path) || /\/\.(?:\/|$)/.test(path);
}

function isHttpsUrl(value: string): boolean {
  if (!/^https:\/\/[^\s<>"`\\]+$/u.test(value)) return false;
  return URL.canParse(value) && !hasCredentials(value);
}

/** Whether an address carries a name or a password: it would show another host than it leads to. @param url that can be parsed */
export function hasCredentials(url: string): boolean {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}
