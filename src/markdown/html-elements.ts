/** HTML elements that Markdown has no sign for; they take no attribute. */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set(['br', 'sub', 'sup', 'kbd']);
