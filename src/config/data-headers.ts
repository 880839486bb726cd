/** How files for programs are served: what they are, to whom, and that search engines should keep the pages instead. */

/** Folder of the content API, below the site's base. A breaking change of its shapes needs a new number. */
export const API_FOLDER = 'api/v1';

/** Search engines read these files, and list the pages that they repeat. */
const unlisted = { 'X-Robots-Tag': 'noindex' };

/** Programs of other sites may fetch the data from a browser. */
const shared = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** Patterns below the site's base, as `_headers` writes them. What stands last wins. */
export const dataHeaders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'api/*': { ...unlisted, ...shared },
  'api/*.csv': { 'Content-Type': 'text/csv; charset=utf-8' },
  'api/*.jsonld': { 'Content-Type': 'application/ld+json' },
  '*.md': { ...unlisted, 'Content-Type': 'text/markdown; charset=utf-8' },
  '*llms.txt': { ...unlisted, 'Content-Type': 'text/plain; charset=utf-8' },
  '*llms-full.txt': { ...unlisted, 'Content-Type': 'text/plain; charset=utf-8' },
};

/** The headers of one file. @param pathname below the site's base, without a slash in front */
export function dataHeadersOf(pathname: string): Record<string, string> {
  const matching = Object.entries(dataHeaders).filter(([pattern]) => {
    const [before = '', after = ''] = pattern.split('*', 2);
    return pathname.startsWith(before) && pathname.endsWith(after);
  });
  return Object.assign({}, ...matching.map(([, headers]) => headers));
}

/** The same for `_headers`, where a rule first takes away what a wider one gave. */
export function dataHeaderRules(base: string, given: Readonly<Record<string, string>>): string {
  return Object.entries(dataHeaders)
    .map(([pattern, headers]) => {
      const lines = Object.entries(headers).flatMap(([name, value]) => [
        ...(name in given ? [`  ! ${name}`] : []),
        `  ${name}: ${value}`,
      ]);
      return [`${base}${pattern}`, ...lines, ''].join('\n');
    })
    .join('\n');
}
