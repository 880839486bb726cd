/** The components that a sheet may use, by name. Adding one: a file here, a line below, a line in the guide. */
import { Callout } from './callout.ts';
import { Cite } from './cite.ts';
import type { VocabularyComponent } from './component.ts';

export const vocabulary: ReadonlyMap<string, VocabularyComponent> = new Map(
  [Callout, Cite].map((component) => [component.name, component]),
);

export type { RenderContext, ResolvedLink } from './component.ts';
