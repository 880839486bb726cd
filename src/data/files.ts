/** Files for programs, as plain functions of the loaded content: the build writes them itself, the live preview has routes. */
import { apiFiles } from '../model/api/files.ts';
import { getApiSource } from './api.ts';
import { getCatalogue } from './catalogue.ts';
import { twinOfPage, twinOfSheet } from './twins.ts';

export interface DataFile {
  /** Path with the site's base. */
  path: string;
  text: () => Promise<string>;
}

/** The whole content API, and each sheet and page as Markdown. */
export async function dataFiles(): Promise<DataFile[]> {
  const [catalogue, source] = [await getCatalogue(), await getApiSource()];
  const { locales, paths, sheets, pages } = catalogue;
  const ids = sheets(locales[0] ?? '').map((s) => s.id);
  return [
    ...apiFiles(ids, locales, paths).map((file) => ({ path: paths.api(file.path), text: async () => file.text(source) })),
    ...locales.flatMap((locale) => [
      ...sheets(locale).map((sheet) => ({ path: paths.markdown(sheet.href), text: () => twinOfSheet(sheet) })),
      ...pages(locale).map((page) => ({ path: paths.markdown(page.href), text: () => twinOfPage(page) })),
    ]),
  ];
}
