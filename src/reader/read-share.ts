/** A thread that reads its share of the documents. */
import { workerData } from 'node:worker_threads';
import { readGroup } from './read-document.ts';
import type { Share, Told } from './read-documents.ts';

/** Groups in one message: large enough that few are sent, small enough that the other side is never idle. */
const BATCH = 100;

const { root, groups, sourceLocale, port, signal } = workerData as Share;

function tell(told: Told): void {
  port.postMessage(told);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
}

try {
  for (let start = 0; start < groups.length; start += BATCH) {
    const batch = groups.slice(start, start + BATCH);
    tell({ documents: batch.flatMap((group) => readGroup(root, group, sourceLocale)) });
  }
  tell({ done: true });
} catch (cause) {
  tell({ failed: String(cause) });
}
