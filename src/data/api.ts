/** What the content API and the Markdown twins are made from. */
import { currentAssembly } from 'virtual:assembly';
import { printedDay } from '../config/today.ts';
import type { ApiSource } from '../machines/api/source.ts';
import { sheetFile } from './files.ts';

/** The source of this build; in development it follows the files. */
export function getApiSource(): ApiSource {
  const { catalogue, settings } = currentAssembly();
  return { ...settings, catalogue, markdown: (lang, id) => sheetFile(lang, id).markdown, today: printedDay() };
}
