/** Astro's collections → what the content API and the Markdown twins are made from. */
import { getCollection } from 'astro:content';
import { today } from '../config/today.ts';
import type { ApiSource } from '../model/api/source.ts';
import type { Glossary } from '../schema/glossary.ts';
import type { House } from '../schema/house.ts';
import { getCatalogue, getCompass, setting } from './catalogue.ts';
import { getLedger } from './news.ts';

let pending: Promise<ApiSource> | undefined;

/** The source of this build; in development it follows the files. */
export function getApiSource(): Promise<ApiSource> {
  if (import.meta.env.DEV) return load();
  pending ??= load();
  return pending;
}

/** Text of an editorial page in Markdown. */
export async function pageMarkdown(locale: string, id: string): Promise<string> {
  const texts = await markdownOf('pages');
  return texts.get(`${locale}/${id}`) ?? '';
}

async function load(): Promise<ApiSource> {
  const texts = await markdownOf('sheets');
  return {
    catalogue: await getCatalogue(),
    house: (await setting('house')) as House,
    glossary: (await setting('glossary')) as Pick<Glossary, 'terms'>,
    compass: await getCompass(),
    ledger: await getLedger(),
    markdown: (lang, id) => texts.get(`${lang}/${id}`) ?? '',
    today: today(),
  };
}

async function markdownOf(collection: 'sheets' | 'pages'): Promise<Map<string, string>> {
  const entries = await getCollection(collection);
  return new Map(entries.map(({ id, data }) => [id, String((data as { markdown?: unknown }).markdown ?? '')]));
}
