/** The collections. Shape and meaning are checked by our own loaders; Astro stores and serves. Sheets pass beside them (`model/shelf.ts`). */
import { defineCollection } from 'astro:content';
import { pagesLoader } from './loaders/pages.ts';
import { settingsLoader } from './loaders/settings.ts';

export const collections = {
  settings: defineCollection({ loader: settingsLoader() }),
  pages: defineCollection({ loader: pagesLoader() }),
};
