/** What a network finds when somebody shares a page. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { SHARE_IMAGE } from '../../src/model/share-image.ts';
import { MAX_IMAGE_BYTES } from '../budgets.ts';
import { ELSEWHERE, TOWN } from '../lib/build-sites.ts';
import { headOf } from '../lib/variants.ts';

const sites = inject('sites');
const TAGS = ['type', 'site_name', 'title', 'description', 'url', 'locale', 'image', 'image:alt'];

const variants = [
  { name: 'the real site', folder: sites.real, root: 'https://la-maison.example/' },
  { name: 'under a sub-path', folder: sites.elsewhere, root: `${ELSEWHERE.origin}${ELSEWHERE.base}` },
  { name: 'another field, three languages', folder: sites.town, root: `${TOWN.origin}/` },
];

describe.each(variants)('$name', ({ folder, root }) => {
  const pages = listFiles(folder)
    // nobody shares the address of what is only framed
    .filter((f) => f.endsWith('.html') && !f.includes('/embed/'))
    .map((file) => ({ file, html: readFileSync(path.join(folder, file), 'utf8') }))
    .filter(({ html }) => !html.includes('http-equiv="refresh"'))
    .map(({ file, html }) => {
      const all = [...headOf(html).querySelectorAll('meta[property^="og:"]')];
      return { file, tags: new Map(all.map((m) => [m.getAttribute('property')?.slice(3), m.getAttribute('content') ?? ''])) };
    });

  it('has every tag on every page, with addresses that anyone can follow', () => {
    expect(pages.length).toBeGreaterThan(5);
    for (const { file, tags } of pages) {
      for (const name of TAGS) expect(tags.get(name), `${file} og:${name}`).toMatch(/\S/);
      expect(tags.get('url')?.startsWith(root), file).toBe(true);
      expect(tags.get('image')?.startsWith(`${root}share/`), file).toBe(true);
      expect(tags.get('locale'), file).toMatch(/^[a-z]{2,3}_[A-Z]{2}$/);
    }
  });

  it('has an image of the size that the page says behind each', async () => {
    const named = new Set(pages.map(({ tags }) => tags.get('image') ?? ''));
    const made = listFiles(folder).filter((f) => f.startsWith('share/'));
    for (const url of named) {
      const file = path.join(folder, url.slice(root.length));
      const { width, height, format } = await sharp(file).metadata();
      expect({ width, height, type: `image/${format}` }, url).toEqual(SHARE_IMAGE);
      expect(readFileSync(file).length, url).toBeLessThan(MAX_IMAGE_BYTES);
    }
    expect([...named].map((url) => url.slice(root.length)).toSorted()).toEqual(made);
  });

  it('gives a sheet a picture of its own', () => {
    const sheets = pages.filter(({ file }) => /\/(?:fiches|sheets[\w-]*)\/[^/]+\/index\.html$/.test(file));
    expect(sheets.length).toBeGreaterThan(1);
    expect(new Set(sheets.map(({ tags }) => tags.get('image'))).size).toBe(sheets.length);
  });
});
