/** Makes the share images of a site, several at a time; what did not change since the last build is only copied. */
import os from 'node:os';
import sharp from 'sharp';
import { cacheKey, openCache } from '../build/cache.ts';
import { writeInside } from '../build/files.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { type Branding, paintedLogo } from '../model/branding.ts';
import type { Progress } from '../build/progress.ts';
import { displayLetters, textLetters } from './letters.ts';
import { dayPalette } from './palette.ts';
import { pictureSvg, type Style } from './picture.ts';
import { pictures } from './pictures.ts';
import { indexedPng, PNG_WRITER } from './png.ts';

/** Weights of the site's running text and of its labels. */
const TEXT_WEIGHT = 400;
const STRONG_WEIGHT = 600;

/** What the bytes of a picture depend on besides its drawing. */
const ENGINE = JSON.stringify([sharp.versions.sharp, sharp.versions.vips, sharp.versions.rsvg, PNG_WRITER]);

export interface Made {
  /** Pictures written to the site. */
  count: number;
  /** How many of them had to be drawn. */
  drawn: number;
}

/** Writes every picture of `catalogue` below `folder`, at the addresses that the pages give. */
export async function writeShareImages(
  folder: string,
  catalogue: Catalogue,
  progress?: (total: number) => Progress,
): Promise<Made> {
  const cache = openCache('share');
  const style = await loadStyle(catalogue.branding);
  const wanted = pictures(catalogue);
  const line = progress?.(wanted.length);
  let [drawn, done] = [0, 0];
  const next = wanted.values();
  // the workers share one iterator: each takes the next picture when it is done with the last
  const work = async () => {
    for (const { file, words } of next) {
      const svg = pictureSvg(words, style);
      const key = cacheKey(ENGINE, svg);
      let png = cache.get(key);
      if (!png) {
        png = await draw(svg);
        cache.put(key, png);
        drawn += 1;
      }
      writeInside(folder, file, png);
      line?.at((done += 1));
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, work));
  line?.end();
  cache.prune();
  return { count: wanted.length, drawn };
}

/** One font after the other: the decompressor has one memory for all. */
export async function loadStyle(branding: Branding): Promise<Style> {
  const display = await displayLetters();
  const text = await textLetters(TEXT_WEIGHT);
  const strong = await textLetters(STRONG_WEIGHT);
  return { display, text, strong, colour: dayPalette(branding.colours), logo: paintedLogo(branding) };
}

/** The picture as PNG; same drawing, same bytes. */
export async function draw(svg: string): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return indexedPng({ data, width: info.width, height: info.height });
}
