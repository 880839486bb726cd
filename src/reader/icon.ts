/** Icons are drawings, not documents: plain shapes on a 24 × 24 grid, coloured by the page. */
import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
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

/** The shapes inside the icon, as markup; or what is wrong with it. */
export function readIcon(file: string, source: string): { inner: string; issues: Issue[] } {
  const refuse = (found: string) => ({ inner: '', issues: [error({ file, rule: 'icon-unsafe', found, line: 1, column: 1 })] });
  const tree = htmlToHast(source, { fragment: true }) as unknown as { children: RootContent[] };
  const [svg, ...rest] = tree.children.filter((n) => !isBlank(n));
  if (svg?.type !== 'element' || svg.tagName !== 'svg' || rest.length > 0) return refuse(rest[0]?.type ?? svg?.type ?? 'empty');
  if (svg.properties.viewBox !== '0 0 24 24') return refuse('viewBox');
  const stranger = Object.keys(svg.properties).find((k) => !ROOT_ATTRIBUTES.has(k));
  if (stranger) return refuse(stranger);
  const shapes = svg.children.filter((n) => !isBlank(n));
  for (const shape of shapes) {
    const fault = faultOf(shape);
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

function faultOf(node: ElementContent): string | undefined {
  if (node.type !== 'element') return node.type;
  const allowed = SHAPES[node.tagName];
  if (!allowed || node.children.some((c) => !isBlank(c))) return node.tagName;
  return Object.entries((node as Element).properties).find(
    ([key, value]) => !allowed.includes(key) || !SAFE_VALUE.test(String(value)),
  )?.[0];
}
