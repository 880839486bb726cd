/** Files that a site must have besides its pages: derived from the catalogue, paths with the site's base. */
import { apiFiles } from './api/files.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { HOUSE_IMAGE, PAGE_IMAGE, sheetImage } from '../model/share-image.ts';
import { housePicture } from '../model/paths.ts';
import { POSTER_FILES, posterName } from '../model/posters.ts';
import { FAVICON, FAVICON_DRAWING, iconFile, SITE_ICONS } from '../model/site-icons.ts';
import { LLMS_FILE, LLMS_FULL_FILE, llmsPath } from './twin/llms.ts';
import { hasDays } from './feeds/calendar-file.ts';
import { MANIFEST_FILE } from './web-manifest.ts';

/** What stands beside a sheet for those who follow it. */
export const SHEET_FEED = 'feed.xml';
export const SHEET_DATES = 'calendar.ics';

/** Files for programs: the content API, Markdown, `llms.txt`, and what each sheet is followed by. */
export function programFiles({ locales, paths, sheets, pages }: Catalogue): string[] {
  const ids = sheets(locales[0] ?? '').map((s) => s.id);
  return [
    ...apiFiles(ids, locales, paths).map((f) => paths.api(f.path)),
    ...locales.flatMap((l) => [...sheets(l), ...pages(l)].map(({ href }) => paths.markdown(href))),
    ...locales.flatMap((l) =>
      sheets(l).flatMap((sheet) => [
        paths.beside(sheet.href, SHEET_FEED),
        ...(hasDays(sheet) ? [paths.beside(sheet.href, SHEET_DATES)] : []),
      ]),
    ),
    paths.asset(LLMS_FILE),
    ...locales.flatMap((l) => [LLMS_FILE, LLMS_FULL_FILE].map((file) => llmsPath({ paths }, l, file))),
  ];
}

/** The logo in every form, and the files that offer it to devices. */
export function iconFiles({ locales, paths }: Catalogue): string[] {
  return [
    ...[FAVICON.file, FAVICON_DRAWING, ...SITE_ICONS.map(iconFile)].map(paths.asset),
    ...locales.map((locale) => paths.file(locale, MANIFEST_FILE)),
  ];
}

/** The house to hang on a wall, in every form. */
export function posters({ locales, paths }: Catalogue): string[] {
  return locales.flatMap((l) => POSTER_FILES.map((file) => paths.poster(l, posterName(file))));
}

/** The house as a picture, for other sites. */
export function housePictures({ locales, paths }: Catalogue): string[] {
  return locales.map((l) => housePicture(paths, l));
}

/** Every share image that the pages name. */
export function shareImages({ locales, paths, sheets }: Catalogue): string[] {
  const names = [HOUSE_IMAGE, PAGE_IMAGE, ...sheets(locales[0] ?? '').map((s) => sheetImage(s.id))];
  return locales.flatMap((l) => names.map((name) => paths.shareImage(l, name)));
}
