/** A loader that loads its collection again, in `npm run dev`, whenever a file of the content folder is saved. */
import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { contentDir } from '../config/environment.ts';

type Entry = Parameters<LoaderContext['store']['set']>[0];

/** @param read gives every entry of the collection, or throws: what was stored before then stays */
export function liveLoader(name: string, read: () => readonly Entry[]): Loader {
  const load = ({ store }: LoaderContext): void => {
    const entries = read();
    store.clear();
    for (const entry of entries) store.set(entry);
  };
  return {
    name,
    load: async (context) => {
      load(context);
      context.watcher?.add(contentDir);
      context.watcher?.on('all', (_event, file) => {
        if (!path.resolve(file).startsWith(contentDir + path.sep)) return;
        try {
          load(context);
        } catch (cause) {
          context.logger.error(cause instanceof Error ? cause.message : String(cause));
        }
      });
    },
  };
}
