/**
 * The files of the content API as routes. The preview server finds a file only by a route that ends like it, so each
 * extension has a route of its own in `src/pages/api/v1`.
 */
import type { APIRoute } from 'astro';
import { type ApiFile, apiFiles } from '../model/api/files.ts';
import { getApiSource } from './api.ts';
import { getCatalogue } from './catalogue.ts';
import { sheetPrint } from './sheets.ts';

/** The static paths of all files that end in `extension` (with its dot). */
export function apiPaths(
  extension: string,
): () => Promise<{ params: { file: string }; props: { file: ApiFile }; cacheKey?: string }[]> {
  return async () => {
    const { locales, paths, sheet, sheets } = await getCatalogue();
    const ids = sheets(locales[0] ?? '').map((s) => s.id);
    return apiFiles(ids, locales, paths)
      .filter(({ path }) => path.endsWith(extension))
      .map((file) => {
        const one = file.sheet && sheet(file.sheet.locale, file.sheet.id);
        const cacheKey = one ? { cacheKey: sheetPrint(one) } : {};
        return { params: { file: file.path.slice(0, -extension.length) }, props: { file }, ...cacheKey };
      });
  };
}

export const answerApiFile: APIRoute = async ({ props }) =>
  new Response((props as { file: ApiFile }).file.text(await getApiSource()));
