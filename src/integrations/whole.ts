/** Whole or not at all: pages are made in a folder of their own, which takes the place of the site only when nothing is missing. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { clearLeftovers, lockBuilds, recoverDist, replaceDist, workDir } from '../build/dist.ts';
import { BuildFailure } from '../build/failure.ts';
import { listFiles } from '../build/files.ts';
import { type BuildOptions, type Say, sayOf, step, stepLine } from '../build/steps.ts';
import { faultsOf } from '../build/verify.ts';
import { contentDir, outDir, publicDir } from '../config/environment.ts';
import { currentAssembly } from '../reader/current.ts';
import { readPublic } from '../reader/read-public.ts';

/** Must be the last of the list: what comes after it is not in the site. */
export function whole(options: BuildOptions = {}): AstroIntegration {
  let say: Say = () => undefined;
  let fresh = '';
  let began = 0;
  let unlock = () => {};
  const discard = () => {
    rmSync(fresh, { recursive: true, force: true });
    unlock();
  };
  // also where a page ends the process, which must not end it with success
  const onExit = () => {
    process.exitCode = 1;
    discard();
    say('The build ended before the site was whole, so nothing was replaced.');
  };
  return {
    name: 'whole',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        if (command !== 'build') return;
        say = sayOf(options, logger);
        unlock = await lockBuilds(options.waits);
        process.once('exit', onExit);
        clearLeftovers();
        recoverDist(outDir);
        fresh = path.join(workDir, `new-${process.pid}`);
        updateConfig({ outDir: pathToFileURL(`${fresh}/`) });
      },
      'astro:build:start': () => void (began = performance.now()),
      'astro:build:generated': ({ dir }) =>
        say(stepLine('Pages made', performance.now() - began, `${pagesIn(fileURLToPath(dir))} pages`)),
      'astro:build:done': async ({ assets }) => {
        const own = readPublic(publicDir, contentDir).files;
        const made = [...assets].flatMap(([route, files]) => files.map((file) => [below(fresh, file), route] as const));
        await step(say, 'Site verified', () => verify(fresh, own, new Map(made)));
        replaceDist(fresh, outDir);
        process.off('exit', onExit);
        discard();
      },
    },
  };
}

/** @param made path of every file that a route of ours makes → that route */
function verify(folder: string, own: readonly string[], made: ReadonlyMap<string, string>): void {
  const collisions = own.filter((file) => made.has(file));
  const faults = [
    ...collisions.map((file) => `${file} of the public folder would take the place of what ${made.get(file)} makes: rename it`),
    ...own.filter((file) => !isCopy(folder, file)).map((file) => `${file} of the public folder was overwritten: rename it`),
    ...faultsOf(folder, currentAssembly(), own),
  ];
  if (faults.length > 0)
    throw new BuildFailure(`The built site is not whole, so nothing was replaced:\n- ${faults.join('\n- ')}`);
}

function pagesIn(folder: string): number {
  return listFiles(folder).filter((file) => file.endsWith('.html')).length;
}

function isCopy(folder: string, file: string): boolean {
  return readFileSync(path.join(publicDir, file)).equals(readFileSync(path.join(folder, file)));
}

function below(folder: string, file: URL): string {
  return path.relative(folder, fileURLToPath(file)).replaceAll(path.sep, '/');
}
