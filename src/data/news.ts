/** What the pages for those who come back need beside the catalogue: the ledger, every edition of the house, the files' states. */
import { getCollection, getEntry } from 'astro:content';
import { today } from '../config/today.ts';
import { sheetStates, type SheetState } from '../model/quality.ts';
import type { SheetFile, SourceFile, TranslationFile } from '../model/sheet.ts';
import type { House } from '../schema/house.ts';
import type { Ledger } from '../schema/ledger.ts';

export async function getLedger(): Promise<Ledger> {
  return (await setting('ledger')) as Ledger;
}

export async function getEditions(): Promise<House> {
  return (await setting('house')) as House;
}

/** @param locales of the site, the source language first */
export async function getSheetStates(locales: readonly string[]): Promise<Map<string, SheetState>> {
  const entries = await getCollection('sheets');
  const files = entries.map((entry) => entry.data as unknown as SheetFile<unknown>);
  const [source] = locales;
  return sheetStates({
    sources: files.filter((f) => f.locale === source) as SourceFile[],
    translations: files.filter((f) => f.locale !== source) as TranslationFile[],
    locales,
    today: today(),
  });
}

async function setting(id: string): Promise<unknown> {
  const entry = await getEntry('settings', id);
  if (!entry) throw new Error(`The collection "settings" has no "${id}".`);
  return entry.data;
}
