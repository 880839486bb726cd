/** What the pages for those who come back need beside the catalogue: the ledger, and how the files stand. */
import { getCollection } from 'astro:content';
import { today } from '../config/today.ts';
import { type CountedFile, type SheetState, sheetStates } from '../model/quality.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { SourceSheet, TranslatedSheet } from '../schema/sheet.ts';
import { setting } from './catalogue.ts';

export async function getLedger(): Promise<Ledger> {
  return (await setting('ledger')) as Ledger;
}

/** @param locales of the site, the source language first */
export async function getSheetStates(locales: readonly string[]): Promise<Map<string, SheetState>> {
  const entries = await getCollection('sheets');
  const files = entries.map((entry) => entry.data as unknown as CountedFile<unknown>);
  const [source] = locales;
  return sheetStates({
    sources: files.filter((f) => f.locale === source) as CountedFile<SourceSheet>[],
    translations: files.filter((f) => f.locale !== source) as CountedFile<TranslatedSheet>[],
    locales,
    today: today(),
  });
}
