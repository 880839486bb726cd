/** The changes of a language as a JSON feed. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../../data/catalogue.ts';
import { getLedger } from '../../data/news.ts';
import { feedOf } from '../../machines/feeds/feed.ts';
import { jsonFeed } from '../../machines/feeds/json-feed.ts';

export async function getStaticPaths() {
  const { locales } = await getCatalogue();
  return locales.map((locale) => ({ params: { locale } }));
}

export const GET: APIRoute<Record<string, never>, { locale: string }> = async ({ params: { locale } }) => {
  const catalogue = await getCatalogue();
  const { paths } = catalogue;
  return new Response(jsonFeed(feedOf(catalogue, locale, getLedger()), paths.absolute(paths.file(locale, 'feed.json'))));
};
