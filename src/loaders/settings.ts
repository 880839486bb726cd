/** Astro's door to what is stated once for the whole site: settings, house, icons. */
import type { Loader } from 'astro/loaders';
import { typesetHouse, typesetSite } from '../reader/typeset.ts';
import { liveLoader } from './live.ts';
import { readOnce } from './read-once.ts';

export function settingsLoader(): Loader {
  return liveLoader('settings', () => {
    const { content } = readOnce();
    return [
      { id: 'site', data: typesetSite(content.site.data) },
      { id: 'house', data: typesetHouse(content.house.data) },
      { id: 'ledger', data: content.ledger.data },
      { id: 'icons', data: { ...content.icons } },
    ];
  });
}
