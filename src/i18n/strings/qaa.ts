/**
 * Pseudo-language for tests and for the eye: English, accented and a third longer, so that text nobody translated
 * and boxes too tight for German show at once. Add it to the locales of `site.yml` to look at it.
 */
import type { Strings } from './shape.ts';
import { meta as english, strings as source } from './en.ts';

export const meta = english;

const ACCENTED: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú' };

function pseudo(text: string): string {
  const accented = text.replace(/\{[^}]+\}|[aeiouAEIOU]/g, (m) => ACCENTED[m] ?? m);
  return `${accented}${'~'.repeat(Math.ceil(text.length / 3))}`;
}

export const strings = Object.fromEntries(
  Object.entries(source).map(([key, value]) => [
    key,
    typeof value === 'string' ? pseudo(value) : Object.fromEntries(Object.entries(value).map(([f, words]) => [f, pseudo(words)])),
  ]),
) as unknown as Strings;
