/** The index of a language, fetched part by part. A part that cannot be had is told by its cause, never taken for "nothing". */
import { type Directory, fileOf, files, type Posting, type StoredRecord } from '../../browser/find/index-files.ts';
import type { Store } from '../../browser/find/store.ts';
import { IndexUnavailable } from './unavailable.client.ts';
import { noTexts, openTexts, StrangeIndex, type TextEngine, type Texts } from '../../browser/find/texts.ts';

/** Why the texts of sheets and pages cannot be searched, while names can. */
export type WithoutTexts = 'no-webassembly';

export interface OpenStore extends Store {
  withoutTexts: WithoutTexts | undefined;
}

/** Begins after every word. */
const LAST = '\uFFFF';

/** @param folder an absolute path with a final slash @throws {IndexUnavailable} */
export async function openStore(folder: string, locale: string): Promise<OpenStore> {
  const directory = await directoryOf(folder, locale);
  const { state, chunks, files: starts, passages } = directory;
  const kept = new Map<string, Promise<unknown>>();
  const part = <T>(file: string): Promise<T> => {
    const known = kept.get(file) ?? fetchPart(folder, file, locale, state);
    kept.set(file, known);
    // the next try begins anew
    known.catch(() => kept.delete(file));
    return known as Promise<T>;
  };
  const item = async <T>(fileName: typeof files.records, firsts: readonly number[], n: number): Promise<T> => {
    const file = fileOf(firsts, n);
    const items = await part<readonly T[]>(fileName(locale, state, file));
    const found = items[n - (firsts[file] ?? 0)];
    if (found === undefined) throw new IndexUnavailable('gone');
    return found;
  };
  const isAble = typeof WebAssembly === 'object';
  const hasTexts = isAble && directory.texts.length > 0;
  const texts = hasTexts ? await textsOf(`${folder}${files.texts(locale)}`, directory) : noTexts;
  return {
    directory,
    withoutTexts: isAble ? undefined : 'no-webassembly',
    texts: async (word) => {
      const matches = await texts(word);
      // the engine takes a file that it cannot fetch for "nothing"
      if (hasTexts && matches.places.size === 0 && (await directoryOf(folder, locale)).state !== state)
        throw new IndexUnavailable('replaced');
      return matches;
    },
    words: async (start) => {
      const [from, to] = [fileOf(chunks, start), fileOf(chunks, start + LAST)];
      const parts = await Promise.all(
        Array.from({ length: to - from + 1 }, (_, i) => part<readonly Posting[]>(files.words(locale, state, from + i))),
      );
      return parts.flat().filter(([word]) => word.startsWith(start));
    },
    record: (n) => item<StoredRecord>(files.records, starts, n),
    passage: (n) => item<string>(files.passages, passages, n),
    vocabulary: () => part(files.vocabulary(locale, state)),
  };
}

/** @param folder of the full-text index, which holds one language: so the engine takes it whatever the page says of its own */
async function textsOf(folder: string, { texts }: Directory): Promise<Texts> {
  try {
    const engine = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as TextEngine & PagefindOptions;
    await engine.options({ basePath: folder, baseUrl: '/' });
    return await openTexts(engine, texts);
  } catch (cause) {
    if (cause instanceof StrangeIndex) throw new IndexUnavailable('replaced');
    // the engine does not tell why
    await fetched(`${folder}pagefind-entry.json`, 'no-cache');
    throw new IndexUnavailable('gone');
  }
}

interface PagefindOptions {
  options: (options: { basePath: string; baseUrl: string }) => Promise<void>;
}

/** The other files of a state never change, so the browser may keep them as long as it likes. */
async function fetchPart(folder: string, file: string, locale: string, state: string): Promise<unknown> {
  try {
    return await fetched(`${folder}${file}`, 'default');
  } catch (cause) {
    if (!(cause instanceof IndexUnavailable) || cause.cause !== 'gone') throw cause;
    const now = await directoryOf(folder, locale);
    throw now.state === state ? cause : new IndexUnavailable('replaced');
  }
}

async function directoryOf(folder: string, locale: string): Promise<Directory> {
  return (await fetched(`${folder}${files.directory(locale)}`, 'no-cache')) as Directory;
}

async function fetched(address: string, cache: RequestCache): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address, { cache });
  } catch {
    throw new IndexUnavailable('offline');
  }
  if (!response.ok) throw new IndexUnavailable('gone');
  try {
    return (await response.json()) as unknown;
  } catch (cause) {
    // cut off on the way, or a host's own page in the place of the file
    throw new IndexUnavailable(cause instanceof SyntaxError ? 'gone' : 'offline');
  }
}
