/** The collections. Shape and meaning are checked by our own loaders; Astro stores and serves. */
import { defineCollection } from 'astro:content';
import { pagesLoader } from './loaders/pages.ts';
import { settingsLoader } from './loaders/settings.ts';
import { sheetsLoader } from './loaders/sheets.ts';

export const collections = {
  settings: defineCollection({ loader: settingsLoader() }),
  sheets: defineCollection({ loader: sheetsLoader() }),
  pages: defineCollection({ loader: pagesLoader() }),
};
