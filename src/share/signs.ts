/** The signs of the site as SVG shapes: tile of a kind, mark of a status, logo, house. As the components draw them. */
import { courseColour } from '../model/contrast.ts';
import { LOGO_SIZE } from '../model/branding.ts';
import { type MiniHouse, MINI_WIDTH } from '../model/mini-house.ts';
import type { Kind, Status } from '../schema/vocabulary.ts';
import type { Palette } from './palette.ts';

/** Icons are drawn on this grid. */
const ICON_GRID = 24;

/** Tile outlines in a square of 100. */
const TILES: Record<Kind, string> = {
  platform: '<path d="M50 0L100 24V100H0V24z"/>',
  service: '<circle cx="50" cy="50" r="50"/>',
  'data-repository': '<rect width="100" height="100" rx="50" ry="20"/>',
  reference: '<path d="M0 0H72L100 28V100H0z"/>',
};

/** A kind's tile with the brick's icon, `size` wide. */
export function kindTile(kind: Kind, icon: string, x: number, y: number, size: number, colour: Palette): string {
  const scale = (size * 0.58) / ICON_GRID;
  const inset = (size - ICON_GRID * scale) / 2;
  // the pitched tile has its weight below
  const lower = kind === 'platform' ? size * 0.08 : 0;
  return `<g transform="translate(${x} ${y})">
<g fill="${colour(`kind-${kind}-bg`)}" transform="scale(${size / 100})">${TILES[kind]}</g>
<g transform="translate(${inset} ${inset + lower}) scale(${scale})" fill="none" stroke="${colour(`kind-${kind}`)}" color="${colour(`kind-${kind}`)}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${icon}</g>
</g>`;
}

/** Marks on a grid of 14; `c` is the colour. */
const MARKS: Record<Status, (c: string) => string> = {
  operational: (c) => `<circle cx="7" cy="7" r="6" fill="${c}"/>`,
  deploying: (c) => `${ring(c)}<path d="M7 1a6 6 0 0 0 0 12z" fill="${c}"/>`,
  construction: (c) => `<circle cx="7" cy="7" r="5.25" fill="none" stroke="${c}" stroke-width="2" stroke-dasharray="3.4 2.1"/>`,
  planned: (c) => `${ring(c)}<circle cx="7" cy="7" r="1.75" fill="${c}"/>`,
  retired: (c) => `${ring(c)}<path d="M3.5 10.5l7-7" fill="none" stroke="${c}" stroke-width="1.5"/>`,
};

function ring(c: string): string {
  return `<circle cx="7" cy="7" r="5.25" fill="none" stroke="${c}" stroke-width="1.5"/>`;
}

/** The mark of a status, `size` wide. */
export function statusMark(status: Status, x: number, y: number, size: number, colour: Palette): string {
  return `<g transform="translate(${x} ${y}) scale(${size / 14})">${MARKS[status](colour(`status-${status}`))}</g>`;
}

/** The shapes of a logo, `size` wide. */
export function logoAt(shapes: string, x: number, y: number, size: number): string {
  return `<g transform="translate(${x} ${y}) scale(${size / LOGO_SIZE})">${shapes}</g>`;
}

/** The house above its foundations, `scale` pixels a unit; the lit brick, if any, has a light of its own. */
export function houseDrawing(house: MiniHouse, x: number, y: number, scale: number, colour: Palette): string {
  const outline = (token: string, width: number) => ` stroke="${colour(token)}" stroke-width="${width}"`;
  const cells = house.cells.map(({ place, isLit, material }) => {
    const isInRoof = place.y < house.eaves;
    const fill = isLit ? 'mimosa' : material ? courseColour(material) : isInRoof ? 'roof-ridge' : 'pane-2';
    const edge = isLit ? outline('ink', 1.2) : material ? outline('course-edge', 0.4) : isInRoof ? '' : outline('pane-edge', 0.6);
    return `<rect x="${place.x}" y="${place.y}" width="${place.width}" height="${place.height}" rx="1" fill="${colour(fill)}"${edge}/>`;
  });
  const [left, right] = [3, MINI_WIDTH - 3];
  return `<g transform="translate(${x} ${y}) scale(${scale})">
<path d="M84 ${house.eaves - 8}V12h8v${house.eaves}z" fill="${colour('chimney')}"/>
<path d="${house.wall}" fill="${colour('wall')}" stroke="${colour('wall-line')}" stroke-width="0.6"/>
<path d="${house.roof}" fill="${colour('roof')}"/>
<path d="M60 1.6L${right} ${house.eaves}H${left}z" fill="none" stroke="${colour('roof-edge')}" stroke-width="2.2" stroke-linejoin="round"/>
${cells.join('\n')}
</g>`;
}
