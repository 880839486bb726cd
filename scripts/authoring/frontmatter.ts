/** Edits of frontmatter that leave everything else as its author wrote it. */

/** The document with its `sourceHash` block replaced, or added as the last field. */
export function withSourceHash(document: string, prints: Readonly<Record<string, string>>): string {
  const [, head = '', rest = ''] = /^(---\n[\s\S]*?\n)(---(?:\n[\s\S]*)?)$/.exec(document.replaceAll('\r\n', '\n')) ?? [];
  if (head === '') throw new Error('This document has no frontmatter.');
  const kept = head.replace(/^sourceHash:.*\n(?:[ \t]+.*\n)*/m, '');
  const block = Object.entries(prints).map(([id, print]) => `  ${id}: ${quotedIfNumber(print)}\n`);
  return `${kept}sourceHash:\n${block.join('')}${rest}`;
}

/** Eight hex digits may read as a number (`12345678`, `3e982345`) to YAML readers other than ours. */
function quotedIfNumber(print: string): string {
  return Number.isNaN(Number(print)) ? print : `"${print}"`;
}
