/** The changes of a language as an Atom feed. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../../data/catalogue.ts';
import { getLedger } from '../../data/news.ts';
import { atom } from '../../machines/feeds/atom.ts';
import { feedOf } from '../../machines/feeds/feed.ts';

export async function getStaticPaths() {
  const { locales } = await getCatalogue();
  return locales.map((locale) => ({ params: { locale } }));
}

export const GET: APIRoute<Record<string, never>, { locale: string }> = async ({ params: { locale } }) => {
  const catalogue = await getCatalogue();
  const { paths } = catalogue;
  return new Response(atom(feedOf(catalogue, locale, getLedger()), paths.absolute(paths.file(locale, 'feed.xml'))));
};
