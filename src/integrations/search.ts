/** The search index: part of the built site; in `npm run dev` made when a page first asks for it, and again after a change. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, HookParameters } from 'astro';
import { openCache } from '../build/cache.ts';
import { BuildFailure } from '../build/failure.ts';
import { writeInside } from '../build/files.ts';
import { type BuildOptions, counting, step, tellingOf } from '../build/steps.ts';
import { basePath } from '../config/environment.ts';
import { typeOf } from '../config/file-types.ts';
import { SEARCH_FOLDER } from '../model/paths.ts';
import type { Assembly } from '../reader/assembly.ts';
import { currentAssembly } from '../reader/current.ts';
import { buildIndex } from '../search/build-index.ts';
import type { IndexFiles } from '../search/engine.ts';

export function search(options: BuildOptions = {}): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const telling = tellingOf(options, logger);
        const index = () => writeIndex(fileURLToPath(dir), counting(telling, 'records'));
        await step(telling, 'index', index, telling.words.files);
      },
      'astro:server:setup': ({ server, logger }) => serveIndex(server, logger),
    },
  };
}

/** @returns how many files @throws {BuildFailure} in one sentence where the engine refuses */
async function writeIndex(folder: string, progress: ReturnType<typeof counting>): Promise<number> {
  const cache = openCache(SEARCH_FOLDER);
  const files = await buildIndex(currentAssembly(), { cache, progress });
  for (const [file, bytes] of files) writeInside(folder, `${SEARCH_FOLDER}/${file}`, bytes);
  cache.prune();
  return files.size;
}

/** A refusal in its sentence; a fault of ours with its stack. */
function told(cause: unknown): string {
  if (cause instanceof BuildFailure) return cause.message;
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

function serveIndex(server: HookParameters<'astro:server:setup'>['server'], logger: AstroIntegrationLogger): void {
  let made: { of: Assembly; index: Promise<IndexFiles> } | undefined;
  const folder = `${basePath}${SEARCH_FOLDER}/`;
  server.middlewares.use((request, response, next) => {
    const [address = ''] = (request.url ?? '').split('?', 1);
    if (!address.startsWith(folder)) return next();
    const of = currentAssembly();
    if (made?.of !== of) made = { of, index: buildIndex(of) };
    made.index.then(
      (files) => {
        const bytes = files.get(address.slice(folder.length));
        response.statusCode = bytes ? 200 : 404;
        response.setHeader('Content-Type', typeOf(address));
        response.end(bytes);
      },
      (cause: unknown) => {
        made = undefined;
        logger.error(`No search index: ${told(cause)}`);
        response.statusCode = 503;
        response.end();
      },
    );
  });
}
