/** All texts of one language in one file. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../../data/catalogue.ts';
import { twinOfPage, twinOfSheet } from '../../data/twins.ts';
import { translator } from '../../i18n/translate.ts';
import { llmsFull } from '../../machines/twin/llms.ts';

export async function getStaticPaths() {
  const { locales } = await getCatalogue();
  return locales.map((locale) => ({ params: { locale } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { locale = '' } = params;
  const catalogue = await getCatalogue();
  const twins = [...catalogue.sheets(locale).map(twinOfSheet), ...catalogue.pages(locale).map(twinOfPage)];
  return new Response(llmsFull(catalogue, translator(locale, catalogue.ownWords), twins));
};
