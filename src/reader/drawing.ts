/** Icons and logos are drawings, not documents: plain shapes on a grid, coloured by the page. */
import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { LOGO_SIZE } from '../model/branding.ts';
import { error, type Issue } from '../schema/issue.ts';

const SHAPES: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
};
const ROOT_ATTRIBUTES: ReadonlySet<string> = new Set(['xmlns', ':xmlns', 'viewBox']);
const SAFE_VALUE = /^[\dMmLlHhVvCcSsQqTtAaZzeE\s.,+-]*$/;

/** A sort of drawing. */
export interface Drawing {
  viewBox: string;
  /** Attributes of shapes besides those of their form, with what they may say. */
  paint: Readonly<Record<string, RegExp>>;
}
/** Lines of 24 × 24; the page gives them their one colour. */
export const ICON: Drawing = { viewBox: '0 0 24 24', paint: {} };
/** Surfaces, each with its colour: the site's own, which know day and night, or a fixed one. */
export const LOGO: Drawing = {
  viewBox: `0 0 ${LOGO_SIZE} ${LOGO_SIZE}`,
  paint: { fill: /^(?:none|#[\da-f]{3}(?:[\da-f]{3})?|var\(--[a-z\d-]+\))$/i, fillRule: /^(?:evenodd|nonzero)$/ },
};

/** The shapes inside a drawing, as markup; or what is wrong with it. */
export function readDrawing(file: string, source: string, { viewBox, paint }: Drawing): { inner: string; issues: Issue[] } {
  const refuse = (found: string) => ({ inner: '', issues: [error({ file, rule: 'icon-unsafe', found, line: 1, column: 1 })] });
  const tree = htmlToHast(source, { fragment: true }) as unknown as { children: RootContent[] };
  const [svg, ...rest] = tree.children.filter((n) => !isBlank(n));
  if (svg?.type !== 'element' || svg.tagName !== 'svg' || rest.length > 0) return refuse(rest[0]?.type ?? svg?.type ?? 'empty');
  if (svg.properties.viewBox !== viewBox) return refuse('viewBox');
  const stranger = Object.keys(svg.properties).find((k) => !ROOT_ATTRIBUTES.has(k));
  if (stranger) return refuse(stranger);
  const shapes = svg.children.filter((n) => !isBlank(n));
  for (const shape of shapes) {
    const fault = faultOf(shape, paint);
    if (fault) return refuse(fault);
  }
  return {
    inner: toHtml({ type: 'root', children: shapes as RootContent[] }, { space: 'svg', closeEmptyElements: true }),
    issues: [],
  };
}

function isBlank(node: RootContent | ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function faultOf(node: ElementContent, paint: Drawing['paint']): string | undefined {
  if (node.type !== 'element') return node.type;
  const allowed = Object.hasOwn(SHAPES, node.tagName) ? SHAPES[node.tagName] : undefined;
  if (!allowed || node.children.some((c) => !isBlank(c))) return node.tagName;
  const isSafe = (key: string, value: string) =>
    (allowed.includes(key) ? SAFE_VALUE : Object.hasOwn(paint, key) ? paint[key] : undefined)?.test(value) ?? false;
  return Object.entries((node as Element).properties).find(([key, value]) => !isSafe(key, String(value)))?.[0];
}
