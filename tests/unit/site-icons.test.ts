/** The logo as icons and the web manifest that names them, for any house. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { LOGO_SIZE, type Branding } from '../../src/model/branding.ts';
import { createPaths } from '../../src/model/paths.ts';
import { APPLE_ICON, FAVICON, MANIFEST_ICONS, SITE_ICONS, type SiteIcon } from '../../src/model/site-icons.ts';
import { webManifest } from '../../src/machines/web-manifest.ts';
import { icoFile } from '../../src/share/ico.ts';
import { faviconIco, iconPng } from '../../src/share/site-icons.ts';
import { readIco } from '../lib/ico.ts';
import { settings } from '../lib/content-folder.ts';
import { site as siteSchema } from '../../src/schema/site.ts';

const PAPER = '#fdfaf8';
const INK = '#7c3327';
/** The hardest logo: it fills its square to the corners. */
const branding: Branding = {
  colours: {
    paper: { day: PAPER, night: '#000' },
    'sky-1': { day: '#f6dfe0', night: '#000' },
    roof: { day: INK, night: '#000' },
  },
  logo: `<path fill="var(--roof)" d="M0 0h${LOGO_SIZE}v${LOGO_SIZE}H0z" />`,
};
const [, , maskable] = MANIFEST_ICONS;

/** Asks the colour of a pixel: `#rrggbb`, and how opaque it is. */
async function pixels(png: Buffer) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => data.subarray((y * info.width + x) * 4, (y * info.width + x + 1) * 4).toString('hex');
  return {
    width: info.width,
    height: info.height,
    colour: (x: number, y: number) => `#${at(x, y).slice(0, 6)}`,
    opacity: (x: number, y: number) => Number.parseInt(at(x, y).slice(6), 16),
  };
}

describe('an icon', () => {
  it.each(SITE_ICONS)('$name has its size, the logo in the middle and paper around it', async (icon) => {
    const { width, height, colour } = await pixels(await iconPng(branding, icon));
    expect([width, height]).toEqual([icon.size, icon.size]);
    const middle = icon.size / 2;
    expect(colour(middle, middle)).toBe(INK);
    for (const edge of [1, icon.size - 2]) expect([colour(edge, middle), colour(middle, edge)]).toEqual([PAPER, PAPER]);
  });

  it.each([APPLE_ICON, maskable as SiteIcon])('$name is opaque to its corners, which the device cuts', async (icon) => {
    const { opacity } = await pixels(await iconPng(branding, icon));
    const last = icon.size - 1;
    for (const [x, y] of [
      [0, 0],
      [last, 0],
      [0, last],
      [last, last],
    ] as const)
      expect(opacity(x, y)).toBe(255);
  });

  it('that is shown as it is has round corners', async () => {
    const { opacity } = await pixels(await iconPng(branding, MANIFEST_ICONS[0] as SiteIcon));
    expect(opacity(0, 0)).toBe(0);
  });

  it('that a launcher cuts keeps its whole logo in the circle that none cuts', async () => {
    const { width, colour } = await pixels(await iconPng(branding, maskable as SiteIcon));
    const [middle, safe] = [(width - 1) / 2, width * 0.4];
    let farthest = 0;
    for (let y = 0; y < width; y += 1)
      for (let x = 0; x < width; x += 1)
        if (colour(x, y) === INK) farthest = Math.max(farthest, Math.hypot(x - middle, y - middle));
    expect(farthest).toBeLessThanOrEqual(safe);
    expect(farthest).toBeGreaterThan(safe * 0.97);
  });

  it('has the same bytes each time', async () => {
    for (const icon of SITE_ICONS)
      expect((await iconPng(branding, icon)).equals(await iconPng(branding, icon)), icon.name).toBe(true);
    expect((await faviconIco(branding)).equals(await faviconIco(branding))).toBe(true);
  });

  it('of a site without a colour for its paper is refused', () => {
    const { paper: _, ...colours } = branding.colours;
    expect(() => iconPng({ ...branding, colours }, APPLE_ICON)).toThrow('The site has no colour "--paper".');
  });
});

describe('the file for tabs', () => {
  it('holds the bare logo in each size', async () => {
    const entries = readIco(await faviconIco(branding));
    expect(entries.map(({ width, height, bitsPerPixel }) => [width, height, bitsPerPixel])).toEqual(
      FAVICON.sizes.map((size) => [size, size, 32]),
    );
    for (const { width, bytes } of entries) {
      const picture = await pixels(bytes);
      expect([picture.width, picture.colour(0, 0), picture.colour(width / 2, width / 2)]).toEqual([width, INK, INK]);
    }
  });

  it('may hold a picture of the largest size', () => {
    const [entry] = readIco(icoFile([{ size: 256, png: Buffer.from('bytes') }]));
    expect([entry?.width, entry?.height, entry?.bytes.toString()]).toEqual([256, 256, 'bytes']);
  });
});

describe('the web manifest', () => {
  const site = siteSchema.parse({ ...settings(), shortName: { fr: 'Ville', en: 'Town' } });
  const paths = createPaths('/maison/', 'https://town.example', site.locales);

  it('says what the site is called in its language, and where it begins', () => {
    expect(webManifest({ site, paths, branding }, 'fr')).toMatchObject({
      name: site.name.fr,
      short_name: 'Ville',
      description: site.tagline.fr,
      lang: 'fr',
      start_url: '/maison/fr/',
      scope: '/maison/fr/',
      background_color: PAPER,
      theme_color: '#f6dfe0',
    });
  });

  it('has the whole name where the site has no short one', () => {
    const { shortName: _, ...bare } = site;
    expect(webManifest({ site: bare, paths, branding }, 'en').short_name).toBe(site.name.en);
  });

  it('offers two sizes as they are and one to be cut', () => {
    expect(webManifest({ site, paths, branding }, 'en').icons).toEqual([
      { src: '/maison/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/maison/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/maison/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ]);
  });
});
