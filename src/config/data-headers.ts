/** How files for programs are served: what they are, to whom, and that search engines should keep the pages instead. */
import { feedTypes, fileTypes, typeOf, typesToTell } from './file-types.ts';

/** Folder of the content API, below the site's base. A breaking change of its shapes needs a new number. */
export const API_FOLDER = 'api/v1';

/** Search engines read these files, and list the pages that they repeat. */
const unlisted = { 'X-Robots-Tag': 'noindex' };

/** Other sites may show it: pictures of shared links, icons beside a link, posters. */
const shown = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** Programs of other sites may fetch the data from a browser. */
const shared = { 'Access-Control-Allow-Origin': '*', ...shown };

/** Patterns below the site's base, as `_headers` writes them. What stands last wins. */
export const dataHeaders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'api/*': { ...unlisted, ...shared },
  '*.md': unlisted,
  '*llms.txt': unlisted,
  '*llms-full.txt': unlisted,
  '*/feed.xml': { 'Content-Type': feedTypes.atom, ...shared },
  '*/feed.json': { 'Content-Type': feedTypes.json, ...shared },
  '*.ics': shared,
  '*.png': shown,
  '*.svg': shown,
  '*.pdf': shown,
  '*.ico': shown,
};

/** What a name begins and ends with, and its headers. */
const rules = Object.entries(dataHeaders).map(([pattern, headers]) => {
  const [before = '', after = ''] = pattern.split('*', 2);
  return { before, after, headers };
});

/** The headers of one file, with its type. @param pathname below the site's base, without a slash in front */
export function dataHeadersOf(pathname: string): Record<string, string> {
  const matching = rules.filter(({ before, after }) => pathname.startsWith(before) && pathname.endsWith(after));
  return Object.assign({ 'Content-Type': typeOf(pathname) }, ...matching.map(({ headers }) => headers));
}

/** The same for `_headers`, where a rule first takes away what a wider one gave. */
export function dataHeaderRules(base: string, given: Readonly<Record<string, string>>): string {
  const types = typesToTell.map((extension) => [`*.${extension}`, { 'Content-Type': fileTypes[extension] ?? '' }] as const);
  return [...Object.entries(dataHeaders), ...types]
    .map(([pattern, headers]) => {
      const lines = Object.entries(headers).flatMap(([name, value]) => [
        ...(name in given ? [`  ! ${name}`] : []),
        `  ${name}: ${value}`,
      ]);
      return [`${base}${pattern}`, ...lines, ''].join('\n');
    })
    .join('\n');
}
