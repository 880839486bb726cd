/** The house as one file: an SVG drawing with titles, statuses in words and links. */
import type { APIRoute } from 'astro';
import { houseSvg } from '../../../../components/house/house-svg.ts';
import { getCatalogue } from '../../../../data/catalogue.ts';
import { translator } from '../../../../i18n/translate.ts';
import { drawingOf } from '../../../../model/drawing.ts';

export async function getStaticPaths() {
  const { locales, paths } = await getCatalogue();
  return locales.map((locale) => ({ params: { locale, embed: paths.segment(locale, 'embed') } }));
}

export const GET: APIRoute = async ({ params: { locale = '' } }) => {
  const { house, places, paths, site, branding, ownWords } = await getCatalogue();
  const svg = houseSvg({
    house: drawingOf(house(locale), places(locale).room),
    name: site.name[locale] ?? '',
    locale,
    t: translator(locale, ownWords).t,
    colour: (name) => branding.colours[name]?.day ?? 'none',
    urlOf: ({ href }) => paths.absolute(href),
  });
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
