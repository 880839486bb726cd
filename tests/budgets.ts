/**
 * How much each kind of page and file may weigh, in bytes as sent. The only place where such a limit stands: a page that
 * passes one fails a test.
 */

interface PageBudget {
  kind: string;
  /** Path of the page's file in a build of the real content. */
  pages: RegExp;
  /** HTML, styles and scripts of a first visit together, and the scripts of it (brotli). */
  total: number;
  script: number;
}

/** What every page carries so that it prints well: blocks in place of grids, small type, the addresses of links as notes. */
const PAPER = 1_200;

/** The first kind that a page belongs to is its own. */
export const PAGE_BUDGETS: readonly PageBudget[] = [
  // each brick says how far it binds, in the drawing's cards and in the table
  { kind: 'house', pages: /^(?:fr|en)\/index\.html$/, total: 50_800 + PAPER, script: 10_500 },
  // carries what a plan says of every brick and rule, so that answering loads nothing more; the rules count as script
  { kind: 'compass', pages: /^(?:fr\/boussole|en\/compass)\//, total: 60_000 + PAPER, script: 18_000 },
  // every name, term, date, duty or rule, in parts that open on a phone
  {
    kind: 'list',
    pages:
      /^(?:fr\/fiches|en\/sheets)\/index\.html$|\/(?:index-a-z|a-z|glossaire|glossary|calendrier|calendar|obligations|duties|regles-de-la-boussole|compass-rules|etat-des-fiches|state-of-the-sheets)\//,
    total: 41_600 + PAPER,
    script: 5_100,
  },
  // the engine of the search comes later, when someone types
  { kind: 'search', pages: /\/(?:recherche|search)\//, total: 26_300 + PAPER, script: 9_000 },
  // the heaviest says its duties, situations and sources of two waves; most have a fifth less. Its own styles are a file
  // apart, which costs it 600 bytes and spares every other page about 1,500
  { kind: 'sheet', pages: /./, total: 26_600 + PAPER, script: 3_000 },
];

/** Requests of a first visit to a sheet, fonts included. */
export const MAX_REQUESTS = 6;
/** Both typefaces together; they are compressed already. */
export const MAX_FONT_BYTES = 45_000;
/** All that a first search brings before its answer. */
export const MAX_SEARCH_BYTES = 155_000;
/** The one script of every page, which waits for someone to want more: opens the search and the parts of a sheet, writes the notes of a print. */
export const MAX_LAUNCHER_BYTES = 2_900;
/** The logo on a home screen, and all its sizes for a tab: flat shapes, of which a browser fetches one or two. */
export const MAX_ICON_BYTES = 6_000;
export const MAX_FAVICON_BYTES = 3_000;
/** A picture for a shared link: networks fetch it on every share. */
export const MAX_IMAGE_BYTES = 60_000;
/** A poster as SVG or PDF: outlines of two thousand letters; fetched by those who print it. */
export const MAX_POSTER_BYTES = 450_000;
