/** What the files of the content API are made from, and what stands at the head of each. */
import type { ApiSchemaName } from '../../schema/api.ts';
import type { Compass } from '../../schema/compass.ts';
import type { Glossary } from '../../schema/glossary.ts';
import type { House } from '../../schema/house.ts';
import type { Ledger } from '../../schema/ledger.ts';
import type { Source } from '../../schema/source.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Paths } from '../../model/paths.ts';

export interface ApiSource {
  catalogue: Catalogue;
  house: House;
  glossary: Pick<Glossary, 'terms'>;
  /** Absent where a site has none. */
  compass: Compass | undefined;
  ledger: Ledger;
  /** Text of a sheet in Markdown, in a language that has words of its own for it. */
  markdown: (lang: string, id: string) => string;
  /** Day the build speaks for, `YYYY-MM-DD`. */
  today: string;
}

/** Fields are only ever added to it; anything else is a `v2` beside it. */
export const API_VERSION = '1';

interface Published {
  /** Path of the file below the API's folder. */
  file: string;
  schema: ApiSchemaName;
  /** Path of the page that says the same to people. */
  page: string;
  /** Language of the file; the source's for files in several. */
  locale?: string;
}

/** The head of a file: schema, version, own address, date, licence, and whom to name. */
export function envelope({ catalogue, today }: ApiSource, { file, schema, page, locale }: Published) {
  const { paths, site, locales } = catalogue;
  const { id, name, url } = site.licence;
  return {
    $schema: schemaUrl(paths, schema),
    version: API_VERSION,
    url: paths.absolute(paths.api(file)),
    date: today,
    licence: { id, name, url },
    source: {
      name: site.name[locale ?? locales[0] ?? ''] ?? site.publisher,
      publisher: site.publisher,
      url: paths.absolute(page),
    },
  };
}

/** What is told of a document that something rests on. */
export function sourceFacts({ title, publisher, url, date, approximate = false, readOn, official, lang, via }: Source) {
  return { title, publisher, url, date: date ?? null, approximate, readOn, official, language: lang, via };
}

/** Path of a published schema below the API's folder. */
export const schemaFile = (name: ApiSchemaName): string => `schemas/${name}.json`;

export function schemaUrl(paths: Paths, name: ApiSchemaName): string {
  return paths.absolute(paths.api(schemaFile(name)));
}

/** Path of a sheet's file below the API's folder. */
export const sheetFile = (locale: string, id: string): string => `sheets/${locale}/${id}.json`;

/** The source language: facts and the order of sheets are taken from it. */
export function sourceSheets({ catalogue }: ApiSource) {
  return catalogue.sheets(catalogue.locales[0] ?? '');
}
