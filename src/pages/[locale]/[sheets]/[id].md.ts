/** Each sheet as Markdown, in the live preview; the build writes these files itself. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../data/catalogue.ts';
import { twinOfSheet } from '../../../data/twins.ts';

export async function getStaticPaths() {
  if (import.meta.env.PROD) return [];
  const { locales, paths, sheets } = await getCatalogue();
  return locales.flatMap((locale) =>
    sheets(locale).map((sheet) => ({
      params: { locale, sheets: paths.segment(locale, 'sheets'), id: sheet.id },
      props: { sheet },
    })),
  );
}

export const GET: APIRoute = async ({ props }) => new Response(await twinOfSheet(props.sheet));
