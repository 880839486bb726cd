/**
 * What a body may hold. What is not on the list is refused, not stripped: the author is told, and nothing of a
 * refused file is ever evaluated or published.
 */
import type { Link, Node, Nodes, Paragraph, Root } from 'mdast';
import { error, type Issue, type Place, type Rule } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import { hasCredentials } from '../schema/text.ts';
import { validate } from '../schema/validate.ts';
import { firstForbidden } from './characters.ts';
import { HTML_ELEMENTS } from './html-elements.ts';
import type { Vocabulary } from './vocabulary/index.ts';

/** Markdown that needs no further look. */
const PLAIN_NODES = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'break',
  'thematicBreak',
  'linkReference',
]);

/** The sheet's title is the only first-level heading; below the fourth, split the sheet. */
const HEADING_DEPTHS = { min: 2, max: 4 } as const;

/** The address of a page without its scheme: a host's name, whose dots are more than those of a file, or a path after it. */
const WITHOUT_SCHEME = /^(?:www\.|(?:[a-z0-9-]+\.){2,}[a-z]{2,}(?:[/?#]|$)|[a-z0-9-]+\.[a-z]{2,}\/)/i;

const LINK_SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);

interface JsxElement extends Node {
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
  children: Node[];
}

export interface BodyToCheck {
  file: string;
  tree: Root;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  /** Ids that may be cited. */
  sources: readonly string[];
  vocabulary: Vocabulary;
}

/** Checks a parsed body against the list. */
export function checkBody({ file, tree, bodyLine, sources, vocabulary }: BodyToCheck): Issue[] {
  const issues: Issue[] = [];
  const place = (node: Node): Place => ({
    line: (node.position?.start.line ?? 1) + bodyLine - 1,
    column: node.position?.start.column ?? 1,
  });
  const report = (node: Node, rule: Rule, more: Partial<Issue> = {}) =>
    issues.push({ ...error({ file, rule, ...place(node) }), ...more });

  const visit = (node: Nodes): void => {
    const type: string = node.type;
    const hidden = hiddenIn(node);
    if (hidden !== undefined) report(node, 'file-character', { found: hidden, expectation: 'escaped' });
    if (type === 'heading') checkHeading(node as { depth: number } & Node, report);
    else if (node.type === 'paragraph') checkParagraph(node, report);
    else if (type === 'link' || type === 'definition') checkAddress(node as Link, report);
    else if (type === 'image' || type === 'imageReference') report(node, 'body-image');
    else if (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement') checkElement(node as unknown as JsxElement);
    else if (type === 'mdxjsEsm' || type === 'mdxFlowExpression' || type === 'mdxTextExpression') {
      report(node, 'body-code', { found: (node as unknown as { value?: string }).value ?? '' });
    } else if (type.startsWith('footnote')) report(node, 'body-element', { subject: '[^…]', expectation: 'citation' });
    else if (!PLAIN_NODES.has(type)) report(node, 'body-element', { subject: type, allowed: [...vocabulary.keys()] });
    if ('children' in node) for (const child of node.children) visit(child);
  };

  const checkElement = (element: JsxElement): void => {
    const name = element.name ?? '<>';
    const component = vocabulary.get(name);
    const literal: Record<string, string> = {};
    for (const attribute of element.attributes) {
      const attributeName = attribute.name ?? '…';
      if (attribute.type !== 'mdxJsxAttribute') report(element, 'body-code', { subject: name, found: '{…}' });
      else if (typeof attribute.value === 'string') literal[attributeName] = attribute.value;
      else if (component) report(element, 'body-attribute', { subject: `${name} ${attributeName}`, expectation: 'literal' });
    }
    if (HTML_ELEMENTS.has(name)) {
      for (const key of Object.keys(literal))
        report(element, 'body-attribute', { subject: `${name} ${key}`, expectation: 'no-attribute' });
      return;
    }
    if (!component) {
      const allowed = [...vocabulary.keys(), ...HTML_ELEMENTS];
      const suggestion = nearest(name, allowed);
      const isHtml = suggestion === undefined && /^[a-z]/.test(name);
      report(element, 'body-element', { subject: name, ...(isHtml ? { expectation: 'html' } : { allowed, suggestion }) });
      return;
    }
    const { issues: wrong } = validate(component.props, literal, file, () => place(element));
    issues.push(...wrong.map((i): Issue => ({ ...i, rule: 'body-attribute', subject: `${name} ${i.subject ?? ''}`.trim() })));
    if (!component.children && element.children.length > 0)
      report(element, 'body-element', { subject: name, expectation: 'no-children' });
    if (name === 'Cite' && literal.source && !sources.includes(literal.source)) {
      const suggestion = nearest(literal.source, sources);
      report(element, 'citation-unknown', { found: literal.source, allowed: sources, suggestion });
    }
  };

  visit(tree);
  return issues;
}

/** A forbidden character of a node's own texts: an entity is one only now. */
function hiddenIn(node: object): string | undefined {
  const attributes = 'attributes' in node ? (node as JsxElement).attributes.map(({ value }) => value) : [];
  for (const text of [...Object.values(node), ...attributes]) {
    const found = typeof text === 'string' ? firstForbidden(text) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

type Report = (node: Node, rule: Rule, more?: Partial<Issue>) => void;

function checkHeading(node: { depth: number } & Node, report: Report): void {
  if (node.depth < HEADING_DEPTHS.min || node.depth > HEADING_DEPTHS.max) {
    report(node, 'body-heading', { found: '#'.repeat(node.depth), allowed: ['##', '###', '####'] });
  }
}

/** A heading that misses its space is a paragraph to Markdown, and would be lost in silence. */
function checkParagraph(node: Paragraph, report: Report): void {
  const [first] = node.children;
  const signs = first?.type === 'text' ? /^#{1,6}(?=[^\s#])/.exec(first.value)?.[0] : undefined;
  if (signs !== undefined) report(node, 'body-heading', { found: `${signs}…`, expectation: 'heading-space' });
}

/** Addresses are relative (to another file of the content) or carry a scheme of the list. */
function checkAddress(node: Link, report: Report): void {
  const raw = node.url;
  const url = raw.replace(/[\p{Cc} ]/gu, '');
  if (raw !== url || url.startsWith('//') || url.includes('\\'))
    return report(node, 'body-address', { found: raw, expectation: 'address' });
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    if (WITHOUT_SCHEME.test(url)) report(node, 'body-address', { found: raw, expectation: 'https-before' });
    else if (url.startsWith('/')) report(node, 'body-address', { found: raw, expectation: 'address' });
    return;
  }
  if (!LINK_SCHEMES.has(scheme) || !URL.canParse(url) || hasCredentials(url))
    report(node, 'body-address', { found: raw, expectation: 'address' });
  else if (scheme === 'http:') report(node, 'body-http', { found: raw, severity: 'warning' });
}
