/** Old addresses keep working: a page each for any host, and a `_redirects` file for hosts that read one. */
import { metaPolicy } from '../config/policy.ts';
import { escapeXml } from '../machines/feeds/xml.ts';
import type { Paths } from '../model/paths.ts';

/**
 * The files of both, by path below the site's folder.
 * @param moves old to new paths, without the site's base
 */
export function redirectFiles(moves: ReadonlyMap<string, string>, paths: Paths): Map<string, string> {
  const withBase = (p: string) => paths.root() + p.slice(1);
  const pages = [...moves].map(([from, to]) => {
    const html = page(withBase(to), paths.absolute(withBase(to)), from.split('/')[1] ?? '');
    return [`${from.slice(1)}index.html`, html] as const;
  });
  const rules = [...moves].map(([from, to]) => `${withBase(from)} ${withBase(to)} 301\n`).join('');
  return new Map([...pages, ...(rules === '' ? [] : [['_redirects', rules] as const])]);
}

function page(target: string, address: string, locale: string): string {
  const [href, url] = [escapeXml(target), escapeXml(address)];
  return `<!doctype html>
<html lang="${escapeXml(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${metaPolicy}">
<meta http-equiv="refresh" content="0; url=${href}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${url}">
<title>${url}</title>
</head>
<body><p><a href="${href}">${url}</a></p></body>
</html>
`;
}
