/** Whole or not at all: pages are made in a folder of their own, which takes the place of the site only when nothing is missing. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BuildFailure } from '../build/failure.ts';
import { isSameFile, listFiles } from '../build/files.ts';
import { lockBuilds } from '../build/lock.ts';
import { type BuildOptions, step, tellDone, type Telling, tellingOf } from '../build/steps.ts';
import { openTarget, type TargetFolder } from '../build/target-folder.ts';
import { faultsOf } from '../build/verify.ts';
import { cacheDir, contentDir, outDir, projectRoot, publicDir } from '../config/environment.ts';
import { houseName } from '../model/content.ts';
import { currentAssembly } from '../reader/current.ts';
import { readPublic } from '../reader/read-public.ts';
import { redirectsIn } from './hosting.ts';

/** Must be the last of the list: what comes after it is not in the site. */
export function whole(options: BuildOptions = {}): AstroIntegration {
  let telling: Telling | undefined;
  let target: TargetFolder | undefined;
  let unlock = () => {};
  let began = 0;
  const end = () => {
    target?.discard();
    unlock();
  };
  // also where a page ends the process, which must not end it with success
  const onExit = () => {
    process.exitCode = 1;
    end();
    telling?.say(telling.words.interrupted);
  };
  return {
    name: 'whole',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        if (command !== 'build') return;
        if (path.relative(fileURLToPath(config.outDir), outDir) !== '')
          throw new BuildFailure('The folder of the site is a setting: OUT_DIR=… instead of --outDir.');
        telling = tellingOf(options, logger);
        unlock = await lockBuilds(options.waits);
        process.once('exit', onExit);
        const house = houseName(currentAssembly().content.site.data);
        target = openTarget({ target: outDir, project: projectRoot, contentDir, cacheDir, publicDir, house });
        updateConfig({ outDir: pathToFileURL(target.work + path.sep) });
      },
      'astro:build:start': () => void (began = performance.now()),
      'astro:build:generated': ({ dir, logger }) => {
        const told = tellingOf(options, logger);
        tellDone(told, 'pages', performance.now() - began, told.words.pages(pagesIn(fileURLToPath(dir))));
      },
      'astro:build:done': async ({ dir, assets, logger }) => {
        const folder = fileURLToPath(dir);
        const made = [...assets].flatMap(([route, files]) => files.map((file) => [below(folder, file), route] as const));
        await step(tellingOf(options, logger), 'verified', () => verify(folder, new Map(made)));
        target?.commit();
        process.off('exit', onExit);
        end();
      },
    },
  };
}

/** @param made path of every file that a route of ours makes → that route */
function verify(folder: string, made: ReadonlyMap<string, string>): void {
  const own = readPublic(publicDir, contentDir).files;
  const isCopy = (file: string) => isSameFile(path.join(publicDir, file), path.join(folder, file));
  const faults = [
    ...own
      .filter((file) => made.has(file))
      .map((file) => `${file} of the public folder would take the place of what ${made.get(file)} makes: rename it`),
    ...own.filter((file) => !isCopy(file)).map((file) => `${file} of the public folder was overwritten: rename it`),
    ...faultsOf(folder, currentAssembly(), { own, redirects: redirectsIn(currentAssembly()) }),
  ];
  if (faults.length > 0)
    throw new BuildFailure(`The built site is not whole, so nothing was replaced:\n- ${faults.join('\n- ')}`);
}

function pagesIn(folder: string): number {
  return listFiles(folder).filter((file) => file.endsWith('.html')).length;
}

function below(folder: string, file: URL): string {
  return path.relative(folder, fileURLToPath(file)).replaceAll(path.sep, '/');
}
