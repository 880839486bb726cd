/** Draws the house to hang on a wall, and as a picture for other sites. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type BuildOptions, step, tellingOf } from '../build/steps.ts';
import { hasPosters } from '../config/environment.ts';
import { printedDay } from '../config/today.ts';
import { currentAssembly } from '../reader/current.ts';
import { writePosters } from '../share/poster/write.ts';
import { servePosters } from './preview-posters.ts';

export function posters(options: BuildOptions = {}): AstroIntegration {
  return {
    name: 'posters',
    hooks: {
      'astro:server:setup': (setup) => {
        servePosters(setup, hasPosters);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const telling = tellingOf(options, logger);
        const make = () => writePosters(fileURLToPath(dir), currentAssembly().catalogue, printedDay(), hasPosters);
        // a picture or two are nothing to tell of
        if (!hasPosters) return void (await make());
        await step(telling, 'posters', make, ({ count, drawn }) => telling.words.posters(count, drawn));
      },
    },
  };
}
