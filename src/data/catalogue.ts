/** The one door of pages to what the content means: the catalogue, once for all of them. */
import { currentAssembly } from 'virtual:assembly';
import type { Catalogue } from '../model/catalogue.ts';

/** The catalogue of this build; in development it follows the files. */
export async function getCatalogue(): Promise<Catalogue> {
  return currentAssembly().catalogue;
}
