/** The duties of all sheets as a table for spreadsheets. */
import type { APIRoute } from 'astro';
import { printedDay } from '../../../config/today.ts';
import { getCatalogue } from '../../../data/catalogue.ts';
import { csvText } from '../../../machines/csv.ts';
import { dutiesTable } from '../../../machines/feeds/duties-table.ts';
import { localesOf } from '../../../model/pages.ts';

export async function getStaticPaths() {
  const catalogue = await getCatalogue();
  const segment = (locale: string) => catalogue.paths.segment(locale, 'duties');
  return localesOf(catalogue, 'duties').map((locale) => ({ params: { locale, duties: segment(locale) } }));
}

export const GET: APIRoute<Record<string, never>, { locale: string }> = async ({ params: { locale } }) =>
  new Response(csvText(dutiesTable(await getCatalogue(), locale, printedDay())));
