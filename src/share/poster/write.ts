/** Makes the posters of a site; what did not change since the last build is only copied. */
import { cacheKey, openCache } from '../../build/cache.ts';
import { writeInside } from '../../build/files.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { POSTER_FORMATS, POSTER_LOOKS, POSTER_SIZES, type PosterFile, posterName, SHEET_SIZES } from '../../model/posters.ts';
import { fontBytes } from '../letters.ts';
import { loadStyle } from '../write.ts';
import { type Look, lookOf } from './look.ts';
import { pdfFile } from './pdf.ts';
import type { PosterWords } from './pen.ts';
import { SHEET } from './plan.ts';
import { drawPoster, HOUSE_ALONE } from './poster.ts';
import type { Shape } from './shapes.ts';
import { svgFile } from './svg.ts';
import { posterOf } from './words.ts';

/** To be raised when the files of the same shapes become others: another library, another way to write. */
const WRITER = 'pdfkit 0.20.2, 2';

export interface Hung {
  /** Files written to the site. */
  count: number;
  /** How many of them had to be made. */
  drawn: number;
}

export type PosterMaker = (file: PosterFile, locale: string) => { key: string; make: () => Promise<Uint8Array> };

/** Writes every poster of `catalogue` below `folder`. @param day that the site speaks for */
export async function writePosters(folder: string, catalogue: Catalogue, day: string): Promise<Hung> {
  const cache = openCache('posters');
  const { locales, paths } = catalogue;
  const maker = await posterMaker(catalogue, day);
  let [count, drawn] = [0, 0];
  for (const locale of locales)
    for (const look of POSTER_LOOKS)
      for (const size of POSTER_SIZES)
        for (const format of POSTER_FORMATS) {
          const file = { look, size, format };
          const { key, make } = maker(file, locale);
          let bytes: Uint8Array | undefined = cache.get(key);
          if (!bytes) {
            bytes = await make();
            cache.put(key, bytes);
            drawn += 1;
          }
          writeInside(folder, paths.withoutBase(paths.poster(locale, posterName(file))).slice(1), bytes);
          count += 1;
        }
  cache.prune();
  return { count, drawn };
}

/** How each file is made, and the digest of all it is made from. */
export async function posterMaker(catalogue: Catalogue, day: string): Promise<PosterMaker> {
  const { branding, icons } = catalogue;
  const style = await loadStyle(branding);
  const letters = { display: style.display, text: style.text, strong: style.strong };
  const font = await fontBytes('text.woff2');
  const drawings = new Map<string, { words: PosterWords; shapes: Shape[]; digest: string }>();
  const drawingOf = (look: PosterFile['look'], locale: string) => {
    const name = `${look} ${locale}`;
    const known = drawings.get(name);
    if (known) return known;
    const { house, words } = posterOf(catalogue, locale, day);
    const shapes = drawPoster(house, { look: lookOf(look, branding.colours), letters, icons, words });
    const drawn = { words, shapes, digest: cacheKey(JSON.stringify(shapes), font) };
    drawings.set(name, drawn);
    return drawn;
  };
  return ({ look, size, format }, locale) => {
    const { words, shapes, digest } = drawingOf(look, locale);
    const inks = inksOf(lookOf(look, branding.colours));
    const sheet = { drawing: SHEET, paper: SHEET_SIZES[size], title: words.site, locale };
    const make = async (): Promise<Uint8Array> =>
      format === 'svg'
        ? Buffer.from(svgFile(shapes, { ...sheet, description: words.description, house: HOUSE_ALONE, inks }, letters))
        : pdfFile(shapes, { ...sheet, author: words.publisher, font, date: new Date(day) }, letters);
    return {
      key: cacheKey(WRITER, digest, JSON.stringify([sheet, format, day, format === 'svg' ? [inks, HOUSE_ALONE] : []])),
      make,
    };
  };
}

/** Colours in which something is written into a drawing later, and those of bricks that it lights. */
function inksOf({ ink, surface, id }: Look): Record<string, string> {
  return {
    look: id,
    ink: ink('ink'),
    soft: ink('ink-2'),
    paper: surface('paper'),
    accent: ink('accent'),
    on: surface('on-accent'),
    line: ink('line-strong'),
    lit: surface('lit'),
    'lit-2': surface('lit-2'),
  };
}
