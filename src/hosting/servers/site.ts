/** What a host must do with a built site, before it is put in the words of one host's configuration. */
import { dataHeaders } from '../../config/data-headers.ts';
import { cacheForever, cacheRevalidate, hashedAssets, securityHeaders } from '../../config/policy.ts';
import type { Content } from '../../model/content.ts';
import { redirectsOf } from '../../model/ledger.ts';
import { createPaths } from '../../model/paths.ts';

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

/** @param folder that the host answers `/` from */
export function hostedSite(
  { site, ledger }: Pick<Content, 'site' | 'ledger'>,
  folder: string,
  base: string,
  origin?: string,
): HostedSite {
  const url = new URL(origin ?? site.data.url);
  const paths = createPaths(base, url.origin, site.data.locales);
  const withBase = (path: string) => base + path.slice(1);
  const locales = site.data.locales.map(({ id }) => id);
  const moved = new Map([...redirectsOf(ledger.data, paths, locales)].map(([from, to]) => [withBase(from), withBase(to)]));
  const framable = locales.map(paths.embed);
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
