/** The content API: every file of `model/api/files.ts`. */
import type { APIRoute } from 'astro';
import { getApiSource } from '../../../data/api.ts';
import { getCatalogue } from '../../../data/catalogue.ts';
import { apiFiles } from '../../../model/api/files.ts';

export async function getStaticPaths() {
  const { locales, paths, sheets } = await getCatalogue();
  const ids = sheets(locales[0] ?? '').map((s) => s.id);
  return apiFiles(ids, locales, paths).map((file) => ({ params: { file: file.path }, props: { file } }));
}

export const GET: APIRoute = async ({ props }) => new Response(props.file.text(await getApiSource()));
