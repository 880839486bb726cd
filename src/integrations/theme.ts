/** Puts a publisher's colours in the place of the engine's, where these are stated: no page loads a byte more. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../config/environment.ts';
import { THEME_FILE } from '../model/branding.ts';
import { assemblyIfAny } from '../reader/current.ts';
import { themeColours, TOKENS_FILE } from '../reader/branding.ts';
import type { Colours } from '../schema/colours.ts';

/** What we need of a declaration of PostCSS. */
interface Declaration {
  prop: string;
  value: string;
  source?: { input: { file?: string | undefined } } | undefined;
}

/** A change of the theme starts the preview again, as a change of the settings does. */
export function theme(): AstroIntegration {
  return {
    name: 'theme',
    hooks: {
      'astro:config:setup': ({ updateConfig, addWatchFile }) => {
        addWatchFile(pathToFileURL(path.join(contentDir, THEME_FILE)));
        const own = themeColours(assemblyIfAny()?.content.theme);
        // without colours of its own, a site's styles need not be parsed once more
        if (Object.keys(own).length > 0) updateConfig({ vite: { css: { postcss: { plugins: [ownColours(own)] } } } });
      },
    },
  };
}

function ownColours(own: Colours) {
  return {
    postcssPlugin: 'own-colours',
    Declaration(declaration: Declaration) {
      const colour = own[declaration.prop.replace(/^--/, '')];
      const file = declaration.source?.input.file?.replaceAll(path.sep, '/');
      if (!colour || !file?.endsWith(TOKENS_FILE)) return;
      declaration.value = `light-dark(${colour.day}, ${colour.night})`;
    },
  };
}
