/** A source sheet that says its brick is retired: status, one more line of history, successor. */
export function retired(
  text: string,
  { date, source, successor }: { date: string; source: string; successor: string | undefined },
): string {
  const entry = `  - date: ${date}\n    status: retired\n    source: ${source}\n`;
  return text
    .replace(/^status: .*\n/m, `status: retired\n`)
    .replace(/^successor: .*\n/m, '')
    .replace(/^history:\n(?: {2}.*\n)*/m, (block) => `${block}${entry}${successor ? `successor: ${successor}\n` : ''}`);
}
