/** A poster as one SVG file: every letter an outline, defined once; the words lie over them unseen, to be found and copied. */
import type { Letters } from '../letters.ts';
import { type Box, type Fill, type Group, n, type Outline, type Shape, type TextLine } from './shapes.ts';

/** Size on paper, or on a screen. */
export interface Paper {
  width: number;
  height: number;
  unit: 'mm' | 'px';
}

export interface SvgSheet {
  /** Size of the drawing, in its own units. */
  drawing: { width: number; height: number };
  paper: Paper;
  title: string;
  description: string;
  locale: string;
  /** The house alone, without title and plate. */
  house: Box;
  /** Colours for what is written into the drawing later. */
  inks: Readonly<Record<string, string>>;
}

/** What the document defines once: outlines of letters, areas, changes of colour. */
interface Definitions {
  /** Id of what is defined by this markup, where `#` stands for the id. */
  of: (markup: string) => string;
  all: () => string;
}

export function svgFile(shapes: readonly Shape[], sheet: SvgSheet, letters: Readonly<Record<string, Letters>>): string {
  const definitions = collecting();
  const body = shapes.map((shape) => draw(shape, letters, definitions)).join('\n');
  const { drawing, paper, locale, house, inks } = sheet;
  const colours = Object.entries(inks)
    .map(([name, colour]) => ` data-${name}="${colour}"`)
    .join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.width} ${drawing.height}" width="${paper.width}${paper.unit}" height="${paper.height}${paper.unit}" xml:lang="${locale}" lang="${locale}" role="group" aria-labelledby="title description" data-house="${[house.x, house.y, house.width, house.height].map(n).join(' ')}"${colours}>`,
    `<title id="title">${escape(sheet.title)}</title><desc id="description">${escape(sheet.description)}</desc>`,
    `<defs>${definitions.all()}</defs>`,
    body,
    '</svg>',
    '',
  ].join('\n');
}

function collecting(): Definitions {
  const known = new Map<string, string>();
  return {
    of: (markup) => {
      // in capitals: no page in which the drawing stands has such an id
      const id = known.get(markup) ?? `D${known.size.toString(36).toUpperCase()}`;
      known.set(markup, id);
      return id;
    },
    all: () => [...known].map(([markup, id]) => markup.replace('#', id)).join('\n'),
  };
}

function draw(shape: Shape, letters: Readonly<Record<string, Letters>>, definitions: Definitions): string {
  if (shape.kind === 'outline') return drawOutline(shape, definitions);
  if (shape.kind === 'text') return drawText(shape, letters, definitions);
  return drawGroup(shape, letters, definitions);
}

function drawOutline(
  { d, fill, opacity, stroke, strokeWidth = 1, dash, isRound, isPane }: Outline,
  definitions: Definitions,
): string {
  const line = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${n(strokeWidth)}"`;
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  const ends = isRound ? ' stroke-linecap="round" stroke-linejoin="round"' : '';
  const seen = opacity === undefined ? '' : ` opacity="${opacity}"`;
  const pane = isPane ? ' data-pane=""' : '';
  return `<path${pane} d="${d}" fill="${fillOf(fill, definitions)}"${line}${dashes}${ends}${seen}/>`;
}

function fillOf(fill: Fill | undefined, definitions: Definitions): string {
  if (fill === undefined) return 'none';
  if (typeof fill === 'string') return fill;
  const stops = `<stop stop-color="${fill.top}"/><stop offset="1" stop-color="${fill.bottom}"/>`;
  const along = `gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${n(fill.y1)}" y2="${n(fill.y2)}"`;
  return `url(#${definitions.of(`<linearGradient id="#" ${along}>${stops}</linearGradient>`)})`;
}

function drawText(
  { text, x, y, size, face, fill }: TextLine,
  letters: Readonly<Record<string, Letters>>,
  d: Definitions,
): string {
  const font = letters[face];
  if (!font) throw new Error(`A poster has no typeface "${face}".`);
  const { unitsPerEm, glyphs } = font.outlines(text);
  const scale = size / unitsPerEm;
  const used = glyphs.map((g) => {
    const height = g.y === 0 ? '' : ` y="${n(g.y)}"`;
    return `<use href="#${d.of(`<path id="#" d="${g.outline}"/>`)}" x="${n(g.x)}"${height}/>`;
  });
  const words = `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" font-family="sans-serif" fill-opacity="0" textLength="${n(font.width(text, size))}" lengthAdjust="spacingAndGlyphs">${escape(text)}</text>`;
  return `<g fill="${fill}" transform="translate(${n(x)} ${n(y)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" aria-hidden="true">${used.join('')}</g>${words}`;
}

function drawGroup(
  { shapes, at, clip, link, part }: Group,
  letters: Readonly<Record<string, Letters>>,
  definitions: Definitions,
): string {
  const inner = shapes.map((shape) => draw(shape, letters, definitions)).join('');
  const moved = at
    ? [`translate(${n(at.x)} ${n(at.y)})`, at.turn ? `rotate(${at.turn})` : '', at.scale ? `scale(${n4(at.scale)})` : '']
    : [];
  const transform = at ? ` transform="${moved.filter(Boolean).join(' ')}"` : '';
  const clipped =
    clip === undefined ? '' : ` clip-path="url(#${definitions.of(`<clipPath id="#"><path d="${clip}"/></clipPath>`)})"`;
  const named = part === undefined ? '' : ` data-part="${part}"`;
  if (!link) return `<g${named}${transform}${clipped}>${inner}</g>`;
  const language = link.lang === undefined ? '' : ` xml:lang="${link.lang}" lang="${link.lang}"`;
  const brick =
    link.brick === undefined
      ? ''
      : ` data-brick="${escape(link.brick)}" data-box="${[link.box.x, link.box.y, link.box.width, link.box.height].map(n).join(' ')}"`;
  return `<a href="${escape(link.href)}"${language}${brick}${transform}${clipped}><title>${escape(link.title)}</title>${inner}</a>`;
}

const n4 = (value: number): string => String(Math.round(value * 10_000) / 10_000);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
