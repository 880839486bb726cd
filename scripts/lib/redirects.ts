/** Old addresses keep working: a page each for any host, and a `_redirects` file for hosts that read one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { metaPolicy } from '../../src/config/policy.ts';
import type { Paths } from '../../src/model/paths.ts';

/** Writes both below `folder`; `moves` maps old to new paths, without the site's base. */
export function writeRedirects(folder: string, moves: ReadonlyMap<string, string>, paths: Paths): void {
  if (moves.size === 0) return;
  const withBase = (p: string) => paths.root() + p.slice(1);
  for (const [from, to] of moves) {
    const file = path.join(folder, from, 'index.html');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, page(withBase(to), paths.absolute(withBase(to)), from.split('/')[1] ?? ''));
  }
  const rules = [...moves].map(([from, to]) => `${withBase(from)} ${withBase(to)} 301`);
  writeFileSync(path.join(folder, '_redirects'), `${rules.join('\n')}\n`);
}

function page(href: string, url: string, locale: string): string {
  return `<!doctype html>
<html lang="${locale}">
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
