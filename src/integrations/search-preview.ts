/** In `npm run dev`, the search index is made from the content when a page first asks for it, and again after a change. */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { basePath, contentDir } from '../config/environment.ts';
import { typeOf } from '../config/file-types.ts';
import { today } from '../config/today.ts';
import { type Paths, SEARCH_FOLDER } from '../model/paths.ts';
import { readLive } from '../reader/live-content.ts';
import { buildIndex, type IndexFiles } from '../search/build-index.ts';

export function searchPreview(paths: Paths): AstroIntegration {
  let index: Promise<IndexFiles> | undefined;
  const build = (): Promise<IndexFiles> => {
    const { content, texts } = readLive(contentDir, { today: today(), allowMassRemoval: true });
    return content ? buildIndex(content, texts, paths) : Promise.reject(new Error('The content cannot be read.'));
  };
  return {
    name: 'search-preview',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.on('all', (_event, file) => {
          if (path.resolve(file).startsWith(contentDir + path.sep)) index = undefined;
        });
        const folder = `${basePath}${SEARCH_FOLDER}/`;
        server.middlewares.use((request, response, next) => {
          const [address = ''] = (request.url ?? '').split('?', 1);
          if (!address.startsWith(folder)) return next();
          index ??= build();
          index.then(
            (files) => {
              const bytes = files.get(decodeURIComponent(address.slice(folder.length)));
              response.statusCode = bytes ? 200 : 404;
              response.setHeader('Content-Type', typeOf(address));
              response.end(bytes);
            },
            (cause: unknown) => {
              index = undefined;
              logger.error(`No search index: ${cause instanceof Error ? cause.message : String(cause)}`);
              response.statusCode = 503;
              response.end();
            },
          );
        });
      },
    },
  };
}
