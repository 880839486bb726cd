/** Each editorial page as Markdown, in the live preview; the build writes these files itself. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../../data/catalogue.ts';
import { twinOfPage } from '../../data/twins.ts';

export async function getStaticPaths() {
  if (import.meta.env.PROD) return [];
  const { locales, pages } = await getCatalogue();
  return locales.flatMap((locale) =>
    pages(locale).map((page) => ({ params: { locale, page: page.data.slug }, props: { page } })),
  );
}

export const GET: APIRoute = async ({ props }) => new Response(await twinOfPage(props.page));
