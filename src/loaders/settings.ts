/** Astro's door to what is stated once for the whole site: settings, house, glossary, ledger, icons. */
import type { Loader } from 'astro/loaders';
import { sourceLocale } from '../model/content.ts';
import { typesetCompass } from '../reader/typeset-compass.ts';
import { typesetGlossary, typesetHouse, typesetSite, typesetStatements } from '../reader/typeset.ts';
import { liveLoader } from './live.ts';
import { readOnce } from './read-once.ts';

export function settingsLoader(): Loader {
  return liveLoader('settings', () => {
    const { content } = readOnce();
    return [
      { id: 'site', data: typesetSite(content.site.data) },
      { id: 'house', data: typesetHouse(content.house.data) },
      { id: 'glossary', data: content.glossary ? typesetGlossary(content.glossary.data) : { terms: [] } },
      { id: 'ledger', data: { ...content.ledger.data } },
      // without a compass the entry is empty: a missing one would be reported as a fault
      {
        id: 'compass',
        data: content.compass ? { ...typesetCompass(content.compass.data, sourceLocale(content.site.data)) } : {},
      },
      { id: 'icons', data: { ...content.icons } },
      { id: 'look', data: { ...content.look } },
      { id: 'statements', data: { ...typesetStatements(content) } },
    ];
  });
}
