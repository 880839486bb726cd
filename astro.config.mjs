import path from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { basePath, cacheDir, contentDir, outDir, siteUrlOverride } from './src/config/environment.ts';
import { hashedAssets } from './src/config/policy.ts';
import { content } from './src/integrations/content.ts';
import { editorialMarkdown } from './src/integrations/editorial-markdown.ts';
import { pageProgram } from './src/integrations/page-program.ts';
import { searchPreview } from './src/integrations/search-preview.ts';
import { theme } from './src/integrations/theme.ts';
import { createPaths } from './src/model/paths.ts';
import { readHouse, readSite } from './src/reader/read-content.ts';

/** The oldest browsers whose colours we keep (2023): day and night are written out for them. */
const browsers = ['chrome111', 'firefox114', 'safari16.4'];

/**
 * Style sheets of several pages: the house's, that of the sheets, which is every page's, and that of the long lists. Many
 * small ones would keep the typefaces waiting; what other pages need comes with them.
 */
const styleGroups = [
  {
    name: 'site',
    test: /src[\\/](?:components[\\/](?:brick|sheet|site|house[\\/]MiniHouse|search[\\/]SearchLauncher)|layouts[\\/]|styles[\\/](?!house|brick)).*css$/,
    priority: 2,
  },
  { name: 'house', test: /src[\\/](?:components[\\/]house|styles)[\\/].*css$/, priority: 1 },
  { name: 'lists', test: /src[\\/](?:components[\\/]lists|pages[\\/]\[locale\][\\/]\[(?:sheets|az)\])[\\/].*css$/, priority: 1 },
];

const site = readSite(contentDir);
const house = readHouse(contentDir);
if (!site || !house) throw new Error('content/site.yml or content/house.yml cannot be read: run "npm run check".');
const origin = siteUrlOverride ?? site.url;
const paths = createPaths(basePath, origin, site.locales);

export default defineConfig({
  site: origin,
  base: basePath,
  outDir,
  cacheDir: path.join(cacheDir, 'astro'),
  trailingSlash: 'always',
  compressHTML: true,
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  build: { format: 'directory', assets: hashedAssets, inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ hastPlugins: [editorialMarkdown(paths)], features: { smartPunctuation: false } }),
  },
  integrations: [mdx(), content(), theme(), pageProgram(), searchPreview(paths)],
  // styles go with the pages that need them: those of the house weigh more than all others together; and no inline
  // data, which the content policy forbids
  vite: {
    cacheDir: path.join(cacheDir, 'vite'),
    build: {
      cssCodeSplit: true,
      assetsInlineLimit: 0,
      cssTarget: browsers,
      rolldownOptions: { output: { codeSplitting: { groups: styleGroups } } },
    },
  },
});
