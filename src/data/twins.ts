/** Sheets and pages as Markdown, in the words of their language. */
import { translator } from '../i18n/translate.ts';
import type { Page } from '../model/catalogue.ts';
import type { Sheet } from '../model/sheet.ts';
import { pageTwin } from '../machines/twin/page.ts';
import { sheetTwin } from '../machines/twin/sheet.ts';
import { getApiSource } from './api.ts';
import { pageMarkdown } from './files.ts';

/** @returns the whole text of a sheet's Markdown file */
export function twinOfSheet(sheet: Sheet): string {
  const { catalogue, markdown, today } = getApiSource();
  const words = translator(sheet.locale, catalogue.ownWords);
  return sheetTwin(sheet, {
    paths: catalogue.paths,
    licence: catalogue.site.licence,
    words,
    body: markdown(sheet.lang, sheet.id),
    today,
    languageName: words.languageName(sheet.lang),
    pageLanguageName: words.languageName(sheet.locale),
  });
}

/** @returns the whole text of an editorial page's Markdown file */
export function twinOfPage(page: Page): string {
  const { catalogue } = getApiSource();
  const body = pageMarkdown(page.locale, page.id);
  const { paths, site, ownWords } = catalogue;
  return pageTwin(page, { paths, licence: site.licence, words: translator(page.locale, ownWords), body });
}
