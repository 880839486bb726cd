/** The dates of one sheet that are known to the day, for one's own calendar. */
import type { APIRoute } from 'astro';
import { printedDay } from '../../../../config/today.ts';
import { getCatalogue } from '../../../../data/catalogue.ts';
import { sheetCalendarFile } from '../../../../machines/feeds/calendar-file.ts';
import { ical } from '../../../../machines/feeds/ical.ts';

export async function getStaticPaths() {
  const catalogue = await getCatalogue();
  const { locales, paths, sheets } = catalogue;
  return locales.flatMap((locale) =>
    sheets(locale).flatMap((sheet) => {
      const file = sheetCalendarFile(catalogue, sheet, printedDay());
      return file ? [{ params: { locale, sheets: paths.segment(locale, 'sheets'), id: sheet.id }, props: { file } }] : [];
    }),
  );
}

export const GET: APIRoute = ({ props: { file } }) => new Response(ical(file));
