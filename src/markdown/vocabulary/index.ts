/** The components that authors may use, by name. Adding one: a file here, a line below, a line in the guide. */
import { Callout } from './callout.ts';
import { Cite } from './cite.ts';
import type { VocabularyComponent } from './component.ts';

export type Vocabulary = ReadonlyMap<string, VocabularyComponent>;

/** What a sheet may use. */
export const vocabulary: Vocabulary = byName([Callout, Cite]);

/** What an editorial page may use: it has no list of sources to cite, and Astro components of the same names. */
export const pageVocabulary: Vocabulary = byName([Callout]);

function byName(components: readonly VocabularyComponent[]): Vocabulary {
  return new Map(components.map((component) => [component.name, component]));
}

export type { RenderContext, ResolvedLink, SectionNotice } from './component.ts';
