/** Live reload: in `npm run dev`, a saved file of the content folder loads its collection again. */
import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { contentDir } from '../config/environment.ts';
import { forgetContent } from './read-once.ts';

export function reloadOnChange({ watcher, logger }: LoaderContext, load: () => Promise<void>): void {
  watcher?.add(contentDir);
  watcher?.on('all', (_event, file) => {
    if (!path.resolve(file).startsWith(contentDir + path.sep)) return;
    forgetContent();
    load().catch((cause: unknown) => logger.error(String(cause instanceof Error ? cause.message : cause)));
  });
}
