/** The logo in the browser's tab, where drawings are not shown. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../data/catalogue.ts';
import { faviconIco } from '../share/site-icons.ts';

export const GET: APIRoute = async () => {
  const { branding } = await getCatalogue();
  return new Response(new Uint8Array(await faviconIco(branding)), { headers: { 'Content-Type': 'image/x-icon' } });
};
