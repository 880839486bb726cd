/** What a tab, a phone and a bookmark find of the site: the logo in every form, and a web manifest for each language. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { HOUSE_TEMPLATE } from '../../scripts/authoring/new-house.ts';
import { logoColours } from '../../src/model/branding.ts';
import { APPLE_ICON, FAVICON, iconFile, SITE_ICONS } from '../../src/model/site-icons.ts';
import { type WebManifest } from '../../src/machines/web-manifest.ts';
import { ownColours } from '../lib/own-colours.ts';
import { MAX_FAVICON_BYTES, MAX_ICON_BYTES } from '../budgets.ts';
import { readIco } from '../lib/ico.ts';
import { reader, variantsOf } from '../lib/variants.ts';

const sites = inject('sites');
const variants = variantsOf(sites);

describe.each(variants)('$name', (variant) => {
  const { folder, base } = variant;
  const { files, json, page, head: headOf } = reader(variant);
  const bytes = (file: string) => readFileSync(path.join(folder, file));
  const pages = files.filter((f) => f.endsWith('.html') && headOf(f).querySelector('meta[name="theme-color"]') !== null);
  const locales = files.filter((f) => f.endsWith('/manifest.webmanifest')).map((f) => path.dirname(f));

  it('has the logo in the sizes that it says, and of little weight', async () => {
    for (const icon of SITE_ICONS) {
      const file = iconFile(icon);
      const { format, width, height } = await sharp(bytes(file)).metadata();
      expect([format, width, height], file).toEqual(['png', icon.size, icon.size]);
      expect(bytes(file).length, file).toBeLessThanOrEqual(MAX_ICON_BYTES);
    }
    for (const entry of readIco(bytes(FAVICON.file))) {
      const { format, width, height } = await sharp(entry.bytes).metadata();
      expect([format, width, height]).toEqual(['png', entry.width, entry.height]);
    }
    expect(readIco(bytes(FAVICON.file)).map(({ width }) => width)).toEqual(FAVICON.sizes);
    expect(bytes(FAVICON.file).length).toBeLessThanOrEqual(MAX_FAVICON_BYTES);
  });

  it('has the colours of its logo on every page, with the drawing or without', () => {
    for (const file of pages) {
      const styles = [...headOf(file).head.querySelectorAll('link[rel="stylesheet"]')].map((link) =>
        bytes((link.getAttribute('href') ?? '').slice(base.length)).toString(),
      );
      const lacks = logoColours(page(file).querySelector('.logo')?.innerHTML ?? '').filter(
        (name) => !styles.some((css) => css.includes(`--${name}:`)),
      );
      expect(lacks, file).toEqual([]);
    }
  });

  it('names them on every page, with the manifest of the page’s language', () => {
    expect(pages.length).toBeGreaterThan(20);
    for (const file of pages) {
      const { documentElement, head } = headOf(file);
      const named = [...head.querySelectorAll('link[rel="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]')];
      expect(
        named.map((link) => link.getAttribute('href')),
        file,
      ).toEqual([
        `${base}favicon.ico`,
        `${base}favicon.svg`,
        `${base}apple-touch-icon.png`,
        `${base}${documentElement.lang}/manifest.webmanifest`,
      ]);
    }
  });

  it('has a manifest in each language, whose addresses lead somewhere below the base', () => {
    expect(locales).toEqual(expect.arrayContaining(['en', 'fr']));
    for (const locale of locales) {
      const manifest: WebManifest = json(`${locale}/manifest.webmanifest`);
      const home = page(`${locale}/index.html`);
      const content = (name: string) => home.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
      expect(manifest).toMatchObject({
        name: home.querySelector('h1')?.textContent,
        description: content('description'),
        lang: locale,
        start_url: `${base}${locale}/`,
        scope: `${base}${locale}/`,
        theme_color: content('theme-color'),
      });
      expect(manifest.short_name.length).toBeLessThan(manifest.name.length);
      expect(manifest.icons.map(({ purpose }) => purpose)).toEqual(['any', 'any', 'maskable']);
      for (const { src } of manifest.icons) expect(files).toContain(src.slice(base.length));
    }
  });
});

describe('another house', () => {
  const own = ownColours(HOUSE_TEMPLATE);
  const colours = async (folder: string) => {
    const { data, info } = await sharp(path.join(folder, iconFile(APPLE_ICON)))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const count = data.length / info.channels;
    const all = Array.from(
      { length: count },
      (_, i) => `#${data.subarray(i * info.channels, i * info.channels + 3).toString('hex')}`,
    );
    return { corner: all[0], all: new Set(all) };
  };

  it('has its own logo in its own colours', async () => {
    const theirs = await colours(sites.town);
    expect(theirs.corner).toBe(own.paper?.day);
    const drawn = logoColours(readFileSync(path.join(`${sites.town}-content`, 'logo.svg'), 'utf8')).flatMap(
      (name) => own[name]?.day ?? [],
    );
    expect(drawn.length).toBeGreaterThan(2);
    for (const colour of drawn) expect(theirs.all).toContain(colour);
    const ours = await colours(sites.real);
    for (const colour of drawn) expect(ours.all).not.toContain(colour);
  });
});
