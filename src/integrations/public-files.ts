/**
 * Copies the publisher's own files into the site, before any step that writes there, which then refuses to take their place.
 * Vite would copy what systems and editors leave among them too.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { copyInside } from '../build/files.ts';
import { contentDir, publicDir } from '../config/environment.ts';
import { readPublic } from '../reader/read-public.ts';

export function publicFiles(): AstroIntegration {
  return {
    name: 'public-files',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { publicDir: false } });
      },
      'astro:build:done': ({ dir }) => {
        for (const file of readPublic(publicDir, contentDir).files) copyInside(fileURLToPath(dir), file, publicDir);
      },
    },
  };
}
