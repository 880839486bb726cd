/** The index of a content folder as the browser reads it: names from memory, texts by the engine itself, over a local server. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Directory, fileOf, files, type Posting, type StoredRecord } from '../../src/browser/find/index-files.ts';
import type { Store } from '../../src/browser/find/store.ts';
import { noTexts, openTexts, type TextEngine } from '../../src/browser/find/texts.ts';
import { serve } from '../../src/hosting/server.ts';
import type { IndexFiles } from '../../src/search/engine.ts';

/** Must be called within a test, which ends the server. */
export async function storeOf(index: IndexFiles, locale: string): Promise<Store> {
  const { store, close } = await openIndex(index, locale);
  onTestFinished(close);
  return store;
}

export interface OpenIndex {
  store: Store;
  /** Ends the server of its texts. */
  close: () => Promise<void>;
}

export async function openIndex(index: IndexFiles, locale: string): Promise<OpenIndex> {
  const kept = new Map<string, unknown>();
  const read = <T>(file: string): T => {
    if (!kept.has(file)) kept.set(file, JSON.parse(new TextDecoder().decode(index.get(file))));
    return kept.get(file) as T;
  };
  const directory = read<Directory>(files.directory(locale));
  const { state, chunks, files: starts, passages } = directory;
  const item = <T>(fileName: typeof files.records, firsts: readonly number[], n: number): T => {
    const file = fileOf(firsts, n);
    return read<T[]>(fileName(locale, state, file))[n - (firsts[file] ?? 0)] as T;
  };
  const { texts, close } =
    directory.texts.length > 0 ? await textsOf(index, locale, directory) : { texts: noTexts, close: async () => {} };
  const store: Store = {
    directory,
    texts,
    words: async (start) => {
      const [from, to] = [fileOf(chunks, start), fileOf(chunks, `${start}\uFFFF`)];
      const parts = Array.from({ length: to - from + 1 }, (_, i) => read<Posting[]>(files.words(locale, state, from + i)));
      return parts.flat().filter(([word]) => word.startsWith(start));
    },
    record: async (n) => item<StoredRecord>(files.records, starts, n),
    passage: async (n) => item<string>(files.passages, passages, n),
    vocabulary: async () => read(files.vocabulary(locale, state)),
  };
  return { store, close };
}

type Pagefind = { createInstance: (options: object) => TextEngine };

async function textsOf(index: IndexFiles, locale: string, { texts }: Directory) {
  const folder = mkdtempSync(path.join(tmpdir(), 'index-'));
  for (const [file, bytes] of index) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), bytes);
  }
  const server = await serve({ folder, base: '/', port: 0 });
  const close = async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const own = files.texts(locale);
  const engine = (await import(pathToFileURL(path.join(folder, own, 'pagefind.js')).href)) as Pagefind;
  const instance = engine.createInstance({ basePath: `${server.url}${own}`, baseUrl: '/', noWorker: true });
  return { texts: await openTexts(instance, texts), close };
}
