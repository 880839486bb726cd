/** The loaded content → the catalogue, once for all pages. */
import { basePath, siteUrlOverride } from '../config/environment.ts';
import { today } from '../config/today.ts';
import { buildCatalogue, type Catalogue } from '../model/catalogue.ts';
import { marksOn } from '../model/changes.ts';
import { createPaths } from '../model/paths.ts';
import { type Prepared, shelved } from '../model/shelf.ts';
import type { SheetFile, SourceFile, TranslationFile } from '../model/sheet.ts';

let known: { of: Prepared; catalogue: Catalogue } | undefined;

/** The catalogue of this build; in development it follows the files. */
export async function getCatalogue(): Promise<Catalogue> {
  const prepared = shelved();
  if (known?.of !== prepared) known = { of: prepared, catalogue: catalogueOf(prepared) };
  return known.catalogue;
}

function catalogueOf({ settings, pages, sheets }: Prepared): Catalogue {
  const { site, ledger } = settings;
  const sourceLocale = site.locales[0]?.id;
  const files: readonly SheetFile<unknown>[] = sheets;
  return buildCatalogue({
    ...settings,
    sources: files.filter((f) => f.locale === sourceLocale) as SourceFile[],
    translations: files.filter((f) => f.locale !== sourceLocale) as TranslationFile[],
    pages,
    marks: marksOn(ledger, today()),
    paths: createPaths(basePath, siteUrlOverride ?? site.url, site.locales),
  });
}
