/** The logo as PNG files and as one ICO file. */
import sharp from 'sharp';
import { dayColour, LOGO_SIZE, type Branding, paintedLogo, PAPER_COLOUR } from '../model/branding.ts';
import { FAVICON, type SiteIcon } from '../model/site-icons.ts';
import { icoFile } from './ico.ts';

/** Flat colours with soft edges fit a palette, which halves the bytes. Icons are few and small, so no effort is spared. */
const PNG = { palette: true, dither: 0, compressionLevel: 9, effort: 10 } as const;

/** An icon on the site's paper; same logo and colours, same bytes. @throws when the site has no colour for its paper */
export function iconPng(branding: Branding, { size, logo, corner }: SiteIcon): Promise<Buffer> {
  const side = LOGO_SIZE / logo;
  const edge = (LOGO_SIZE - side) / 2;
  const paper = `<rect x="${edge}" y="${edge}" width="${side}" height="${side}" rx="${side * corner}" fill="${dayColour(branding, PAPER_COLOUR)}"/>`;
  return draw(`${edge} ${edge} ${side} ${side}`, `${paper}${paintedLogo(branding)}`, size);
}

/** The bare logo in every size that a tab may ask for: at sixteen pixels none is left for paper around it. */
export async function faviconIco(branding: Branding): Promise<Buffer> {
  const viewBox = `0 0 ${LOGO_SIZE} ${LOGO_SIZE}`;
  const images = FAVICON.sizes.map(async (size) => ({ size, png: await draw(viewBox, paintedLogo(branding), size) }));
  return icoFile(await Promise.all(images));
}

/** Drawn at the very size, not made smaller: edges stay as sharp as the pixels allow. */
function draw(viewBox: string, shapes: string, size: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${viewBox}">${shapes}</svg>`;
  return sharp(Buffer.from(svg)).png(PNG).toBuffer();
}
