/** Everything mechanical that can be mended in one sheet or page. */
import type { Mending } from '../../../src/i18n/issues/wording.ts';
import { parseDocument } from '../../../src/markdown/parse.ts';
import { withTodaysNames } from './field-names.ts';
import { inOrder, sameValues } from './key-order.ts';
import { mendedBody, mendedWords } from './signs.ts';
import { withoutTrailingSpaces } from './white-space.ts';

export interface DocumentKind {
  /** Keys of the frontmatter, in the order of their schema. */
  keys: readonly string[];
  /** Whether the document's language spaces its signs and quotes « ». */
  spacedSigns: boolean;
}

export interface Mended {
  text: string;
  /** What was done, in the order it was; empty when nothing was. */
  changes: readonly Mending[];
}

/** Mends a measured document. What cannot be read is left to the check. Idempotent. */
export function mendDocument(original: string, { keys, spacedSigns }: DocumentKind): Mended {
  const steps: [Mending, (text: string) => string][] = [
    ['line-ends', (text) => text.replaceAll('\r\n', '\n')],
    ['final-newline', (text) => (text.endsWith('\n') ? text : `${text}\n`)],
    ['field-names', (text) => inParts(text, (yaml) => withTodaysNames(yaml, keys))],
    ['key-order', (text) => inParts(text, (yaml) => inOrder(yaml, keys))],
    ['trailing-spaces', (text) => inParts(text, trimmedYaml, withoutTrailingSpaces)],
    ...(spacedSigns ? [['signs', (text) => inParts(text, mendedWords, mendedBody)] as [Mending, (text: string) => string]] : []),
  ];
  const changes: Mending[] = [];
  const text = steps.reduce((before, [kind, step]) => {
    const after = step(before);
    if (after !== before) changes.push(kind);
    return after;
  }, original);
  return { text, changes };
}

type Body = Parameters<typeof mendedBody>;

/** Applies `toYaml` and `toBody` to the parts that can be read. */
function inParts(text: string, toYaml: (yaml: string) => string, toBody: (...body: Body) => string = (body) => body): string {
  const { frontmatter, body, tree } = parseDocument('', text);
  if (frontmatter.data === undefined) return text;
  const fence = '---\n';
  const head = text.slice(0, text.length - body.length);
  const yaml = head.slice(fence.length, head.lastIndexOf('---'));
  return fence + toYaml(yaml) + head.slice(fence.length + yaml.length) + (tree ? toBody(body, tree) : body);
}

/** Within a block of text, spaces may be part of a value. */
function trimmedYaml(yaml: string): string {
  const trimmed = yaml
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
  return sameValues(yaml, trimmed) ? trimmed : yaml;
}
