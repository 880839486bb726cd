/** Astro writes the pages, in a process of its own, so that nothing in it can end ours with success. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../../src/config/environment.ts';
import { today } from '../../src/config/today.ts';
import { BuildFailure } from './fail.ts';
import type { Progress } from './progress.ts';
import { countWritten } from './written.ts';

/** How often the written files are counted: a few folders are listed. */
const LOOK_MS = 500;

/** MB for objects that live shortly, of which a page has many: with Node's own 16, a tenth of the time went into tidying up. */
const YOUNG_MB = 64;

export interface PagesOptions {
  /** Where to write. */
  folder: string;
  /** File with the content. */
  handover: string;
  /** What will be written, as paths below the folder. */
  expected: readonly string[];
  /** Told of the pages as they are written. @param total that is counted */
  progress: (total: number) => Progress;
}

/** @throws {BuildFailure} with all that Astro said, when it fails */
export async function writePages({ folder, handover, expected, progress }: PagesOptions): Promise<void> {
  const log: string[] = [];
  const astro = path.join(projectRoot, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [`--max-semi-space-size=${YOUNG_MB}`, astro, 'build'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      OUT_DIR: folder,
      LA_MAISON_CONTENT: handover,
      // whatever the caller's, a build is a production build: it carries the content policy
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      SOURCE_DATE_EPOCH: String(Date.parse(today()) / 1000),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  const { total, written } = countWritten(folder, expected);
  const line = progress(total);
  const timer = setInterval(() => line.at(written()), LOOK_MS);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(timer);
  line.end();
  if (code !== 0) throw new BuildFailure(`${log.join('')}\nThe pages could not be written (exit ${code ?? 'by signal'}).`);
}
