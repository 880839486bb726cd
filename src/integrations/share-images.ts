/** Draws the pictures that stand beside a link to a page when somebody shares it. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type BuildOptions, counting, step, tellingOf } from '../build/steps.ts';
import { sharesImages } from '../config/environment.ts';
import { currentAssembly } from '../reader/current.ts';
import { writeShareImages } from '../share/write.ts';

export function shareImages(options: BuildOptions = {}): AstroIntegration {
  return {
    name: 'share-images',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!sharesImages) return;
        const telling = tellingOf(options, logger);
        const make = () => writeShareImages(fileURLToPath(dir), currentAssembly().catalogue, counting(telling, 'images'));
        await step(telling, 'images', make, ({ count, drawn }) => telling.words.images(count, drawn));
      },
    },
  };
}
