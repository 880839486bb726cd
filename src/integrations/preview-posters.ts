/** Posters and the picture of the house in the live preview: made when somebody asks for one, of the content as it is then. */
import type { HookParameters } from 'astro';
import { fileTypes } from '../config/file-types.ts';
import { printedDay } from '../config/today.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { housePicture } from '../model/paths.ts';
import { POSTER_FILES, type PosterFormat, posterName } from '../model/posters.ts';
import { assemblyIfAny } from '../reader/current.ts';
import { type Made, posterMaker, type PosterMaker } from '../share/poster/write.ts';

/** @param isHung whether there are posters */
export function servePosters({ server }: HookParameters<'astro:server:setup'>, isHung: boolean): void {
  /** Of the catalogue that was asked last: a save makes another one. */
  let known: { catalogue: Catalogue; maker: Promise<PosterMaker> } | undefined;
  const makerOf = (catalogue: Catalogue): Promise<PosterMaker> => {
    if (known?.catalogue !== catalogue) known = { catalogue, maker: posterMaker(catalogue, printedDay()) };
    return known.maker;
  };
  server.middlewares.use((request, response, next) => {
    const catalogue = assemblyIfAny()?.catalogue;
    const asked = catalogue && fileAt(catalogue, (request.url ?? '').replace(/\?.*$/, ''), isHung);
    if (!asked) return next();
    makerOf(catalogue)
      .then((maker) => asked.make(maker).make())
      .then((bytes) => {
        response.writeHead(200, { 'Content-Type': fileTypes[asked.format] ?? '', 'Cache-Control': 'no-store' });
        response.end(bytes);
      })
      .catch(next);
  });
}

interface Asked {
  format: PosterFormat;
  make: (maker: PosterMaker) => Made;
}

/** @param address path with the site's base */
function fileAt({ locales, paths }: Catalogue, address: string, isHung: boolean): Asked | undefined {
  for (const locale of locales) {
    if (housePicture(paths, locale) === address) return { format: 'svg', make: ({ picture }) => picture(locale) };
    const file = POSTER_FILES.find((poster) => paths.poster(locale, posterName(poster)) === address);
    if (file && isHung) return { format: file.format, make: ({ poster }) => poster(file, locale) };
  }
  return undefined;
}
