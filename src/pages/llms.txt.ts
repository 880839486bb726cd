/** Where language models find each language. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../data/catalogue.ts';
import { translator } from '../i18n/translate.ts';
import { llmsRoot } from '../machines/twin/llms.ts';

export const GET: APIRoute = async () => {
  const catalogue = await getCatalogue();
  return new Response(llmsRoot(catalogue, (locale) => translator(locale, catalogue.ownWords)));
};
