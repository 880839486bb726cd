/** What a field says to those who write it, beside its shape: one sentence in each language of the author's guide. */

/** Languages of the guide; editors speak the first. */
export const GUIDE_LOCALES = ['fr', 'en'] as const;
export type GuideLocale = (typeof GUIDE_LOCALES)[number];

/** One sentence a language, with names of fields and files between backquotes. What a value looks like, its shape says. */
export type Words = Readonly<Record<GuideLocale, string>>;

declare module 'zod' {
  /** `.meta({ fr, en })` stands last in the chain of a field: what wraps a shape, as `.optional()`, has none of its words. */
  interface GlobalMeta extends Words {}
}
