/** A loader that loads its collection again, in `npm run dev`, whenever a file of the content folder is saved. */
import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { contentDir } from '../config/environment.ts';
import { forgetContent } from './read-once.ts';

export function liveLoader(name: string, fill: (store: LoaderContext['store']) => void): Loader {
  const load = (context: LoaderContext): void => {
    context.store.clear();
    fill(context.store);
  };
  return {
    name,
    load: async (context) => {
      load(context);
      context.watcher?.add(contentDir);
      context.watcher?.on('all', (_event, file) => {
        if (!path.resolve(file).startsWith(contentDir + path.sep)) return;
        forgetContent();
        try {
          load(context);
        } catch (cause) {
          context.logger.error(cause instanceof Error ? cause.message : String(cause));
        }
      });
    },
  };
}
