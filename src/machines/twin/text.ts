/** Small pieces of Markdown. */
/** Signs that Markdown would read as its own, wherever they stand. */
const SIGNS = /[\\`*_[\]<>#|~&]/g;

/** What would begin a list at the start of a line. */
const LIST_START = /^([-+]|\d+[.)])(?= )/;

/** One line of running text, every sign of it meant as it stands. */
export function inline(text: string): string {
  return text.replace(SIGNS, String.raw`\$&`).replace(LIST_START, (start) => `${start.slice(0, -1)}\\${start.at(-1)}`);
}

/** A link whose text and address may hold any sign. */
export function link(text: string, url: string): string {
  return `[${inline(text)}](<${url.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}

/** A second-level section of a list; nothing where the list is empty. */
export function listSection(title: string, items: readonly string[], numbered = false): string {
  if (items.length === 0) return '';
  return `## ${inline(title)}\n\n${items.map((item, i) => `${numbered ? `${i + 1}.` : '-'} ${item}\n`).join('')}`;
}

/** A second-level section of a table, cells as Markdown; nothing where there is no row. */
export function tableSection(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return `## ${inline(title)}\n\n${line(head.map(inline))}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}

/** Blocks one below the other, empty ones left out; ends with one line end. */
export function blocks(...parts: readonly string[]): string {
  return `${parts
    .map((p) => p.trim())
    .filter((p) => p !== '')
    .join('\n\n')}\n`;
}
