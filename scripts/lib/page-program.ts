/**
 * The pages as a program: Astro compiles it from components, styles, scripts and editorial pages, which takes longer than
 * making a hundred pages with it. It knows nothing of the sheets, so it is kept until something else changes.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../src/config/environment.ts';
import { PROGRAM_FOLDER } from '../../src/config/program.ts';
import { today } from '../../src/config/today.ts';
import { BuildFailure } from './fail.ts';
import { type Files, keepFiles, keptFiles, writeFiles } from './kept-files.ts';
import { pagesPrint } from './print.ts';
import { listFiles } from './site-files.ts';

export interface PageProgram extends Pick<typeof import('../../src/program.ts'), 'pagePaths' | 'renderPage'> {
  /** Styles, scripts and typefaces, by path below the site's folder. */
  assets: Files;
}

const CODE = `${PROGRAM_FOLDER}/`;
const ENTRY = /^prerender-entry\..+\.mjs$/;
const KEPT_NAME = 'program';

/**
 * The program of the checked content's pages, ready to run.
 * @param folder a new one of its own, inside the project so that packages are found; the caller removes it
 * @throws {BuildFailure} with all that Astro said, when it does not compile
 */
export async function pageProgram(folder: string): Promise<PageProgram> {
  const print = pagesPrint();
  let files = keptFiles(KEPT_NAME, print);
  if (!files) {
    files = await compiled(folder);
    keepFiles(KEPT_NAME, print, files);
  }
  const [code, assets] = parted(files);
  writeFiles(folder, code);
  const entry = [...code.keys()].find((file) => ENTRY.test(file)) ?? '';
  // the program asks again what day it is, from where it lies
  process.env.SOURCE_DATE_EPOCH ||= String(Date.parse(today()) / 1000);
  const program = (await import(pathToFileURL(path.join(folder, entry)).href)) as typeof import('../../src/program.ts');
  return { pagePaths: program.pagePaths, renderPage: program.renderPage, assets };
}

async function compiled(folder: string): Promise<Files> {
  const target = `${folder}.astro`;
  rmSync(target, { recursive: true, force: true });
  try {
    await runAstro(target);
    const files = listFiles(target);
    if (!files.some((file) => ENTRY.test(file.slice(CODE.length))))
      throw new BuildFailure('The compiled pages lack the file that begins them.');
    return new Map(files.map((file) => [file, readFileSync(path.join(target, file))]));
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/** In a process of its own, so that nothing in it can end ours with success. */
async function runAstro(target: string): Promise<void> {
  const log: string[] = [];
  const astro = path.join(projectRoot, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      OUT_DIR: target,
      // whatever the caller's, a build is a production build: it carries the content policy
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new BuildFailure(`${log.join('')}\nThe pages could not be compiled (exit ${code ?? 'by signal'}).`);
}

function parted(files: Files): [code: Files, assets: Files] {
  const all = [...files];
  const isCode = ([file]: [string, Uint8Array]) => file.startsWith(CODE);
  return [
    new Map(all.filter(isCode).map(([file, bytes]) => [file.slice(CODE.length), bytes])),
    new Map(all.filter((entry) => !isCode(entry))),
  ];
}
