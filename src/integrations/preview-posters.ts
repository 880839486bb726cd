/** Posters in the live preview: made when somebody asks for one, of the content as it is then. */
import type { HookParameters } from 'astro';
import { fileTypes } from '../config/file-types.ts';
import { printedDay } from '../config/today.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { POSTER_FILES, type PosterFile, posterName } from '../model/posters.ts';
import { assemblyIfAny } from '../reader/current.ts';
import { posterMaker, type PosterMaker } from '../share/poster/write.ts';

export function servePosters({ server }: HookParameters<'astro:server:setup'>): void {
  /** Of the catalogue that was asked last: a save makes another one. */
  let known: { catalogue: Catalogue; maker: Promise<PosterMaker> } | undefined;
  const makerOf = (catalogue: Catalogue): Promise<PosterMaker> => {
    if (known?.catalogue !== catalogue) known = { catalogue, maker: posterMaker(catalogue, printedDay()) };
    return known.maker;
  };
  server.middlewares.use((request, response, next) => {
    const catalogue = assemblyIfAny()?.catalogue;
    const asked = catalogue && posterAt(catalogue, (request.url ?? '').replace(/\?.*$/, ''));
    if (!asked) return next();
    makerOf(catalogue)
      .then((maker) => maker(asked.file, asked.locale).make())
      .then((bytes) => {
        response.writeHead(200, { 'Content-Type': fileTypes[asked.file.format] ?? '', 'Cache-Control': 'no-store' });
        response.end(bytes);
      })
      .catch(next);
  });
}

/** @param address path with the site's base */
function posterAt({ locales, paths }: Catalogue, address: string): { file: PosterFile; locale: string } | undefined {
  for (const locale of locales)
    for (const file of POSTER_FILES) if (paths.poster(locale, posterName(file)) === address) return { file, locale };
  return undefined;
}
