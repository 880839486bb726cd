/** Where to report a flaw (RFC 9116). */
import type { APIRoute } from 'astro';
import { printedDay } from '../../config/today.ts';
import { getCatalogue } from '../../data/catalogue.ts';
import { SECURITY_TXT, securityTxt } from '../../machines/security-txt.ts';

export const GET: APIRoute = async () => {
  const { site, paths } = await getCatalogue();
  return new Response(securityTxt(site, paths.absolute(paths.asset(SECURITY_TXT)), printedDay()));
};
