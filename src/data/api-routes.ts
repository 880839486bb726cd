/**
 * The files of the content API as routes. `astro dev` finds a file only by a route that ends like it, so each
 * extension has a route of its own in `src/pages/api/v1`.
 */
import type { APIRoute } from 'astro';
import { type ApiFile, apiFiles } from '../machines/api/files.ts';
import { getApiSource } from './api.ts';
import { getCatalogue } from './catalogue.ts';

/** The static paths of all files that end in `extension` (with its dot). */
export function apiPaths(extension: string): () => Promise<{ params: { file: string }; props: { file: ApiFile } }[]> {
  return async () => {
    const { locales, paths, sheets } = await getCatalogue();
    const ids = sheets(locales[0] ?? '').map((s) => s.id);
    return apiFiles(ids, locales, paths)
      .filter(({ path }) => path.endsWith(extension))
      .map((file) => ({ params: { file: file.path.slice(0, -extension.length) }, props: { file } }));
  };
}

export const answerApiFile: APIRoute = async ({ props }) => new Response((props as { file: ApiFile }).file.text(getApiSource()));
