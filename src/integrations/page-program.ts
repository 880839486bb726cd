/** `astro build` compiles the pages into a program (`src/program.ts`) and makes none of them: that is the build's part. */
import { renameSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { outDir, projectRoot } from '../config/environment.ts';
import { PROGRAM_FOLDER } from '../config/program.ts';

/** Astro's name for the environment that makes static pages. */
const PRERENDER = 'prerender';

export function pageProgram(): AstroIntegration {
  return {
    name: 'page-program',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [entry()] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'page-program',
          // asked for once all is written, and before Astro removes what only its own prerenderer would need
          getStaticPaths: async () => {
            renameSync(path.join(outDir, '.prerender'), path.join(outDir, PROGRAM_FOLDER));
            return [];
          },
          render: () => Promise.reject(new Error('Pages are made by "npm run build".')),
        });
      },
    },
  };
}

/** Puts our program in the place of Astro's. */
function entry() {
  return {
    name: 'page-program-entry',
    configEnvironment(name: string, options: { build?: { rolldownOptions?: { input?: unknown } } }) {
      const { rolldownOptions } = options.build ?? {};
      if (name === PRERENDER && rolldownOptions) rolldownOptions.input = path.join(projectRoot, 'src/program.ts');
    },
  };
}
