/** The only place that reads environment variables. Every setting has a default that serves a newcomer. */
import path from 'node:path';

/** The project's own folder, wherever a command was started from. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

/** Folder with the sheets, the house and the site's settings (`CONTENT_DIR`, default `content`). */
export const contentDir = path.resolve(projectRoot, process.env.CONTENT_DIR || 'content');

const ownContent = path.join(projectRoot, 'content');

/** The publisher's files, copied as they are: this project's beside its content, another house's within it. */
export const publicDir = contentDir === ownContent ? path.join(projectRoot, 'public') : path.join(contentDir, 'public');

/** Folder of the built site (`OUT_DIR`). */
export const outDir = path.resolve(projectRoot, process.env.OUT_DIR || 'dist');

/** Folder for what a later build need not make again (`CACHE_DIR`, default `.cache`); it may be thrown away at any time. */
export const cacheDir = path.resolve(projectRoot, process.env.CACHE_DIR || '.cache');

/** Path prefix under which the site lives (`BASE_PATH`), with a slash at both ends: `/`, `/maison/`. */
export const basePath = withSlashes(process.env.BASE_PATH ?? '/');

/** Origin that replaces the one in `site.yml` (`SITE_URL`), without a final slash; undefined when not set. */
export const siteUrlOverride = process.env.SITE_URL?.replace(/\/+$/, '') || undefined;

/** Only a production build may be indexed by search engines; all others say `noindex`. */
export const isProduction = process.env.SITE_ENV === 'production';

/** Whether the build makes a picture for each page that is shared (`SHARE_IMAGES=off` for a quick look). */
export const sharesImages = process.env.SHARE_IMAGES !== 'off';

/** Whether Node was started to make what readers get; without its content policy, say, a page is not for them. */
export const isForProduction = ['', 'production'].includes(process.env.NODE_ENV ?? '');

/** Language of the terminal, for reports on the content: two letters, or nothing. */
export const terminalLanguage = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  .slice(0, 'xx'.length)
  .toLowerCase();

/** The environment of a thread or process of ours, with more in it. */
export function environmentWith(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...more };
}

function withSlashes(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
