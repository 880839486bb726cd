/** The language that a page was written in: translators of browsers rewrite `lang`, and leave this alone. */
export function pageLocale(): string {
  return document.documentElement.dataset.locale ?? '';
}
