/** What every part of a poster is drawn with. */
import type { Block } from '../../model/drawing.ts';
import type { PlacedPillar } from '../../model/house.ts';
import type { Kind, ObligationLevel, Status } from '../../schema/vocabulary.ts';
import { type Box as TextBox, fitText } from '../fit.ts';
import type { Letters } from '../letters.ts';
import type { Look } from './look.ts';
import type { Box, Face, Shape, TextLine } from './shapes.ts';

/** Everything that a poster says. */
export interface PosterWords {
  locale: string;
  site: string;
  tagline: string;
  /** The whole in a sentence, for those who do not see it. */
  description: string;
  kinds: readonly { id: Kind; label: string }[];
  statuses: readonly { id: Status; label: string }[];
  /** What a state means that nobody has confirmed for long; undefined where every state is recent. */
  old: string | undefined;
  duties: readonly { id: ObligationLevel; label: string }[];
  door: { question: string; action: string; href: string } | undefined;
  pillars: readonly (Pick<PlacedPillar, 'icon' | 'label'> & { href: string })[];
  /** Lines of the plate: edition and count, who may reuse it, what the site is not. */
  edition: string;
  licence: string;
  notice: string;
  publisher: string;
  /** Address as people type it, and as the QR code says it. */
  address: string;
  url: string;
  blockOf: (block: Block) => BlockWords;
}

/** What a brick says. */
export interface BlockWords {
  name: string;
  /** Its status; how many bricks it stands for, where it is a room. */
  note: string;
  /** When a source last showed the status, where that is long ago. */
  seen: string | undefined;
  /** The whole in a line. */
  title: string;
  href: string;
  lang: string | undefined;
  id: string | undefined;
  kind: Kind | undefined;
  status: Status | undefined;
  duty: ObligationLevel | undefined;
  icon: string;
}

export interface Pen {
  look: Look;
  letters: Readonly<Record<Face, Letters>>;
  icons: Readonly<Record<string, string>>;
  words: PosterWords;
}

/** Part of a line above its baseline, as a share of the size. */
const ASCENT = 0.8;

export interface Setting {
  face: Face;
  fill: string;
  /** Largest size of the letters. */
  size: number;
  leading?: number;
  align?: 'start' | 'middle' | 'end';
  /** Where the lines stand in a box that is higher. */
  place?: 'top' | 'middle';
}

/** A text in a box: wrapped, and smaller rather than cut. */
export function textIn(pen: Pen, text: string, box: Box, setting: Setting): { shapes: Shape[]; size: number; height: number } {
  if (text === '') return { shapes: [], size: setting.size, height: 0 };
  const { face, fill, align = 'start', place = 'top', leading: asked = 1.16 } = setting;
  const letters = pen.letters[face];
  const fitted: TextBox = { width: box.width, height: box.height, size: setting.size, leading: asked };
  const { lines, size, leading } = fitText(text, letters, fitted);
  const height = lines.length * leading;
  const top = box.y + (place === 'middle' ? (box.height - height) / 2 : 0);
  const first = top + (leading - size) / 2 + size * ASCENT;
  const shapes = lines.map((line, i): TextLine => {
    const spare = box.width - letters.width(line, size);
    const x = box.x + (align === 'start' ? 0 : align === 'middle' ? spare / 2 : spare);
    return { kind: 'text', text: line, x, y: first + i * leading, size, face, fill, continues: i < lines.length - 1 };
  });
  return { shapes, size, height };
}
