/**
 * Reads all sheets and pages of a folder: in this thread, or, when there are very many, in several at once. Either
 * way the caller waits, and gets the same.
 */
import os from 'node:os';
import path from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { projectRoot } from '../config/environment.ts';
import { type DocumentGroup, localeOf, type ReadDocument, readGroup } from './read-document.ts';

/** Files from which threads pay for their start (about 0.4 s each). */
const PARALLEL_FROM = 1_500;

/** More threads than this read no faster: they wait for this one to take their results. */
const MAX_THREADS = 6;

/** Milliseconds that the first sign of life of a thread may take; a machine that starts none is served without. */
const START_TIMEOUT = 15_000;

/** What was read before, by the files of a document: for those who read one folder again and again. */
export interface DocumentMemory {
  get: (files: DocumentGroup) => ReadDocument[] | undefined;
  set: (files: DocumentGroup, read: ReadDocument[]) => void;
}

export interface ReadOptions {
  /** So many files and more are read in several threads. */
  parallelFrom?: number;
  memory?: DocumentMemory | undefined;
}

/** Documents of `files` (paths below `root`), in their order. */
export function readDocuments(
  root: string,
  files: readonly string[],
  sourceLocale: string,
  { parallelFrom = PARALLEL_FROM, memory }: ReadOptions = {},
): ReadDocument[] {
  const groups = groupsOf(files, sourceLocale);
  const remembered = new Map(groups.flatMap((group) => [[group, memory?.get(group)] as const]));
  const unread = groups.filter((group) => remembered.get(group) === undefined);
  const inThreads = unread.flat().length < parallelFrom ? undefined : readInThreads(root, unread, sourceLocale);
  const read = inThreads ?? unread.flatMap((group) => readGroup(root, group, sourceLocale));
  const byFile = new Map([...[...remembered.values()].flatMap((known) => known ?? []), ...read].map((r) => [r.file, r]));
  if (memory)
    for (const group of unread)
      memory.set(
        group,
        group.flatMap((file) => byFile.get(file) ?? []),
      );
  return files.flatMap((file) => byFile.get(file) ?? []);
}

/** Files of one folder name and id belong together, whatever their language. */
function groupsOf(files: readonly string[], sourceLocale: string): DocumentGroup[] {
  const groups = Map.groupBy(files, (file) => file.replace(/^([^/]+)\/[^/]+\//, '$1/'));
  const sourceFirst = (a: string, b: string) => Number(localeOf(b) === sourceLocale) - Number(localeOf(a) === sourceLocale);
  return [...groups.values()].map((group) => group.toSorted(sourceFirst));
}

/** What a thread is given, and where it puts what it read. */
export interface Share {
  root: string;
  groups: readonly DocumentGroup[];
  sourceLocale: string;
  port: MessagePort;
  /** Counts the messages of all threads, and wakes the waiting one. */
  signal: Int32Array;
}

/** What a thread says: documents, then that it is done or why it failed. */
export type Told = { documents: ReadDocument[] } | { done: true } | { failed: string };

/** @returns undefined when no thread could be started or one failed: then this thread does the work, and the error shows */
function readInThreads(root: string, groups: readonly DocumentGroup[], sourceLocale: string): ReadDocument[] | undefined {
  const count = Math.min(os.availableParallelism(), MAX_THREADS);
  if (count < 2) return undefined;
  const signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const threads = Array.from({ length: count }, (_, i) => {
    const { port1, port2 } = new MessageChannel();
    const share: Share = { root, groups: groups.filter((_, g) => g % count === i), sourceLocale, port: port2, signal };
    const script = path.join(projectRoot, 'src/reader/read-share.ts');
    return { port: port1, worker: new Worker(script, { workerData: share, transferList: [port2], execArgv: [] }) };
  });
  try {
    return collect(
      threads.map((t) => t.port),
      signal,
    );
  } finally {
    for (const { worker } of threads) void worker.terminate();
  }
}

function collect(ports: readonly MessagePort[], signal: Int32Array): ReadDocument[] | undefined {
  const documents: ReadDocument[] = [];
  const working = new Set(ports);
  for (let seen = 0; working.size > 0;) {
    if (Atomics.wait(signal, 0, seen, START_TIMEOUT) === 'timed-out') return undefined;
    seen = Atomics.load(signal, 0);
    for (const port of working) {
      for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
        const told = next.message as Told;
        if ('documents' in told) documents.push(...told.documents);
        else if ('done' in told) working.delete(port);
        else return undefined;
      }
    }
  }
  return documents;
}
