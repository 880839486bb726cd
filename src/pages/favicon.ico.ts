/** The logo in the browser's tab, where drawings are not shown. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../data/catalogue.ts';
import { faviconIco } from '../share/site-icons.ts';

export const GET: APIRoute = async () => {
  const { look } = await getCatalogue();
  return new Response(new Uint8Array(await faviconIco(look)), { headers: { 'Content-Type': 'image/x-icon' } });
};
