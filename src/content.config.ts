/** The collections. Shape and meaning are checked by our own loaders; Astro stores and serves. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './config/environment.ts';
import { settingsLoader } from './loaders/settings.ts';
import { sheetsLoader } from './loaders/sheets.ts';
import { editorialPage } from './schema/page.ts';

export const collections = {
  settings: defineCollection({ loader: settingsLoader() }),
  sheets: defineCollection({ loader: sheetsLoader() }),
  /** The only MDX that is compiled; it passed the same gate. */
  pages: defineCollection({
    loader: glob({ pattern: '*/*.mdx', base: `${contentDir}/pages`, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema: editorialPage,
  }),
};
