/** The dates of a language that are known to the day, for one's own calendar. */
import type { APIRoute } from 'astro';
import { printedDay } from '../../config/today.ts';
import { getCatalogue } from '../../data/catalogue.ts';
import { calendarFile } from '../../machines/feeds/calendar-file.ts';
import { ical } from '../../machines/feeds/ical.ts';

export async function getStaticPaths() {
  const { locales } = await getCatalogue();
  return locales.map((locale) => ({ params: { locale } }));
}

export const GET: APIRoute<Record<string, never>, { locale: string }> = async ({ params: { locale } }) =>
  new Response(ical(calendarFile(await getCatalogue(), locale, printedDay())));
