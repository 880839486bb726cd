/** The changes of one sheet as an Atom feed. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../../data/catalogue.ts';
import { getLedger } from '../../../../data/news.ts';
import { atom } from '../../../../machines/feeds/atom.ts';
import { feedOfSheet } from '../../../../machines/feeds/feed.ts';
import { SHEET_FEED } from '../../../../machines/files.ts';

export async function getStaticPaths() {
  const { locales, paths, sheets } = await getCatalogue();
  return locales.flatMap((locale) =>
    sheets(locale).map((sheet) => ({
      params: { locale, sheets: paths.segment(locale, 'sheets'), id: sheet.id },
      props: { sheet },
    })),
  );
}

export const GET: APIRoute = async ({ props: { sheet } }) => {
  const catalogue = await getCatalogue();
  const { paths } = catalogue;
  return new Response(atom(feedOfSheet(catalogue, sheet, getLedger()), paths.absolute(paths.beside(sheet.href, SHEET_FEED))));
};
