/** Astro's collections → what the content API and the Markdown twins are made from. */
import { getEntry } from 'astro:content';
import { today } from '../config/today.ts';
import type { ApiSource } from '../model/api/source.ts';
import type { Glossary } from '../schema/glossary.ts';
import type { House } from '../schema/house.ts';
import { getCatalogue, getCompass, setting } from './catalogue.ts';
import { shelvedSheet } from './sheets.ts';

let pending: Promise<ApiSource> | undefined;

/** The source of this build; in development it follows the files. */
export function getApiSource(): Promise<ApiSource> {
  if (import.meta.env.DEV) return load();
  pending ??= load();
  return pending;
}

/** Text of an editorial page in Markdown. */
export async function pageMarkdown(locale: string, id: string): Promise<string> {
  const entry = await getEntry('pages', `${locale}/${id}`);
  return String((entry?.data as { markdown?: unknown } | undefined)?.markdown ?? '');
}

async function load(): Promise<ApiSource> {
  return {
    catalogue: await getCatalogue(),
    house: (await setting('house')) as House,
    glossary: (await setting('glossary')) as Pick<Glossary, 'terms'>,
    compass: await getCompass(),
    markdown: (lang, id) => shelvedSheet(lang, id).markdown,
    today: today(),
  };
}
