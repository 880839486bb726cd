/** What a house says in words of its own, `words/<language>.yml`, judged against what the interface says. */
import { sourceMessages, speaks } from '../i18n/languages.ts';
import type { DataFile } from '../model/content.ts';
import { interfaceWords, type Message, type Messages, type OwnWords, type WrittenWords } from '../schema/interface-words.ts';
import { error, type Issue } from '../schema/issue.ts';
import type { Site } from '../schema/site.ts';
import { localeOf } from './read-document.ts';
import type { FoundFile } from './walk.ts';

/** Keys that a report names of those that are missing: enough to see where to go on. */
const MAX_NAMED = 5;

const schema = interfaceWords(sourceMessages);

/** File of the words of a language, below the content folder. */
export function wordsFile(locale: string): string {
  return `words/${locale}.yml`;
}

/** @param read gives a file that keeps the schema; it reports of the others */
export function readOwnWords(
  files: readonly FoundFile[],
  read: (file: string, shape: typeof schema) => DataFile<WrittenWords> | undefined,
): { ownWords: OwnWords; issues: Issue[] } {
  const ownWords: Record<string, Messages> = {};
  const issues: Issue[] = [];
  for (const { file } of files.filter(({ kind }) => kind === 'words')) {
    const written = read(file, schema);
    if (!written) continue;
    const locale = localeOf(file);
    const own = filledIn(written.data);
    ownWords[locale] = own as Messages;
    issues.push(...missingWords(file, locale, own), ...lostPlaces(written, own));
  }
  return { ownWords, issues };
}

/** A language of the settings in which nobody wrote what the interface says. */
export function unspokenLanguages({ file, data, locate }: DataFile<Site>, files: readonly FoundFile[]): Issue[] {
  const written = new Set(files.map((found) => found.file));
  return data.locales.flatMap(({ id }, i) =>
    speaks(id) || written.has(wordsFile(id))
      ? []
      : [error({ file, rule: 'interface-missing', found: id, ...locate(['locales', i, 'id'], 'value') })],
  );
}

/** Words as they are written; a plural may still lack the form that stands for the others. */
type Written = Readonly<Record<string, string | Partial<Exclude<Message, string>>>>;

function filledIn(data: WrittenWords): Written {
  const entries = Object.entries(data ?? {}).flatMap(([key, words]): [string, Written[string]][] => {
    if (typeof words === 'string') return [[key, words]];
    const forms = Object.entries(words ?? {}).filter(([, form]) => form !== null);
    return forms.length === 0 ? [] : [[key, Object.fromEntries(forms)]];
  });
  return Object.fromEntries(entries);
}

/** Of a language that the interface does not speak, every message; of one that it speaks, what was begun. */
function missingWords(file: string, locale: string, own: Written): Issue[] {
  const needed = speaks(locale) ? own : sourceMessages;
  const missing = Object.keys(needed).flatMap((key) => {
    const words = own[key];
    if (words === undefined) return [key];
    return typeof words === 'object' && words.other === undefined ? [`${key}.other`] : [];
  });
  if (missing.length === 0) return [];
  const allowed = missing.slice(0, MAX_NAMED);
  const found = String(missing.length);
  return [error({ file, rule: 'interface-incomplete', subject: locale, found, allowed, line: 1, column: 1 })];
}

/** What the site fills in must stand in the words, and nothing else between braces. */
function lostPlaces({ file, locate }: DataFile<unknown>, own: Written): Issue[] {
  return Object.entries(own).flatMap(([key, words]) => {
    const allowed = placesIn((sourceMessages as Messages)[key]);
    const found = placesIn(words);
    if (allowed.join() === found.join()) return [];
    const at = locate([key], 'value');
    return [error({ file, rule: 'interface-places', subject: key, found: found.join(', '), allowed, ...at })];
  });
}

/** `{count}`, `{query}`: sorted, each once. */
function placesIn(words: Written[string] | undefined): string[] {
  return [...new Set(JSON.stringify(words ?? '').match(/\{\w+\}/g))].toSorted();
}
