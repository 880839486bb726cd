/**
 * Text as outlines, from the site's own font files: the picture is the same on every machine, whatever fonts it has.
 * HarfBuzz shapes (kerning, ligatures, accents) as a browser does.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Blob, Buffer as ShapingBuffer, Face, Font, shape, Variation } from 'harfbuzzjs';
import { LRUCache } from 'lru-cache';
import wawoff2 from 'wawoff2';
import { projectRoot } from '../config/environment.ts';

export interface Letters {
  /** Width of a line of text, in the units of `size`. */
  width: (text: string, size: number) => number;
  /** The line as SVG shapes, its baseline starting at `x`, `y`; it takes the fill of what it stands in. */
  draw: (text: string, x: number, y: number, size: number) => string;
  /** The line as outlines, for formats that draw them in their own way. */
  outlines: (text: string) => Outlines;
}

/** Letters in units of the font, which count upwards from the baseline. */
export interface Outlines {
  unitsPerEm: number;
  /** Blanks have none. */
  glyphs: readonly { outline: string; x: number; y: number }[];
}

interface Glyph {
  outline: string;
  /** Place and advance, in units of the font. */
  x: number;
  y: number;
  advance: number;
}

/** Texts whose width is kept: the names of some hundred bricks, line by line. */
const KEPT_WIDTHS = 10_000;

const FOLDER = path.join(projectRoot, 'src/assets/fonts');

type FontFile = 'display.woff2' | 'text.woff2';

/** A typeface of the site, unpacked. */
export async function fontBytes(file: FontFile): Promise<Uint8Array<ArrayBuffer>> {
  // a copy of its own: the decompressor's memory is used again for the next font
  return new Uint8Array(await wawoff2.decompress(readFileSync(path.join(FOLDER, file))));
}

/** The face of headings, as bold as it comes. */
export function displayLetters(): Promise<Letters> {
  return loadLetters('display.woff2');
}

/** The face of running text. @param weight 400 to 700 */
export function textLetters(weight: number): Promise<Letters> {
  return loadLetters('text.woff2', weight);
}

async function loadLetters(file: FontFile, weight?: number): Promise<Letters> {
  const face = new Face(new Blob((await fontBytes(file)).buffer));
  const font = new Font(face);
  if (weight !== undefined) font.setVariations([new Variation('wght', weight)]);
  const outlines = new Map<number, string>();
  const outlineOf = (id: number): string => {
    const known = outlines.get(id) ?? font.glyphToPath(id);
    outlines.set(id, known);
    return known;
  };

  const glyphsOf = (text: string): Glyph[] => {
    const buffer = new ShapingBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map(({ codepoint }, i) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
      return { outline: outlineOf(codepoint), x: xOffset, y: yOffset, advance: xAdvance };
    });
  };

  // a text is tried in many sizes until it fits, and each time is as wide in units of the font
  const widths = new LRUCache<string, number>({ max: KEPT_WIDTHS });
  const widthOf = (text: string): number => {
    const width = widths.get(text) ?? glyphsOf(text).reduce((sum, { advance }) => sum + advance, 0);
    widths.set(text, width);
    return width;
  };

  // a font that could not be read has no letters, and says nothing of it
  if (glyphsOf('A').every(({ outline }) => outline === '')) throw new Error(`src/assets/fonts/${file} cannot be read as a font.`);

  return {
    width: (text, size) => (widthOf(text) * size) / face.upem,
    draw: (text, x, y, size) => {
      const scale = size / face.upem;
      let pen = 0;
      const shapes = glyphsOf(text).map((glyph) => {
        const at = `${pen + glyph.x} ${glyph.y}`;
        pen += glyph.advance;
        return glyph.outline === '' ? '' : `<path transform="translate(${at})" d="${glyph.outline}"/>`;
      });
      return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})">${shapes.join('')}</g>`;
    },
    outlines: (text) => {
      let pen = 0;
      const glyphs = glyphsOf(text).map((glyph) => {
        const x = pen + glyph.x;
        pen += glyph.advance;
        return { outline: glyph.outline, x, y: glyph.y };
      });
      return { unitsPerEm: face.upem, glyphs: glyphs.filter(({ outline }) => outline !== '') };
    },
  };
}
