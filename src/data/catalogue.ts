/** Astro's collections → the catalogue, once for all pages. */
import { getCollection, getEntry } from 'astro:content';
import { basePath, siteUrlOverride } from '../config/environment.ts';
import { today } from '../config/today.ts';
import { buildCatalogue, type Catalogue } from '../model/catalogue.ts';
import { marksOn } from '../model/changes.ts';
import { createPaths } from '../model/paths.ts';
import { shelved } from '../model/shelf.ts';
import type { Statements } from '../model/statements.ts';
import type { SheetFile, SourceFile, TranslationFile } from '../model/sheet.ts';
import type { Glossary } from '../schema/glossary.ts';
import type { Compass } from '../schema/compass.ts';
import type { House } from '../schema/house.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { EditorialPage } from '../schema/page.ts';
import type { Site } from '../schema/site.ts';

let pending: Promise<Catalogue> | undefined;

/** The catalogue of this build; in development it follows the files. */
export function getCatalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return load();
  pending ??= load();
  return pending;
}

/** The compass as its file has it; undefined where a site has none. */
export async function getCompass(): Promise<Compass | undefined> {
  const compass = (await setting('compass')) as Partial<Compass>;
  return compass.rules ? (compass as Compass) : undefined;
}

async function load(): Promise<Catalogue> {
  const site = (await setting('site')) as Site;
  const files: readonly SheetFile<unknown>[] = shelved();
  const sourceLocale = site.locales[0]?.id;
  const pages = await getCollection('pages');
  const ledger = (await setting('ledger')) as Ledger;
  return buildCatalogue({
    site,
    compass: await getCompass(),
    house: (await setting('house')) as House,
    ledger,
    glossary: (await setting('glossary')) as Pick<Glossary, 'terms'>,
    icons: (await setting('icons')) as Record<string, string>,
    statements: (await setting('statements')) as Statements,
    sources: files.filter((f) => f.locale === sourceLocale) as SourceFile[],
    translations: files.filter((f) => f.locale !== sourceLocale) as TranslationFile[],
    pages: pages.map(({ id, data }) => {
      const [locale = '', name = ''] = id.split('/');
      return { id: name, locale, file: `pages/${id}.mdx`, data: data as unknown as EditorialPage };
    }),
    marks: marksOn(ledger, today()),
    paths: createPaths(basePath, siteUrlOverride ?? site.url, site.locales),
  });
}

/** What is stated once for the whole site, by name. */
export async function setting(id: string): Promise<unknown> {
  const entry = await getEntry('settings', id);
  if (!entry) throw new Error(`The collection "settings" has no "${id}".`);
  return entry.data;
}
