/** The components that authors may use, by name. Adding one: a file here, a line below, a line in the guide. */
import { Callout } from './callout.ts';
import { Cite } from './cite.ts';
import { AccessibilityStatement, EcoDesignStatement, OrganisationMap, PublisherFacts, SiteFact, SiteMap } from './site.ts';
import { StillCurrent } from './still-current.ts';
import type { VocabularyComponent } from './component.ts';

export type Vocabulary = ReadonlyMap<string, VocabularyComponent>;

/** What a sheet may use. */
export const vocabulary: Vocabulary = byName([Callout, Cite]);

/** What an editorial page may use; `src/components/editorial` has an Astro component of each name. */
export const pageVocabulary: Vocabulary = byName([
  Callout,
  Cite,
  StillCurrent,
  SiteFact,
  PublisherFacts,
  AccessibilityStatement,
  EcoDesignStatement,
  SiteMap,
  OrganisationMap,
]);

function byName(components: readonly VocabularyComponent[]): Vocabulary {
  return new Map(components.map((component) => [component.name, component]));
}

export type { RenderContext, ResolvedLink, SectionNotice } from './component.ts';
