/** Makes the posters of a site; what did not change since the last build is only copied. */
import { cacheKey, openCache } from '../../build/cache.ts';
import { writeInside } from '../../build/files.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { housePicture } from '../../model/paths.ts';
import {
  POSTER_FORMATS,
  POSTER_LOOKS,
  POSTER_SIZES,
  type PosterFile,
  type PosterFormat,
  type PosterLook,
  posterName,
  SHEET_SIZES,
} from '../../model/posters.ts';
import { fontBytes } from '../letters.ts';
import { loadStyle } from '../write.ts';
import { type Look, lookOf } from './look.ts';
import { pdfFile } from './pdf.ts';
import type { PosterWords } from './pen.ts';
import { SHEET } from './plan.ts';
import { drawPoster, HOUSE_ALONE } from './poster.ts';
import type { Shape } from './shapes.ts';
import { type Paper, svgFile } from './svg.ts';
import { posterOf } from './words.ts';

/** To be raised when the files of the same shapes become others: another library, another way to write. */
const WRITER = 'pdfkit 0.20.2, 2';

export interface Hung {
  /** Files written to the site. */
  count: number;
  /** How many of them had to be made. */
  drawn: number;
}

/** How a file is made, and the digest of all it is made from. */
export interface Made {
  key: string;
  make: () => Promise<Uint8Array>;
}

export interface PosterMaker {
  poster: (file: PosterFile, locale: string) => Made;
  /** The poster by day as a picture for screens. */
  picture: (locale: string) => Made;
}

/** Pixels: wide enough for a page of text; whoever embeds it says how wide. */
const PICTURE = { width: 1200, height: Math.round((1200 * SHEET.height) / SHEET.width) } as const;

/**
 * Writes every poster of `catalogue` below `folder`, and the picture of the house beside the page for other sites.
 * @param day that the site speaks for @param isHung whether there are posters; the picture has its promised address anyway
 */
export async function writePosters(folder: string, catalogue: Catalogue, day: string, isHung: boolean): Promise<Hung> {
  const cache = openCache('posters');
  const { locales, paths } = catalogue;
  const { poster, picture } = await posterMaker(catalogue, day);
  let [count, drawn] = [0, 0];
  const write = async (address: string, { key, make }: Made): Promise<boolean> => {
    const kept = cache.get(key);
    const bytes = kept ?? (await make());
    if (!kept) cache.put(key, bytes);
    writeInside(folder, paths.withoutBase(address).slice(1), bytes);
    return !kept;
  };
  for (const locale of locales) await write(housePicture(paths, locale), picture(locale));
  for (const locale of isHung ? locales : [])
    for (const look of POSTER_LOOKS)
      for (const size of POSTER_SIZES)
        for (const format of POSTER_FORMATS) {
          const file = { look, size, format };
          if (await write(paths.poster(locale, posterName(file)), poster(file, locale))) drawn += 1;
          count += 1;
        }
  cache.prune();
  return { count, drawn };
}

/** Loads the typefaces; draws what is asked for. */
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
  const made = (look: PosterLook, locale: string, format: PosterFormat, paper: Paper): Made => {
    const { words, shapes, digest } = drawingOf(look, locale);
    const inks = inksOf(lookOf(look, branding.colours));
    const sheet = { drawing: SHEET, paper, title: words.site, locale };
    const make = async (): Promise<Uint8Array> =>
      format === 'svg'
        ? Buffer.from(svgFile(shapes, { ...sheet, description: words.description, house: HOUSE_ALONE, inks }, letters))
        : pdfFile(shapes, { ...sheet, author: words.publisher, font, date: new Date(day) }, letters);
    return {
      key: cacheKey(WRITER, digest, JSON.stringify([sheet, format, day, format === 'svg' ? [inks, HOUSE_ALONE] : []])),
      make,
    };
  };
  return {
    poster: ({ look, size, format }, locale) => made(look, locale, format, { ...SHEET_SIZES[size], unit: 'mm' }),
    picture: (locale) => made('day', locale, 'svg', { ...PICTURE, unit: 'px' }),
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
