import path from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { buildTargets } from './src/config/browsers.ts';
import { basePath, cacheDir, outDir, publicDir } from './src/config/environment.ts';
import { hashedAssets } from './src/config/policy.ts';
import { content } from './src/integrations/content.ts';
import { editorialMarkdown } from './src/integrations/editorial-markdown.ts';
import { hosting } from './src/integrations/hosting.ts';
import { pageGate } from './src/integrations/page-gate.ts';
import { plainly } from './src/integrations/plain-refusals.ts';
import { posters } from './src/integrations/posters.ts';
import { publicFiles } from './src/integrations/public-files.ts';
import { search } from './src/integrations/search.ts';
import { shareImages } from './src/integrations/share-images.ts';
import { sitemapOptions } from './src/integrations/sitemap-options.ts';
import { theme } from './src/integrations/theme.ts';
import { whole } from './src/integrations/whole.ts';

/**
 * Files of several pages. The script of every page, with what its imports need; the styles of every page, of the sheets,
 * of the house and of the long lists: many small ones would keep the typefaces waiting.
 */
const groups = [
  {
    name: 'page',
    test: /SearchLauncher\.astro\?astro&type=script|(?:search-launcher|menu|paper-notes|sheet-reader)\.client|vite[\\/]preload-helper/,
    priority: 4,
  },
  {
    name: 'sheet',
    test: /src[\\/](?:components[\\/]sheet[\\/](?!Sources|Fold)|layouts[\\/]SheetLayout|styles[\\/]print-sheet).*css$/,
    priority: 3,
  },
  {
    name: 'site',
    test: /src[\\/](?:components[\\/](?:brick|sheet|site|house[\\/]MiniHouse|search[\\/]SearchLauncher)|layouts[\\/]|styles[\\/](?!house|brick)).*css$/,
    priority: 2,
  },
  { name: 'house', test: /src[\\/](?:components[\\/]house|styles)[\\/].*css$/, priority: 1 },
  { name: 'lists', test: /src[\\/](?:components[\\/]lists|pages[\\/]\[locale\][\\/]\[(?:sheets|az)\])[\\/].*css$/, priority: 1 },
];

/**
 * The whole build. `astro` calls it without options; the commands of `scripts/` say how they want to be told of it.
 * @param {import('./src/build/steps.ts').BuildOptions} [options]
 */
export const configuration = (options) =>
  defineConfig({
    base: basePath,
    outDir,
    publicDir,
    cacheDir: path.join(cacheDir, 'astro'),
    trailingSlash: 'always',
    compressHTML: true,
    scopedStyleStrategy: 'where',
    devToolbar: { enabled: false },
    build: { format: 'directory', assets: hashedAssets, inlineStylesheets: 'never' },
    markdown: {
      syntaxHighlight: false,
      processor: satteri({
        mdastPlugins: [pageGate()],
        hastPlugins: [editorialMarkdown()],
        features: { smartPunctuation: false },
      }),
    },
    integrations: [
      mdx(),
      ...[
        content(options),
        theme(),
        publicFiles(),
        sitemap(sitemapOptions()),
        shareImages(options),
        posters(options),
        search(options),
        hosting(),
        whole(options),
      ].map(plainly),
    ],
    // styles go with the pages that need them: those of the house weigh more than all others together; and no inline
    // data, which the content policy forbids
    vite: {
      cacheDir: path.join(cacheDir, 'vite'),
      build: {
        cssCodeSplit: true,
        assetsInlineLimit: 0,
        target: buildTargets,
        cssTarget: buildTargets,
        rolldownOptions: { output: { codeSplitting: { groups } } },
      },
    },
  });

export default configuration();
