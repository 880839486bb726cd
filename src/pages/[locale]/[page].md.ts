/** Each editorial page as Markdown. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../../data/catalogue.ts';
import { twinOfPage } from '../../data/twins.ts';

export async function getStaticPaths() {
  const { locales, pages } = await getCatalogue();
  return locales.flatMap((locale) =>
    pages(locale).map((page) => ({ params: { locale, page: page.data.slug }, props: { page } })),
  );
}

export const GET: APIRoute = ({ props }) => new Response(twinOfPage(props.page));
