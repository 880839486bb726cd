/** What pages may load and do, as a meta element and as headers: one source for both, and for every host. */
import { createHash } from 'node:crypto';
import { dataHeaderRules } from './data-headers.ts';
import { prefetchRules } from './prefetch.ts';
import { recoveryScript } from './recovery-script.ts';
import { themeScript } from './theme-script.ts';

/** What stands in the pages themselves. */
const inline = [themeScript, recoveryScript, prefetchRules].map(
  (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
);

const directives = [
  "default-src 'none'",
  // the search can open on every page, and its engine is WebAssembly: compiled in a worker, or in the page where a slow
  // network lets the worker time out. The keyword allows no evaluated JavaScript.
  `script-src 'self' 'wasm-unsafe-eval' ${inline.join(' ')}`,
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** For the meta element, which cannot carry `frame-ancestors`. */
export const metaPolicy = directives.join('; ');

/** Headers of every response. @param isFramable whether other sites may show the page in a frame */
export const securityHeaders = (isFramable = false): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': `${metaPolicy}; frame-ancestors ${isFramable ? '*' : "'none'"}`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
});

/** Folder of files whose name holds the hash of their content: they never change, so they may be kept for ever. */
export const hashedAssets = '_assets';
const YEAR_IN_SECONDS = 31_536_000;
export const cacheForever = `public, max-age=${YEAR_IN_SECONDS}, immutable`;
/** Everything else is asked for again, and answered "not modified" where nothing changed. */
export const cacheRevalidate = 'public, max-age=0, must-revalidate';

/** The `_headers` file that several static hosts read. @param framable paths of the pages made for frames */
export function headersFile(base: string, framable: readonly string[]): string {
  const lines = Object.entries({ ...securityHeaders(), 'Cache-Control': cacheRevalidate }).map(([k, v]) => `  ${k}: ${v}`);
  const instead = (path: string, name: string, value: string) => [path, `  ! ${name}`, `  ${name}: ${value}`, ''];
  const policy = 'Content-Security-Policy';
  return [
    `${base}*`,
    ...lines,
    '',
    ...instead(`${base}${hashedAssets}/*`, 'Cache-Control', cacheForever),
    ...framable.flatMap((path) => instead(path, policy, securityHeaders(true)[policy] ?? '')),
    dataHeaderRules(base, securityHeaders()),
  ].join('\n');
}
