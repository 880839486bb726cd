/** The entry whose words the page of a sheet shows. */
import { type CollectionEntry, getEntry } from 'astro:content';
import type { Sheet } from '../model/sheet.ts';

/** @throws {Error} when the collections lack it */
export async function getSheetEntry({
  lang,
  id,
  locale,
  translatedIn,
}: Sheet): Promise<CollectionEntry<'sheets'> | CollectionEntry<'translations'>> {
  const isSource = lang === translatedIn[0];
  const entry = isSource ? await getEntry('sheets', id) : await getEntry('translations', `${lang}/${id}`);
  if (!entry) throw new Error(`No entry for the sheet ${locale}/${id}.`);
  return entry;
}
