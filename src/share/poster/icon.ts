/** The shapes of an icon as path data: the formats of posters know nothing else. */
import { ellipse, rect } from './shapes.ts';

const SHAPE = /<(path|circle|ellipse|rect|line|polyline|polygon)\b([^>]*)>/g;
const ATTRIBUTE = /([a-z-]+)="([^"]*)"/g;

/** Icons are drawn on this grid. */
export const ICON_GRID = 24;

/** @param markup shapes as the content check lets them pass */
export function iconPaths(markup: string): string[] {
  return [...markup.matchAll(SHAPE)].map(([, name = '', written = '']) => {
    const given = new Map([...written.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]));
    return pathOf(name, given);
  });
}

function pathOf(name: string, given: ReadonlyMap<string, string>): string {
  const number = (key: string) => Number(given.get(key) ?? 0);
  switch (name) {
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'rect':
      return rect({ x: number('x'), y: number('y'), width: number('width'), height: number('height') }, number('rx'));
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
      return `M${given.get('points') ?? ''}`;
    case 'polygon':
      return `M${given.get('points') ?? ''}z`;
    default:
      return given.get('d') ?? '';
  }
}
