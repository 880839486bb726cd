/** The logo in the browser's tab, in the colours of the day. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../data/catalogue.ts';
import { logoFile } from '../model/branding.ts';

export const GET: APIRoute = async () => {
  const { branding } = await getCatalogue();
  return new Response(logoFile(branding), { headers: { 'Content-Type': 'image/svg+xml' } });
};
