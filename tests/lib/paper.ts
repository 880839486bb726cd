/** A printed page as words in their places. */
import { getDocumentProxy } from 'unpdf';

export interface PrintedLine {
  text: string;
  /** Points from the foot of the page to the line that letters stand on. */
  y: number;
  /** Points from the foot of a letter to the head of the next line. */
  size: number;
}

export interface PrintedPage {
  height: number;
  lines: readonly PrintedLine[];
  /** All words, with single spaces. */
  text: string;
}

export async function printedPages(pdf: Uint8Array): Promise<PrintedPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const lines = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, , y = 0] = item.transform as number[];
      return [{ text: item.str, y, size }];
    });
    const text = items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
      .join('')
      .replace(/\s+/g, ' ');
    pages.push({ height: page.getViewport({ scale: 1 }).height, lines, text });
  }
  return pages;
}

/** Part of a letter's size that hangs below the line it stands on, and that rises above it. */
const DESCENT = 0.2;
const ASCENT = 0.65;
const POINTS_PER_MM = 72 / 25.4;

/** Lines that reach over the margin at the head or foot of a page, where a browser cuts them. @param margin in millimetres */
export function cutLines(pages: readonly PrintedPage[], margin: number): string[] {
  const edge = margin * POINTS_PER_MM - 1;
  return pages.flatMap(({ height, lines }, i) =>
    lines
      .filter(({ y, size }) => y - DESCENT * size < edge || y + ASCENT * size > height - edge)
      .map(({ text }) => `page ${i + 1}: ${text}`),
  );
}
