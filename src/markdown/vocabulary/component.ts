/** What a component of the authors' vocabulary is: checked props in, plain HTML out. */
import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { z } from 'zod';
import type { TermMarker } from '../terms.ts';

/** What rendering needs to know of the site; given by the caller, so that this room knows no locale and no URL. */
export interface RenderContext {
  /** Interface words of the page's language. */
  t: (key: string, params?: Record<string, string | number>) => string;
  /** A loose date in words. */
  date: (date: string) => string;
  /** Typography of the page's language, for running text. */
  typeset: (text: string) => string;
  /** Where a link written by an author leads; undefined when the target does not exist. */
  resolve: (href: string) => ResolvedLink | undefined;
  /** Ids of the sheet's sources, in the order they are listed. */
  sources: readonly string[];
  /** Explains acronyms at their first use; absent where nothing is explained. */
  terms?: TermMarker;
  /** What a component of `site.ts` shows of the site's own data, in Markdown; absent where no page is written. */
  shown?: (component: string, props: Readonly<Record<string, string>>) => RootContent[];
  /** Remarks by anchor of the section; `intro` stands before the first heading. */
  notices?: ReadonlyMap<string, SectionNotice>;
}

/** A remark set at the head of a section by the site, not by its author. */
export interface SectionNotice {
  text: string;
  href: string;
  linkLabel: string;
  /** Language of the linked page. */
  lang: string;
}

export interface ResolvedLink {
  href: string;
  external: boolean;
}

export interface VocabularyComponent<Props = Record<string, string>> {
  name: string;
  /** Literal attributes only; a closed object. */
  props: z.ZodType<Props>;
  /** Whether it stands in a sentence or on lines of its own. */
  place: 'inline' | 'block';
  /** Whether it encloses text. */
  children: boolean;
  /** Its line in the author's guide. */
  example: string;
  render: (props: Props, children: ElementContent[], context: RenderContext) => ElementContent;
  /** The same in Markdown, for programs and plain readers. */
  markdown: (props: Props, children: RootContent[], context: RenderContext) => RootContent[];
}

export function component<Props>(definition: VocabularyComponent<Props>): VocabularyComponent {
  return definition as unknown as VocabularyComponent;
}
