/** The template of a share image: a card with the words, before the house. Everything is SVG shapes, text included. */
import { MINI_WIDTH, type MiniHouse } from '../model/mini-house.ts';
import { SHARE_IMAGE } from '../model/share-image.ts';
import type { Kind, Status } from '../schema/vocabulary.ts';
import { type Box, fitText } from './fit.ts';
import type { Letters } from './letters.ts';
import type { Palette } from './palette.ts';
import { houseDrawing, kindTile, logoAt, statusMark } from './signs.ts';

export interface Style {
  display: Letters;
  text: Letters;
  strong: Letters;
  colour: Palette;
  /** Shapes of the site's logo, in the colours of the day. */
  logo: string;
}

/** What a picture says. */
export interface PictureWords {
  site: string;
  title: string;
  /** Under the title: a short name, or what the site is about. */
  subtitle?: string | undefined;
  isAcronym?: boolean;
  /** Where the brick stands, or what the picture counts. */
  place?: string | undefined;
  sign?: { kind: Kind; label: string; icon: string };
  status?: { id: Status; label: string };
  house: MiniHouse;
}

const CARD = { x: 44, y: 36, width: 690, height: 558, padding: 42 } as const;
const INNER = CARD.width - 2 * CARD.padding;
const LEFT = CARD.x + CARD.padding;
const TOP = CARD.y + CARD.padding;
const BOTTOM = CARD.y + CARD.height - CARD.padding;
const HOUSE = { x: 774, width: 392, top: 48, bottom: 606 } as const;

const LOGO = 44;
const TILE = 76;
/** Where the second line of the card begins, with the tile or the count. */
const SECOND = TOP + 68;
const FOOT_HEIGHT = 52;
const GAP = 20;
const SITE_NAME: Box = { width: INNER - LOGO - GAP, height: 40, size: 27, leading: 1.2 };
const PLACE: Box = { width: INNER - TILE - GAP, height: 66, size: 26, leading: 1.25 };
const TITLE: Box = { width: INNER, height: 210, size: 66, leading: 1.1 };
/** The site's name, in two lines at most. */
const NAME: Box = { ...TITLE, height: 150 };
const ACRONYM: Box = { width: INNER, height: 50, size: 42, leading: 1.15 };
const SUBTITLE: Box = { width: INNER, height: 150, size: 31, leading: 1.35 };
/** Size of the words in the foot. */
const LABEL = 25;

/** Part of a line above its baseline, as a share of the size. */
const ASCENT = 0.8;
/** From the middle of a line's letters down to the baseline. */
const MIDDLE = 0.34;

/** The picture as SVG; same words, same bytes. */
export function pictureSvg(words: PictureWords, style: Style): string {
  const { colour } = style;
  const { width, height } = SHARE_IMAGE;
  const scale = Math.min(HOUSE.width / MINI_WIDTH, (HOUSE.bottom - HOUSE.top) / words.house.height);
  const houseX = HOUSE.x + (HOUSE.width - MINI_WIDTH * scale) / 2;
  const houseY = HOUSE.bottom - words.house.height * scale;
  const ground = houseY + words.house.ground * scale;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${colour('sky-1')}"/>
<path d="M560 ${ground}Q760 ${ground - 150} 1000 ${ground - 70}T1200 ${ground - 120}V${ground}z" fill="${colour('hill-1')}"/>
<path d="M0 ${ground}V${ground - 60}Q400 ${ground - 130} 900 ${ground - 30}T1200 ${ground - 50}V${ground}z" fill="${colour('hill-2')}"/>
<rect y="${ground}" width="${width}" height="${height - ground}" fill="${colour('soil-1')}"/>
<rect y="${ground - 3}" width="${width}" height="9" fill="${colour('grass')}"/>
${houseDrawing(words.house, houseX, houseY, scale, colour)}
<rect x="${CARD.x}" y="${CARD.y + 5}" width="${CARD.width}" height="${CARD.height}" rx="22" fill="${colour('brick-under')}"/>
<rect x="${CARD.x}" y="${CARD.y}" width="${CARD.width}" height="${CARD.height}" rx="22" fill="${colour('brick')}" stroke="${colour('brick-edge')}" stroke-width="2"/>
${head(words, style)}
${title(words, style)}
${foot(words, style)}
</svg>`;
}

function head({ site, sign, place = '' }: PictureWords, { display, strong, colour, logo: shapes }: Style): string {
  const name = paragraph(site, display, LEFT + LOGO + GAP, TOP + 3, SITE_NAME, colour('ink')).svg;
  const first = `${logoAt(shapes, LEFT, TOP - 4, LOGO)}${name}`;
  if (!sign) return first + paragraph(place, strong, LEFT, SECOND, PLACE, colour('ink-2')).svg;
  const { height } = paragraph(place, strong, 0, 0, PLACE, '');
  const where = paragraph(place, strong, LEFT + TILE + GAP, SECOND + (TILE - height) / 2, PLACE, colour('ink-2'));
  return first + kindTile(sign.kind, sign.icon, LEFT, SECOND, TILE, colour) + where.svg;
}

function title(words: PictureWords, { display, text, colour }: Style): string {
  const top = SECOND + GAP + (words.sign ? TILE : PLACE.size);
  const { subtitle, isAcronym } = words;
  const room = BOTTOM - FOOT_HEIGHT - GAP - top - (isAcronym && subtitle !== undefined ? ACRONYM.height : 0);
  const box = words.sign ? TITLE : NAME;
  const first = paragraph(words.title, display, LEFT, top, { ...box, height: Math.min(box.height, room) }, colour('ink'));
  if (subtitle === undefined) return first.svg;
  const below = top + first.height;
  const second = isAcronym
    ? paragraph(subtitle, display, LEFT, below, ACRONYM, colour('accent'))
    : paragraph(subtitle, text, LEFT, below + GAP, SUBTITLE, colour('ink-2'));
  return first.svg + second.svg;
}

function foot({ status, sign }: PictureWords, { strong, text, colour }: Style): string {
  if (!status || !sign) return '';
  const y = BOTTOM - FOOT_HEIGHT;
  const mark = 24;
  const padding = 18;
  const labelX = LEFT + padding + mark + padding / 2;
  const pill = labelX - LEFT + strong.width(status.label, LABEL) + padding;
  const ink = colour(`status-${status.id}`);
  const line: Box = { width: INNER - pill - GAP, height: FOOT_HEIGHT, size: LABEL, leading: 1.2 };
  const { height } = paragraph(sign.label, text, 0, 0, line, '');
  return `<rect x="${LEFT}" y="${y}" width="${pill}" height="${FOOT_HEIGHT}" rx="${FOOT_HEIGHT / 2}" fill="${colour(`status-${status.id}-bg`)}"/>
${statusMark(status.id, LEFT + padding, y + (FOOT_HEIGHT - mark) / 2, mark, colour)}
<g fill="${ink}">${strong.draw(status.label, labelX, y + FOOT_HEIGHT / 2 + LABEL * MIDDLE, LABEL)}</g>
${paragraph(sign.label, text, LEFT + pill + GAP, y + (FOOT_HEIGHT - height) / 2, line, colour('ink-2')).svg}`;
}

/** A fitted text whose first line hangs from `y`, and how high it is. */
function paragraph(
  text: string,
  letters: Letters,
  x: number,
  y: number,
  box: Box,
  fill: string,
): { svg: string; height: number } {
  if (text === '') return { svg: '', height: 0 };
  const { lines, size, leading } = fitText(text, letters, box);
  const first = y + (leading - size) / 2 + size * ASCENT;
  const drawn = lines.map((line, i) => letters.draw(line, x, first + i * leading, size));
  return { svg: `<g fill="${fill}">${drawn.join('')}</g>`, height: lines.length * leading };
}
