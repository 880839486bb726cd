/** The search engine, at work in a thread of its own: other steps of a build go on meanwhile. */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { BuildFailure } from '../build/failure.ts';
import { environmentWith } from '../config/environment.ts';

/** Path below the index's folder → bytes. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

export interface EnginePage {
  url: string;
  /** HTML. */
  content: string;
}

/** What the thread is given. */
export interface EngineTask {
  pages: readonly EnginePage[];
  port: MessagePort;
}

/** What it says: how many pages the engine took, then its files or what it refused. */
export type EngineNews = { done: number } | { files: IndexFiles } | { fault: string };

/** Fewest places of words in one file of the index: smaller files travel as slowly. */
const MIN_CHUNK = 1_000;
/** So that one more word in one language does not change the index of the others. */
const CHUNK_STEP = 500;

/** The engine has no other setting for it; why, and what it brings: `docs/decisions/013-size-of-search-files.md`. */
const CHUNK_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/**
 * Places of words in one file of the index. A reader fetches the list of all files once, about 13 bytes each, and then some
 * three files of about 2 bytes a place for a query: both together are least near the square root of twice the places.
 * @param places of words in all languages
 */
export function chunkSize(places: number): number {
  return Math.max(MIN_CHUNK, Math.round(Math.sqrt(2 * places) / CHUNK_STEP) * CHUNK_STEP);
}

/**
 * The index of pages of one language.
 * @param chunk as {@link chunkSize} gives it
 * @param onPage told of each page that the engine took
 * @throws {BuildFailure} in one sentence when the engine refuses
 */
export function engineIndex(pages: readonly EnginePage[], chunk: number, onPage: () => void): Promise<IndexFiles> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const hear = (news: EngineNews) => {
      if ('done' in news) onPage();
      else if ('files' in news) resolve(news.files);
      else reject(new BuildFailure(news.fault));
    };
    port1.on('message', hear);
    // the engine takes its setting from the environment: of its thread, so that nobody else's is changed
    const worker = new Worker(new URL('engine-thread.ts', import.meta.url), {
      env: environmentWith({ [CHUNK_VARIABLE]: String(chunk) }),
      workerData: { pages, port: port2 } satisfies EngineTask,
      transferList: [port2],
      execArgv: [],
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      // the end of a thread may overtake its last words
      for (let last = receiveMessageOnPort(port1); last; last = receiveMessageOnPort(port1)) hear(last.message as EngineNews);
      port1.close();
      reject(new BuildFailure('The search engine ended before its index was whole.'));
    });
  });
}
