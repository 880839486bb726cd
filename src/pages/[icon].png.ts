/** The logo on the home screens of phones, tablets and computers. */
import type { APIRoute } from 'astro';
import { getCatalogue } from '../data/catalogue.ts';
import { SITE_ICONS, type SiteIcon } from '../model/site-icons.ts';
import { iconPng } from '../share/site-icons.ts';

export function getStaticPaths() {
  return SITE_ICONS.map((icon) => ({ params: { icon: icon.name }, props: { icon } }));
}

export const GET: APIRoute<{ icon: SiteIcon }> = async ({ props: { icon } }) => {
  const { branding } = await getCatalogue();
  return new Response(new Uint8Array(await iconPng(branding, icon)), { headers: { 'Content-Type': 'image/png' } });
};
