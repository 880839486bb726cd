/** What the page says, as it was written into it. */
export type Words = Readonly<Record<string, string>>;

/** The words of `key`, with each `{name}` filled. */
export function say(words: Words, key: string, params: Readonly<Record<string, string | number>> = {}): string {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** The part of the page that `selector` names. @throws when the page lacks it: page and script belong together */
export function part<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`The compass has no ${selector}.`);
  return found;
}
