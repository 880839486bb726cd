/** Production invites search engines; every other build keeps them out. */
import type { APIRoute } from 'astro';
import { isProduction } from '../config/environment.ts';
import { getCatalogue } from '../data/catalogue.ts';

export const GET: APIRoute = async () => {
  const { paths } = await getCatalogue();
  const rule = isProduction ? 'Allow: /' : 'Disallow: /';
  return new Response(`User-agent: *\n${rule}\nSitemap: ${paths.absolute(paths.asset('sitemap-index.xml'))}\n`);
};
