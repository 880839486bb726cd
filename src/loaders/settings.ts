/** Astro's door to what is stated once for the whole site: settings, house, glossary, ledger, icons. */
import type { Loader } from 'astro/loaders';
import { liveLoader } from './live.ts';
import { readOnce } from './read-once.ts';

export function settingsLoader(): Loader {
  return liveLoader('settings', () => Object.entries(readOnce().settings).map(([id, data]) => ({ id, data: { ...data } })));
}
