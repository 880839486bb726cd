/** What a new id changes in the text of other files. */

/** `compass.yml` with every rule that leads to the sheet `from` turned to `to`. */
export function withRenamedTargets(text: string, from: string, to: string): string {
  return text
    .replace(new RegExp(`^(\\s+(?:- )?(?:brick|to): )${from}$`, 'gmu'), `$1${to}`)
    .replace(/^out:\n(?:[ #].*\n)*/m, (block) => block.replace(new RegExp(`^( {2})${from}:`, 'mu'), `$1${to}:`));
}

/** `glossary.yml` with every term of the sheet `from` turned to `to`. */
export function withRenamedTerms(text: string, from: string, to: string): string {
  const whole = new RegExp(`(?<=[\\s[,-])${from}(?=[\\s\\],]|$)`, 'gmu');
  return text.replace(/^ +sheets:(?: *\[[^\]]*\]|(?:\n +- .*)+)/gm, (list) => list.replace(whole, to));
}

/** A sheet or page (ids hold nothing that a pattern would read as a sign) with every mention of the sheet `from` (relations, reasons, successor, links) turned to `to`. */
export function withRenamedMentions(text: string, from: string, to: string): string {
  const [, head = '', body = text] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [];
  const facts = head
    .replace(new RegExp(`^(\\s+(?:- )?target: )${from}$`, 'gmu'), `$1${to}`)
    .replace(new RegExp(`^(successor: )${from}$`, 'mu'), `$1${to}`)
    .replace(/^reasons:\n(?: {2}.*\n)*/m, (block) => block.replace(new RegExp(`^( {2})${from}:`, 'mu'), `$1${to}:`));
  const links = body.replace(new RegExp(`(\\](?:\\(|: +)(?:[^)\\s]*/)?)${from}(?=\\.mdx(?:[)#\\s]|$))`, 'gu'), `$1${to}`);
  return facts + links;
}
