/** Draws the pictures that stand beside a link to a page when somebody shares it. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type BuildOptions, counting, sayOf, step } from '../build/steps.ts';
import { sharesImages } from '../config/environment.ts';
import { currentAssembly } from '../reader/current.ts';
import { writeShareImages } from '../share/write.ts';

export function shareImages(options: BuildOptions = {}): AstroIntegration {
  return {
    name: 'share-images',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!sharesImages) return;
        const say = sayOf(options, logger);
        const make = () => writeShareImages(fileURLToPath(dir), currentAssembly().catalogue, counting(say, 'images'));
        await step(say, 'Share images made', make, ({ count, drawn }) => `${count} images, ${drawn} new`);
      },
    },
  };
}
