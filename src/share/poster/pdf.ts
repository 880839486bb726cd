/** A poster as one PDF page: every letter an outline; the words lie over them unseen, to be found, copied and read aloud. */
import PdfWriter from 'pdfkit';
import type { Letters } from '../letters.ts';
import { type Group, type Outline, type Shape, type TextLine } from './shapes.ts';

export interface PdfSheet {
  drawing: { width: number; height: number };
  /** Millimetres. */
  paper: { width: number; height: number };
  title: string;
  author: string;
  locale: string;
  /** Font of the unseen words. */
  font: Uint8Array<ArrayBuffer>;
  /** Day that the poster speaks for: with the clock's, no two files would be the same. */
  date: Date;
}

const POINTS_PER_MM = 72 / 25.4;
/** Name of the font of the unseen words. */
const LAYER = 'layer';

export function pdfFile(shapes: readonly Shape[], sheet: PdfSheet, letters: Readonly<Record<string, Letters>>): Promise<Buffer> {
  const { drawing, paper, title, author, locale, date } = sheet;
  const size: [number, number] = [paper.width * POINTS_PER_MM, paper.height * POINTS_PER_MM];
  const doc = new PdfWriter({
    size,
    margin: 0,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: date, ModDate: date },
  });
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
  doc.registerFont(LAYER, sheet.font);
  doc.scale(size[0] / drawing.width, size[1] / drawing.height);
  for (const shape of shapes) draw(doc, shape, letters);
  doc.end();
  return whole;
}

function draw(doc: PDFKit.PDFDocument, shape: Shape, letters: Readonly<Record<string, Letters>>): void {
  if (shape.kind === 'outline') drawOutline(doc, shape);
  else if (shape.kind === 'text') drawText(doc, shape, letters);
  else drawGroup(doc, shape, letters);
}

function drawOutline(doc: PDFKit.PDFDocument, { d, fill, opacity = 1, stroke, strokeWidth = 1, dash, isRound }: Outline): void {
  doc.save();
  if (opacity < 1) doc.opacity(opacity);
  if (stroke !== undefined) {
    doc.lineWidth(strokeWidth).strokeColor(stroke);
    if (isRound) doc.lineCap('round').lineJoin('round');
    if (dash) doc.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 });
  }
  if (fill !== undefined) doc.fillColor(typeof fill === 'string' ? fill : gradient(doc, fill));
  doc.path(d);
  if (fill !== undefined && stroke !== undefined) doc.fillAndStroke();
  else if (fill !== undefined) doc.fill();
  else if (stroke !== undefined) doc.stroke();
  doc.restore();
}

function gradient(doc: PDFKit.PDFDocument, { top, bottom, y1, y2 }: Exclude<Outline['fill'], string | undefined>) {
  return doc.linearGradient(0, y1, 0, y2).stop(0, top).stop(1, bottom);
}

function drawText(doc: PDFKit.PDFDocument, line: TextLine, letters: Readonly<Record<string, Letters>>): void {
  const { text, x, y, size, face, fill } = line;
  const font = letters[face];
  if (!font) throw new Error(`A poster has no typeface "${face}".`);
  const { unitsPerEm, glyphs } = font.outlines(text);
  const scale = size / unitsPerEm;
  doc.save();
  doc.fillColor(fill);
  doc.transform(scale, 0, 0, -scale, x, y);
  let pen = { x: 0, y: 0 };
  for (const glyph of glyphs) {
    doc.transform(1, 0, 0, 1, glyph.x - pen.x, glyph.y - pen.y);
    pen = glyph;
    doc.path(glyph.outline).fill();
  }
  doc.restore();
  doc.save();
  // the blank at the end keeps the last word of a line apart from the first of the next
  const words = line.continues ? `${text} ` : text;
  doc.font(LAYER).fontSize(size).fillOpacity(0);
  const characterSpacing = (font.width(words, size) - doc.widthOfString(words)) / words.length;
  doc.text(words, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing });
  doc.restore();
}

function drawGroup(doc: PDFKit.PDFDocument, { shapes, at, clip, link }: Group, letters: Readonly<Record<string, Letters>>): void {
  doc.save();
  if (at) {
    doc.translate(at.x, at.y);
    if (at.turn) doc.rotate(at.turn);
    if (at.scale) doc.scale(at.scale);
  }
  if (clip !== undefined) doc.path(clip).clip();
  for (const shape of shapes) draw(doc, shape, letters);
  if (link) doc.link(link.box.x, link.box.y, link.box.width, link.box.height, link.href);
  doc.restore();
}
