/** Whether a translation still translates what its source says today. Computed, never remembered. */
import type { TranslatedSheet } from '../schema/sheet.ts';
import type { Body, Content } from './content.ts';

/** Key under which the words of the frontmatter have their fingerprint. */
export const FRONTMATTER_WORDS = 'words';

export type TranslationState =
  | { state: 'current' }
  /** Sections of the source (by anchor; `words` is its frontmatter) that changed or came since. */
  | { state: 'outdated'; sections: readonly string[] }
  /** Nobody has compared it with its source yet. */
  | { state: 'unchecked' }
  | { state: 'missing' };

/** @param translation undefined when there is none in the language */
export function translationState(
  source: { body: Pick<Body, 'sections'> },
  translation: { data: Pick<TranslatedSheet, 'sourceHash'> } | undefined,
): TranslationState {
  if (!translation) return { state: 'missing' };
  const accepted = translation.data.sourceHash;
  if (Object.keys(accepted).length === 0) return { state: 'unchecked' };
  const sections = Object.entries(source.body.sections).flatMap(([id, print]) => (accepted[id] === print ? [] : [id]));
  return sections.length === 0 ? { state: 'current' } : { state: 'outdated', sections };
}

/** The state of every sheet in every language but the source's, in file order. */
export function translationStates({
  site,
  sources,
  translations,
}: Content): { id: string; locale: string; state: TranslationState }[] {
  return site.data.locales.slice(1).flatMap(({ id: locale }) =>
    sources.map((source) => {
      const translation = translations.find((t) => t.id === source.id && t.locale === locale);
      return { id: source.id, locale, state: translationState(source, translation) };
    }),
  );
}
