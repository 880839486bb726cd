/** The only place that reads environment variables. Every setting has a default that serves a newcomer. */
import path from 'node:path';
import { judgeSettings, type SettingFault } from './settings.ts';

/** The project's own folder, wherever a command was started from. */
export const projectRoot = path.resolve(import.meta.dirname, '../..');

const { settings, faults } = judgeSettings(process.env, projectRoot);

/**
 * Settings that cannot be used; below, each has its default. An error here would come as a stack, before any command can
 * speak: `requireSettings` (`src/build`) is what refuses them.
 */
export const settingFaults: readonly SettingFault[] = faults;

/** Folder with the sheets, the house and the site's settings (`CONTENT_DIR`, default `content`). */
export const contentDir = settings.CONTENT_DIR;

/** The same as whoever runs a command knows it: from the project's folder, with forward slashes. */
export const contentName = path.relative(projectRoot, contentDir).replaceAll(path.sep, '/') || '.';

/** This project's own content. */
export const ownContent = path.join(projectRoot, 'content');

/** The publisher's files, copied as they are: this project's beside its content, another house's within it. */
export const publicDir = contentDir === ownContent ? path.join(projectRoot, 'public') : path.join(contentDir, 'public');

/** Folder of the built site (`OUT_DIR`, default `dist`). */
export const outDir = settings.OUT_DIR;

/** Folder for what a later build need not make again (`CACHE_DIR`, default `.cache`); it may be thrown away at any time. */
export const cacheDir = settings.CACHE_DIR;

/** Where Astro writes what it knows of the content: it has no setting for that. */
export const astroFolder = path.join(projectRoot, '.astro');

/** Path prefix under which the site lives (`BASE_PATH`), with a slash at both ends: `/`, `/maison/`. */
export const basePath = settings.BASE_PATH;

/** Origin that replaces the one in `site.yml` (`SITE_URL`), without a final slash; undefined when not set. */
export const siteUrlOverride = settings.SITE_URL;

/** Only a production build (`SITE_ENV`) may be indexed by search engines; all others say `noindex`. */
export const isProduction = settings.SITE_ENV === 'production';

/** Whether the build makes a picture for each page that is shared (`SHARE_IMAGES=off` for a quick look). */
export const sharesImages = settings.SHARE_IMAGES === 'on';

/** Whether the build draws the house to hang on a wall (`POSTERS=off` for a quick look). */
export const hasPosters = settings.POSTERS === 'on';

/** Seconds since 1970 of the time that the site speaks for (`SOURCE_DATE_EPOCH`); undefined when not set. */
export const sourceDateEpoch = settings.SOURCE_DATE_EPOCH;

/** Port that the local server is to take (`PORT`); 0 takes any free one. Undefined when not set. */
export const askedPort = settings.PORT;

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
