/**
 * The one collection: editorial pages, which Astro compiles. Loading it reads the whole folder; sheets and settings pass
 * beside it (`model/shelf.ts`).
 */
import { defineCollection } from 'astro/content/config';
import { pagesLoader } from './loaders/pages.ts';

export const collections = { pages: defineCollection({ loader: pagesLoader() }) };
