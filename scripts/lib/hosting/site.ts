/** What a host must do with a built site, before it is put in the words of one host's configuration. */
import { contentDir } from '../../../src/config/environment.ts';
import { dataHeaders } from '../../../src/config/data-headers.ts';
import { cacheForever, cacheRevalidate, hashedAssets, securityHeaders } from '../../../src/config/policy.ts';
import { today } from '../../../src/config/today.ts';
import { redirectsOf } from '../../../src/model/ledger.ts';
import { createPaths } from '../../../src/model/paths.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { BuildFailure } from '../../../src/build/failure.ts';

/** A value for the addresses that a regular expression finds. It has no group that a host could number. */
export interface Exception {
  pattern: string;
  value: string;
}

/** A header of every answer, or of some: the last exception that fits wins over the usual value. */
export interface HostHeader {
  name: string;
  usual?: string;
  exceptions: readonly Exception[];
}

export interface HostedSite {
  /** Name that readers call the site by, without scheme. */
  domain: string;
  /** Folder of the host that answers `/`. With a base, the site lies in a folder of that name in it. */
  folder: string;
  /** Path prefix, with a slash at both ends. */
  base: string;
  headers: readonly HostHeader[];
  /** Types that the end of a file's name does not tell. */
  types: readonly Exception[];
  /** Old and new addresses of renamed sheets, with the base. */
  moved: ReadonlyMap<string, string>;
}

/** The site of the content folder. @throws {BuildFailure} when its content is not in order */
export function hostedSite(folder: string, base: string, origin?: string): HostedSite {
  const { content } = readContent(contentDir, { today: today(), allowMassRemoval: true });
  if (!content) throw new BuildFailure('The content has errors, so that its addresses are not known: npm run check tells them.');
  const url = new URL(origin ?? content.site.data.url);
  const paths = createPaths(base, url.origin, content.site.data.locales);
  const withBase = (path: string) => base + path.slice(1);
  const moved = new Map([...redirectsOf(content.ledger.data)].map(([from, to]) => [withBase(from), withBase(to)]));
  const framable = content.site.data.locales.map((locale) => paths.embed(locale.id));
  return { domain: url.host, folder, base, moved, ...rulesFor(base, framable) };
}

/** The one policy as rules. @param framable paths of the pages made for frames */
export function rulesFor(base: string, framable: readonly string[]): Pick<HostedSite, 'headers' | 'types'> {
  const usual: Record<string, string> = { ...securityHeaders(), 'Cache-Control': cacheRevalidate };
  const data = Object.entries(dataHeaders).flatMap(([glob, headers]) =>
    Object.entries(headers).map(([name, value]) => ({ name, pattern: patternOf(base, glob), value })),
  );
  const policy = 'Content-Security-Policy';
  const framed = securityHeaders(true)[policy] ?? '';
  const all = [
    { name: 'Cache-Control', pattern: patternOf(base, `${hashedAssets}/*`), value: cacheForever },
    ...framable.map((page) => ({ name: policy, pattern: `^${escaped(page)}(?:index\\.html)?$`, value: framed })),
    ...data,
  ];
  const exceptionsTo = (name: string) => all.filter((e) => e.name === name).map(({ pattern, value }) => ({ pattern, value }));
  const names = [...new Set([...Object.keys(usual), ...all.map((e) => e.name)])].filter((name) => name !== 'Content-Type');
  return {
    headers: names.map((name) => {
      const value = usual[name];
      return { name, ...(value === undefined ? {} : { usual: value }), exceptions: exceptionsTo(name) };
    }),
    types: exceptionsTo('Content-Type'),
  };
}

/** A pattern of `_headers` as a regular expression that nginx, Apache and Caddy read alike. */
function patternOf(base: string, glob: string): string {
  const [before = '', after = ''] = glob.split('*', 2);
  return `^${escaped(base + before)}.*${escaped(after)}$`.replace(/\.\*\$$/, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A file of these lines. */
export function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
