/** The state of the sheets as a table for spreadsheets. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../data/catalogue.ts';
import { getSheetStates } from '../../../data/news.ts';
import { csvText } from '../../../machines/csv.ts';
import { sheetsTable } from '../../../machines/feeds/sheets-table.ts';

export async function getStaticPaths() {
  const { locales, paths } = await getCatalogue();
  return locales.map((locale) => ({ params: { locale, status: paths.segment(locale, 'status') } }));
}

export const GET: APIRoute<Record<string, never>, { locale: string }> = async ({ params: { locale } }) => {
  const catalogue = await getCatalogue();
  return new Response(csvText(sheetsTable(catalogue, locale, getSheetStates(catalogue.locales))));
};
