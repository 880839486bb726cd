/** Puts a publisher's colours in the place of the engine's, where these are stated: no page loads a byte more. */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { projectRoot } from '../config/environment.ts';
import { assemblyIfAny, onHandOver } from '../reader/current.ts';
import { COLOUR_FILES, themeColours } from '../reader/branding.ts';
import type { Colours } from '../schema/colours.ts';

/** What we need of a declaration of PostCSS. */
interface Declaration {
  prop: string;
  value: string;
  source?: { input: { file?: string | undefined } } | undefined;
}

/** The colours of a site's own, as they are now: in the preview they may come, change and go. */
const colours = (): Colours => themeColours(assemblyIfAny()?.content.theme);

export function theme(): AstroIntegration {
  return {
    name: 'theme',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // without colours of its own, the styles of a site need not be parsed once more
        if (command === 'dev' || Object.keys(colours()).length > 0)
          updateConfig({ vite: { css: { postcss: { plugins: [ownColours] } } } });
      },
      'astro:server:setup': ({ server }) => {
        let shown = JSON.stringify(colours());
        onHandOver(() => {
          const now = JSON.stringify(colours());
          if (now === shown) return;
          shown = now;
          // the files that state the engine's colours say something else now
          for (const file of COLOUR_FILES) server.watcher.emit('change', path.join(projectRoot, file));
        });
      },
    },
  };
}

const ownColours = {
  postcssPlugin: 'own-colours',
  Declaration(declaration: Declaration) {
    const colour = colours()[declaration.prop.replace(/^--/, '')];
    const file = declaration.source?.input.file?.replaceAll(path.sep, '/');
    if (!colour || !COLOUR_FILES.some((own) => file?.endsWith(own))) return;
    declaration.value = `light-dark(${colour.day}, ${colour.night})`;
  },
};
