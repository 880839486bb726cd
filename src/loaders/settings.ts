/** Astro's door to what is stated once for the whole site: settings, house, icons. */
import type { Loader, LoaderContext } from 'astro/loaders';
import { typesetHouse, typesetSite } from '../reader/typeset.ts';
import { readOnce } from './read-once.ts';
import { reloadOnChange } from './watch.ts';

export function settingsLoader(): Loader {
  return {
    name: 'settings',
    load: async (context) => {
      await load(context);
      reloadOnChange(context, () => load(context));
    },
  };
}

async function load({ store }: LoaderContext): Promise<void> {
  const { content } = readOnce();
  store.clear();
  store.set({ id: 'site', data: typesetSite(content.site.data) });
  store.set({ id: 'house', data: typesetHouse(content.house.data) });
  store.set({ id: 'icons', data: { ...content.icons } });
}
