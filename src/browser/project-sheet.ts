/**
 * The sheet "the house of my project": what it says beside the drawing, and where. Pure: the letters are measured by whoever
 * draws. Lengths are units of the posters, on a sheet in landscape.
 */

/** Twice a poster's width and its height: the shape of every A sheet on its side. */
export const PROJECT_SHEET = { width: 5940, height: 4200 } as const;

/** Longest name of a project; more is a text. */
export const MAX_PROJECT_NAME = 300;

export interface ProjectRow {
  number: number;
  name: string;
  /** Level and dates, in a line. */
  note: string;
}

export interface ProjectText {
  /** As the reader wrote it; may be empty. */
  name: string;
  /** Title of a sheet without a name; stands above the name otherwise. */
  kind: string;
  /** How many bricks at which level, and when. */
  summary: string;
  lanes: readonly { label: string; rows: readonly ProjectRow[] }[];
  /** At the foot: address, day, licence, what the site is not. */
  foot: readonly string[];
}

export type Face = 'display' | 'strong' | 'text';
export type Tone = 'ink' | 'soft' | 'accent';

export interface SheetLine {
  text: string;
  x: number;
  y: number;
  size: number;
  face: Face;
  tone: Tone;
}

export interface SheetBadge {
  number: number;
  x: number;
  y: number;
  radius: number;
}

export interface ProjectLayout {
  lines: SheetLine[];
  badges: SheetBadge[];
  /** Thin lines across a column: left end, height, length. */
  rules: { x: number; y: number; width: number }[];
}

/** How wide a line of text is. */
export type Measure = (text: string, size: number, face: Face) => number;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const LEADING = 1.18;
/** Part of a line above its baseline. */
const ASCENT = 0.82;
/** Each try is this much smaller than the one before: finer steps cannot be seen. */
const SHRINK = 0.95;

const KIND = 62;
const NAME = { largest: 210, smallest: 44, height: 620 } as const;
const SUMMARY = 52;
const FOOT = 44;
/** Names of bricks: in one column while they are large enough, then in two. */
const ROWS = { oneColumn: { largest: 74, smallest: 58 }, twoColumns: { largest: 66 } } as const;
const COLUMN_GAP = 90;
/** As multiples of the size of a name. */
const ROW = { note: 0.72, gap: 0.5, badge: 1.7, head: 1.06, headGap: 1.1 } as const;
/** Square at the foot that the code of the address takes. */
export const CODE = 330;

/** Everything that stands in `panel`, beside the house. */
export function layProject(text: ProjectText, panel: Box, measure: Measure): ProjectLayout {
  const { x, width } = panel;
  const title = cleanName(text.name);
  const lines: SheetLine[] = [];
  let y = panel.y;
  if (title !== '') {
    lines.push({ text: text.kind, x, y: y + KIND * ASCENT, size: KIND, face: 'strong', tone: 'accent' });
    y += KIND * 1.5;
  }
  const head = fitName(title === '' ? text.kind : title, { ...panel, height: NAME.height }, measure);
  lines.push(...setLines(head.lines, { x, y, size: head.size, face: 'display', tone: 'ink' }));
  y += heightOf(head) + 34;
  const summary = wrapped(text.summary, SUMMARY, width, 'text', measure);
  lines.push(...setLines(summary, { x, y, size: SUMMARY, face: 'text', tone: 'soft' }));
  y += heightOf({ lines: summary, size: SUMMARY }) + 60;

  const foot = text.foot.flatMap((line) => wrapped(line, FOOT, width - CODE - 60, 'text', measure));
  const footTop = panel.y + panel.height - Math.max(CODE, heightOf({ lines: foot, size: FOOT }));
  lines.push(...setLines(foot, { x, y: footTop, size: FOOT, face: 'text', tone: 'soft' }));

  const list = layRows(text.lanes, { x, y, width, height: footTop - 60 - y }, measure);
  return { lines: [...lines, ...list.lines], badges: list.badges, rules: list.rules };
}

/** Where the code stands in a panel. */
export function codePlace({ x, y, width, height }: Box): Box {
  return { x: x + width - CODE, y: y + height - CODE, width: CODE, height: CODE };
}

/** A name in one line, without what no file may hold: control signs, halves of letters. */
export function cleanName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, MAX_PROJECT_NAME)
    .replace(/\p{Cs}$/u, '');
}

interface Set {
  lines: readonly string[];
  size: number;
}

const heightOf = ({ lines, size }: Set) => lines.length * size * LEADING;

/** As large as it can be with its words whole; words are cut only where they are wider than the sheet even when small. */
function fitName(text: string, { width, height }: Box, measure: Measure): Set {
  for (let size: number = NAME.largest; size >= NAME.smallest; size *= SHRINK) {
    const lines = wrapWords(text, (line) => measure(line, size, 'display') <= width);
    if (lines && heightOf({ lines, size }) <= height) return { lines, size };
  }
  for (let size: number = NAME.smallest; ; size *= SHRINK) {
    const lines = wrapped(text, size, width, 'display', measure);
    if (heightOf({ lines, size }) <= height) return { lines, size };
  }
}

/** Lines no wider than `width`, whatever it takes. */
function wrapped(text: string, size: number, width: number, face: Face, measure: Measure): string[] {
  const fits = (line: string) => measure(line, size, face) <= width;
  return (
    wrapWords(
      text
        .split(' ')
        .map((word) => parts(word, fits).join(' '))
        .join(' '),
      fits,
    ) ?? [text]
  );
}

/** A word, in parts that fit; letters of several signs stay whole. */
function parts(word: string, fits: (part: string) => boolean): string[] {
  if (fits(word)) return [word];
  const found: string[] = [];
  let part = '';
  for (const letter of lettersOf(word)) {
    if (part !== '' && !fits(part + letter)) {
      found.push(part);
      part = '';
    }
    part += letter;
  }
  return [...found, part];
}

function lettersOf(word: string): string[] {
  if (!('Segmenter' in Intl)) return [...word];
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word), ({ segment }) => segment);
}

/** Undefined when a word is wider than a line. A no-break space does not part words. */
function wrapWords(text: string, fits: (line: string) => boolean): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (!fits(word)) return undefined;
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function setLines(lines: readonly string[], { y, size, ...rest }: Omit<SheetLine, 'text'>): SheetLine[] {
  return lines.map((text, i) => ({ text, ...rest, size, y: y + size * (ASCENT + i * LEADING) }));
}

/** The plan, as large as it fits: in one column, else in two. */
function layRows(lanes: ProjectText['lanes'], box: Box, measure: Measure): ProjectLayout {
  const { oneColumn, twoColumns } = ROWS;
  for (let size: number = oneColumn.largest; size >= oneColumn.smallest; size *= SHRINK) {
    const laid = tryRows(lanes, box, 1, size, measure);
    if (laid) return laid;
  }
  for (let size: number = twoColumns.largest; ; size *= SHRINK) {
    const laid = tryRows(lanes, box, 2, size, measure);
    if (laid) return laid;
  }
}

/** Undefined where the rows need more room than there is. */
function tryRows(
  lanes: ProjectText['lanes'],
  box: Box,
  columns: number,
  size: number,
  measure: Measure,
): ProjectLayout | undefined {
  const width = (box.width - COLUMN_GAP * (columns - 1)) / columns;
  const bottom = box.y + box.height;
  const laid: ProjectLayout = { lines: [], badges: [], rules: [] };
  const note = size * ROW.note;
  const indent = size * ROW.badge;
  let [column, y] = [0, box.y];
  for (const { label, rows } of lanes) {
    const heading = wrapped(label, size * ROW.head, width, 'display', measure);
    const headHeight = heightOf({ lines: heading, size: size * ROW.head }) + size * 0.7;
    for (const [i, row] of rows.entries()) {
      const name = wrapped(row.name, size, width - indent, 'strong', measure);
      const notes = row.note === '' ? [] : wrapped(row.note, note, width - indent, 'text', measure);
      const height = heightOf({ lines: name, size }) + heightOf({ lines: notes, size: note }) + size * ROW.gap;
      // a heading goes with its first row
      const before = i === 0 && y > box.y ? size * ROW.headGap : 0;
      const needed = before + (i === 0 ? headHeight : 0) + height;
      if (y + needed - size * ROW.gap > bottom) {
        column += 1;
        y = box.y;
        if (column >= columns) return undefined;
      } else y += before;
      const x = box.x + column * (width + COLUMN_GAP);
      if (i === 0) {
        laid.lines.push(...setLines(heading, { x, y, size: size * ROW.head, face: 'display', tone: 'accent' }));
        y += headHeight;
        laid.rules.push({ x, y: y - size * 0.52, width });
      }
      laid.badges.push({ number: row.number, x: x + size * 0.62, y: y + size * 0.58, radius: size * 0.62 });
      laid.lines.push(
        ...setLines(name, { x: x + indent, y, size, face: 'strong', tone: 'ink' }),
        ...setLines(notes, {
          x: x + indent,
          y: y + heightOf({ lines: name, size }),
          size: note,
          face: 'text',
          tone: 'soft',
        }),
      );
      y += height;
    }
  }
  return laid;
}
