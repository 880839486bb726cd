/** What of CSS, HTML and the browser's own functions a built site uses, and since when browsers have it: by MDN's data. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { parseHTML } from 'linkedom';
import { parse, type AtRule, type ChildNode, type Container, type Declaration, type Document } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import valueParser from 'postcss-value-parser';
import ts from 'typescript';
import { OLDEST_BROWSERS } from '../../src/config/browsers.ts';

// as a file: an import of twenty megabytes would be parsed as a program
const dataFile = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
const data = JSON.parse(readFileSync(dataFile, 'utf8')) as Record<'css' | 'html' | 'api' | 'javascript', Identifier>;

/** Browsers of the data that are asked, with the oldest version of each: those of telephones are counted alike. */
const ASKED = {
  chrome: OLDEST_BROWSERS.chrome,
  edge: OLDEST_BROWSERS.chrome,
  firefox: OLDEST_BROWSERS.firefox,
  safari: OLDEST_BROWSERS.safari,
  safari_ios: OLDEST_BROWSERS.safari,
} as const;

const at = (root: Identifier | undefined, ...keys: readonly string[]): Identifier | undefined =>
  keys.reduce<Identifier | undefined>((node, key) => (node && Object.hasOwn(node, key) ? node[key] : undefined), root);

function compatOf(node: Identifier | undefined): CompatStatement | undefined {
  const { __compat: compat } = node ?? {};
  return compat;
}

/** Compares `16.4` and `17`. */
function isLater(version: string, than: string): boolean {
  const [a, b] = [version, than].map((v) => v.replace('≤', '').split('.').map(Number)) as [number[], number[]];
  const i = a.findIndex((part, k) => part !== (b[k] ?? 0));
  return i !== -1 && a[i]! > (b[i] ?? 0);
}

function hasIt(support: SimpleSupportStatement, oldest: string, isPrefixed: boolean): boolean {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name: other } = support;
  if (flags ?? other ?? removed ?? (isPrefixed ? undefined : prefix)) return false;
  return typeof added === 'string' && added !== 'preview' && !isLater(added, oldest);
}

/**
 * Browsers that are younger with it than the oldest of the list; none where the data does not know it.
 * @param isPrefixed whether it also stands there with the prefix of a maker
 */
function missingIn(compat: CompatStatement | undefined, isPrefixed = false): string[] {
  if (!compat) return [];
  return Object.entries(ASKED).flatMap(([browser, oldest]) => {
    const stated = compat.support[browser as keyof typeof ASKED];
    if (stated === undefined) return [];
    return [stated].flat().some((s) => hasIt(s, oldest, isPrefixed)) ? [] : [browser];
  });
}

/** All features of a name anywhere below a place of the data. */
function index(root: Identifier, depth: number, into = new Map<string, CompatStatement[]>()): Map<string, CompatStatement[]> {
  for (const [key, node] of Object.entries(root) as [string, Identifier][]) {
    if (key.startsWith('__')) continue;
    const name = key.replace(/_(?:static|event)$/, '');
    const compat = compatOf(node);
    if (compat) into.set(name, [...(into.get(name) ?? []), compat]);
    if (depth > 1) index(node, depth - 1, into);
  }
  return into;
}

/** A name says nothing of what it belongs to: it is missing where everything that is called so is. */
function allMissing(found: readonly CompatStatement[] | undefined): string[] {
  if (!found) return [];
  const each = found.map((compat) => missingIn(compat));
  return each.every((browsers) => browsers.length > 0) ? [...new Set(each.flat())] : [];
}

const typesByName = index(at(data.css, 'types')!, 3);
const builtins = at(data.javascript, 'builtins')!;
/** Names on what pages are made of: on rarer things, words of our own mean something else. */
const COMMON =
  /^(?:Abort|AnimationFrame|Clipboard|Custom|CSSStyle|Document|DOM|Element$|Event|FormData|Headers|HTML|History|IntersectionObserver|Location$|MediaQuery|MutationObserver|Navigator$|Node|Performance$|Range$|Request$|ResizeObserver|Response$|Selection$|Storage$|URL|Window$|Worker$)/;
const common = Object.fromEntries(Object.entries(data.api).filter(([name]) => COMMON.test(name))) as Identifier;
const namesOfScripts = index(builtins, 3, index(common, 2));

/** Feature → browsers that lack it. */
export type Lacks = Map<string, string[]>;

function note(lacks: Lacks, feature: string, browsers: readonly string[]): void {
  if (browsers.length > 0) lacks.set(feature, [...browsers]);
}

/** @param css text of a style sheet; what stands behind `@supports` asks by itself */
export function lacksOfStyles(css: string, lacks: Lacks = new Map()): Lacks {
  visit(parse(css), lacks);
  return lacks;
}

function visit(node: Container<ChildNode> | Document, lacks: Lacks): void {
  for (const child of node.nodes ?? []) {
    if (child.type === 'atrule') {
      if (child.name === 'supports') continue;
      noteAtRule(child as AtRule, lacks);
      visit(child as AtRule, lacks);
    } else if (child.type === 'rule') {
      if (!(child.parent?.type === 'atrule' && (child.parent as AtRule).name.endsWith('keyframes')))
        noteSelector(child.selector, lacks);
      visit(child, lacks);
    } else if (child.type === 'decl' && !child.prop.startsWith('-')) {
      noteDeclaration(child, lacks);
    }
  }
}

function noteAtRule({ name, params }: AtRule, lacks: Lacks): void {
  note(lacks, `@${name}`, missingIn(compatOf(at(data.css, 'at-rules', name))));
  for (const [, feature = ''] of params.matchAll(/\(\s*([a-z-]+)/g))
    note(lacks, `@${name} (${feature})`, missingIn(compatOf(at(data.css, 'at-rules', name, feature))));
}

function noteSelector(selector: string, lacks: Lacks): void {
  selectorParser((root) => {
    root.walkPseudos(({ value }) => {
      const name = value.replace(/^::?/, '');
      // a browser drops a whole list for one selector that it does not know
      const label = root.nodes.length > 1 ? `${value} in a list` : value;
      if (!name.startsWith('-')) note(lacks, label, missingIn(compatOf(at(data.css, 'selectors', name))));
    });
    root.walkNesting(() => note(lacks, '&', missingIn(compatOf(at(data.css, 'selectors', 'nesting')))));
  }).processSync(selector);
}

function noteDeclaration({ prop: property, value, parent }: Declaration, lacks: Lacks): void {
  const twins = new RegExp(`^-[a-z]+-${property}$`);
  const isPrefixed = parent?.some((other) => other.type === 'decl' && twins.test(other.prop)) ?? false;
  note(lacks, property, missingIn(compatOf(at(data.css, 'properties', property)), isPrefixed));
  valueParser(value).walk((part) => {
    if (part.type === 'function' && part.value !== '') note(lacks, `${part.value}()`, allMissing(typesByName.get(part.value)));
    if (part.type !== 'word') return;
    note(lacks, `${property}: ${part.value}`, missingIn(compatOf(at(data.css, 'properties', property, part.value)), isPrefixed));
    const unit = valueParser.unit(part.value);
    if (unit && unit.unit !== '') note(lacks, unit.unit, missingIn(compatOf(at(data.css, 'types', 'length', unit.unit))));
  });
}

/** @param script text of a program: every name that it takes of something, or finds in the window */
export function lacksOfScript(script: string, lacks: Lacks = new Map()): Lacks {
  const file = ts.createSourceFile('shipped.js', script, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && !ts.isPrivateIdentifier(node.name))
      note(lacks, `.${node.name.text}`, allMissing(namesOfScripts.get(node.name.text)));
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
      const name = node.expression.text;
      note(lacks, `new ${name}`, missingIn(compatOf(at(data.api, name) ?? at(builtins, name))));
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return lacks;
}

/** @param html text of a page: its elements and their attributes */
export function lacksOfPage(html: string, lacks: Lacks = new Map()): Lacks {
  const { document } = parseHTML(html);
  const seen = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName;
    for (const name of ['', ...element.getAttributeNames()]) {
      const key = `${tag} ${name}`;
      if (seen.has(key) || element.closest('svg')) continue;
      seen.add(key);
      if (name === '') note(lacks, `<${tag}>`, missingIn(compatOf(at(data.html, 'elements', tag))));
      else {
        const own = at(data.html, 'elements', tag, name) ?? at(data.html, 'global_attributes', name);
        note(lacks, `[${name}]`, missingIn(compatOf(own)));
      }
    }
  }
  return lacks;
}
