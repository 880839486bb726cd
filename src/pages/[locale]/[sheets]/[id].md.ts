/** Each sheet as Markdown. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../data/catalogue.ts';
import { sheetPrint } from '../../../data/sheets.ts';
import { twinOfSheet } from '../../../data/twins.ts';

export async function getStaticPaths() {
  const { locales, paths, sheets } = await getCatalogue();
  return locales.flatMap((locale) =>
    sheets(locale).map((sheet) => ({
      params: { locale, sheets: paths.segment(locale, 'sheets'), id: sheet.id },
      props: { sheet },
      cacheKey: sheetPrint(sheet),
    })),
  );
}

export const GET: APIRoute = async ({ props }) => new Response(await twinOfSheet(props.sheet));
