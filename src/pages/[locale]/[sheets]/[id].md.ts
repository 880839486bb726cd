/** Each sheet as Markdown. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../data/catalogue.ts';
import { twinOfSheet } from '../../../data/twins.ts';

export async function getStaticPaths() {
  const { locales, paths, sheets } = await getCatalogue();
  return locales.flatMap((locale) =>
    sheets(locale).map((sheet) => ({
      params: { locale, sheets: paths.segment(locale, 'sheets'), id: sheet.id },
      props: { sheet },
    })),
  );
}

export const GET: APIRoute = ({ props }) => new Response(twinOfSheet(props.sheet));
