/** What files are, by the end of their names: one table for every host, so that none has to guess. */

const UTF8 = '; charset=utf-8';
/** Parts of the search index: packed already, and read by the search's own program alone. */
const PACKED = 'application/octet-stream';

export const fileTypes: Readonly<Record<string, string>> = {
  html: `text/html${UTF8}`,
  css: `text/css${UTF8}`,
  js: `text/javascript${UTF8}`,
  md: `text/markdown${UTF8}`,
  txt: `text/plain${UTF8}`,
  csv: `text/csv${UTF8}`,
  ics: `text/calendar${UTF8}`,
  json: 'application/json',
  jsonld: 'application/ld+json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pagefind: PACKED,
  pf_fragment: PACKED,
  pf_index: PACKED,
  pf_meta: PACKED,
};

/** Types that many hosts do not know by name, or send without the alphabet, as letters of another one. */
export const typesToTell = ['md', 'txt', 'csv', 'ics', 'jsonld', 'webmanifest'] as const;

/** What feeds are, which share their endings with other files. */
export const feedTypes = { atom: 'application/atom+xml', json: 'application/feed+json' } as const;

/** Types that shrink when compressed, without their alphabet. Pictures, fonts and the index are packed already. */
export const compressedTypes: readonly string[] = [
  ...new Set(
    [...Object.values(fileTypes), ...Object.values(feedTypes)]
      .map((type) => type.replace(/;.*/, ''))
      .filter((type) => /^text\/|json$|xml$/.test(type)),
  ),
];

/** Bytes from which an answer is compressed: smaller ones fit one packet either way. */
export const MIN_COMPRESSED_BYTES = 1024;

/** Whether answers of a type are compressed. @param type as in the header, with or without parameters */
export const isCompressed = (type: string): boolean => compressedTypes.includes(type.replace(/;.*/, ''));

/** The type of a file. @param pathname its address without a query, or its place; a folder stands for its page */
export function typeOf(pathname: string): string {
  if (/(?:^|\/)$/.test(pathname)) return fileTypes.html ?? '';
  const extension = /\.([^./]+)$/.exec(pathname)?.[1] ?? '';
  return fileTypes[extension] ?? PACKED;
}
