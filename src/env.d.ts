/** Whether pages carry the content policy: all but those of the live preview, whose own scripts and styles it forbids. */
declare const CONTENT_POLICY: boolean;

/** What the content integration hands over to pages: see `src/reader/current.ts`. */
declare module 'virtual:assembly' {
  export const currentAssembly: typeof import('./reader/current.ts').currentAssembly;
  export const assemblyIfAny: typeof import('./reader/current.ts').assemblyIfAny;
  export const noteLoaded: typeof import('./reader/current.ts').noteLoaded;
}

/** The packages without types of their own. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2';
    variationAxes?: Record<string, number | { min: number; max: number }>;
  }
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}

declare module 'wawoff2' {
  const wawoff2: { decompress: (font: Uint8Array) => Promise<Uint8Array> };
  export default wawoff2;
}

declare namespace App {
  /** What a page hands to the components of its Markdown. */
  interface Locals {
    /** Ids of the page's sources, in the order of its list. */
    sources: readonly string[];
    /** The whole site, for what a page shows of it. */
    catalogue: import('./model/catalogue.ts').Catalogue;
  }
}
