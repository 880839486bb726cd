/** Words keyed by language: in every language of the site, and in no other. */
import { error, type Issue } from '../schema/issue.ts';
import type { Localised } from '../schema/text.ts';
import type { DataFile } from '../model/content.ts';

/** @param path of the words in the file @param subject how an author knows them; the words may be left out whole */
export function checkWords(
  { file, locate }: Pick<DataFile<unknown>, 'file' | 'locate'>,
  path: readonly PropertyKey[],
  subject: string,
  words: Localised | undefined,
  locales: readonly string[],
): Issue[] {
  if (!words) return [];
  const missing = locales.filter((locale) => !Object.hasOwn(words, locale));
  const foreign = Object.keys(words).filter((locale) => !locales.includes(locale));
  return [
    ...missing.map((found) => error({ file, rule: 'label-missing', subject, found, ...locate(path, 'key') })),
    ...foreign.map((found) =>
      error({ file, rule: 'locale-unknown', subject, found, allowed: locales, ...locate([...path, found], 'key') }),
    ),
  ];
}
