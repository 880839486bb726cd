/** What language models find here, in one language. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../../data/catalogue.ts';
import { translator } from '../../i18n/translate.ts';
import { llmsList } from '../../machines/twin/llms.ts';

export async function getStaticPaths() {
  const { locales } = await getCatalogue();
  return locales.map((locale) => ({ params: { locale } }));
}

export const GET: APIRoute = async ({ params }) => {
  const catalogue = await getCatalogue();
  return new Response(llmsList(catalogue, translator(params.locale ?? '', catalogue.ownWords)));
};
