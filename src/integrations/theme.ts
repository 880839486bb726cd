/** Puts a publisher's colours in the place of the engine's, where these are stated: no page loads a byte more. */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { projectRoot } from '../config/environment.ts';
import { assemblyIfAny, onHandOver } from '../reader/current.ts';
import { logoColours } from '../model/branding.ts';
import { COLOUR_FILES, isOfTheDrawing, PAGE_COLOURS, themeColours } from '../reader/branding.ts';
import type { Colour, Colours } from '../schema/colours.ts';

interface Node {
  source?: { input: { file?: string | undefined } } | undefined;
}
/** What we need of a declaration, a rule and a sheet of PostCSS. */
interface Declaration extends Node {
  prop: string;
  value: string;
}
interface Rule extends Node {
  append: (declaration: { prop: string; value: string }) => unknown;
}
interface Sheet {
  walkDecls: (visit: (declaration: Declaration) => void) => void;
  walkRules: (selector: string, visit: (rule: Rule) => false | void) => void;
}

/** The colours of a site's own, as they are now: in the preview they may come, change and go. */
const colours = (): Colours => themeColours(assemblyIfAny()?.content.theme);

/** Colours that the logo takes, which every page shows, whether it has the drawing or not. */
function logosOwn(): Colours {
  const branding = assemblyIfAny()?.content.branding;
  const names = branding ? logoColours(branding.logo) : [];
  return Object.fromEntries(names.flatMap((name) => (branding?.colours[name] ? [[name, branding.colours[name]]] : [])));
}

const written = ({ day, night }: Colour): string => `light-dark(${day}, ${night})`;

/** Whether a part of a style sheet stands in one of `files`. */
const isIn = ({ source }: Node, files: readonly string[]): boolean =>
  files.some((own) => source?.input.file?.replaceAll(path.sep, '/').endsWith(own));

export function theme(): AstroIntegration {
  return {
    name: 'theme',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // without colours of its own, the styles of a site need not be parsed once more
        if (command === 'dev' || Object.keys(colours()).length > 0 || Object.keys(logosOwn()).some(isOfTheDrawing))
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
  Once(sheet: Sheet) {
    const stated = new Set<string>();
    sheet.walkDecls((declaration) => void (isIn(declaration, [PAGE_COLOURS]) && stated.add(declaration.prop.slice(2))));
    sheet.walkRules(':root', (rule) => {
      if (!isIn(rule, [PAGE_COLOURS])) return;
      for (const [name, colour] of Object.entries(logosOwn()))
        if (!stated.has(name)) rule.append({ prop: `--${name}`, value: written(colour) });
      return false;
    });
  },
  Declaration(declaration: Declaration) {
    const colour = colours()[declaration.prop.replace(/^--/, '')];
    if (colour && isIn(declaration, COLOUR_FILES)) declaration.value = written(colour);
  },
};
