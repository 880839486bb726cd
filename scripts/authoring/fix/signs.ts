/** Spaces and quotes of French prose, mended in place; code, addresses, tags and YAML's own quotes are not touched. */
import type { Root } from 'mdast';
import { isMap, isScalar, parseDocument, type Scalar } from 'yaml';
import { proseOf } from '../../../src/markdown/prose.ts';
import { mend } from '../../../src/schema/prose.ts';

/** The body with the slips of its paragraphs and headings mended. */
export function mendedBody(body: string, tree: Root): string {
  return proseOf(tree, body).reduceRight((text, { offset, text: covered }) => {
    const end = offset + covered.length;
    return text.slice(0, offset) + mend(body.slice(offset, end), covered) + text.slice(end);
  }, body);
}

/** The frontmatter with the slips of its title, summary and reasons mended. */
export function mendedWords(yaml: string): string {
  const document = parseDocument(yaml, { schema: 'failsafe' });
  if (document.errors.length > 0) return yaml;
  const words = scalarsOf(document).toSorted((a, b) => (b.range?.[0] ?? 0) - (a.range?.[0] ?? 0));
  return words.reduce((text, scalar) => {
    const [start, end] = scalar.range ?? [0, 0];
    const mended = mendedScalar(text.slice(start, end), scalar);
    return text.slice(0, start) + mended + text.slice(end);
  }, yaml);
}

function scalarsOf(document: ReturnType<typeof parseDocument>): Scalar[] {
  const related = document.get('related') as { items?: readonly unknown[] } | undefined;
  const reasons = document.get('reasons', true);
  return [
    document.get('title', true),
    document.get('summary', true),
    ...(related?.items ?? []).map((r) => (isMap(r) ? r.get('reason', true) : undefined)),
    ...(isMap(reasons) ? reasons.items.map((item) => item.value) : []),
  ].filter(isScalar);
}

/** A scalar as it stands in the file: what its quotes make of an escape is known for the plainest escapes only. */
function mendedScalar(raw: string, { type }: Scalar): string {
  if (type === 'PLAIN') return mend(raw);
  const inner = raw.slice(1, -1);
  if (type === 'QUOTE_SINGLE') return `'${mend(inner.replaceAll("''", "'")).replaceAll("'", "''")}'`;
  if (type !== 'QUOTE_DOUBLE') return raw;
  const plain = inner.replaceAll('\\"', '"');
  return plain.includes('\\') ? raw : `"${mend(plain).replaceAll('"', '\\"')}"`;
}
