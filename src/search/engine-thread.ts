/** A thread that hands pages to the search engine and gives back the files of its index. */
import { workerData } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import type { EngineTask, EngineNews } from './engine.ts';

/** What the engine brings along and we do not use: its interfaces, and its copies of the texts, which our records hold. */
const NOT_OURS = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)|fragment\/.*)$/;

const { pages, port } = workerData as EngineTask;
const tell = (news: EngineNews) => port.postMessage(news);

async function indexed(): Promise<EngineNews> {
  const { index, errors } = await createIndex({});
  if (!index) return { fault: `The search index could not be begun: ${errors.join('; ')}` };
  for (const [i, page] of pages.entries()) {
    const { errors: refusals } = await index.addHTMLFile(page);
    if (refusals.length > 0) return { fault: `${page.url} could not be indexed: ${refusals.join('; ')}` };
    tell({ done: i + 1 });
  }
  const { files, errors: faults } = await index.getFiles();
  if (faults.length > 0) return { fault: `The search index could not be written: ${faults.join('; ')}` };
  return { files: new Map(files.filter((f) => !NOT_OURS.test(f.path)).map((f) => [f.path.replaceAll('\\', '/'), f.content])) };
}

try {
  tell(await indexed());
} finally {
  await close();
  port.close();
}
