/** Single files of the content, as they were rendered. */
import { currentAssembly } from 'virtual:assembly';

type Assembly = ReturnType<typeof currentAssembly>;
type SheetFile = Assembly['sheets'][number];

/** Of the assembly that it was made from, and gone with it. */
const indexes = new WeakMap<Assembly, ReadonlyMap<string, SheetFile>>();

/** The file of a sheet in a language that has words of its own for it. @throws {Error} when there is none */
export function sheetFile(lang: string, id: string): SheetFile {
  const assembly = currentAssembly();
  const index = indexes.get(assembly) ?? new Map(assembly.sheets.map((sheet) => [`${sheet.locale}/${sheet.id}`, sheet]));
  indexes.set(assembly, index);
  const file = index.get(`${lang}/${id}`);
  if (!file) throw new Error(`No sheet ${lang}/${id}.`);
  return file;
}

/** Text of an editorial page in Markdown. */
export function pageMarkdown(locale: string, id: string): string {
  return currentAssembly().pages.find((page) => page.locale === locale && page.id === id)?.markdown ?? '';
}
