/** What the pages for those who come back need beside the catalogue: the ledger, and how the files stand. */
import { currentAssembly } from 'virtual:assembly';
import { printedDay } from '../config/today.ts';
import { type CountedFile, type SheetState, sheetStates } from '../model/quality.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { SourceSheet, TranslatedSheet } from '../schema/sheet.ts';

export function getLedger(): Ledger {
  return currentAssembly().settings.ledger;
}

/** @param locales of the site, the source language first */
export function getSheetStates(locales: readonly string[]): Map<string, SheetState> {
  const files: readonly CountedFile<unknown>[] = currentAssembly().sheets;
  const [source] = locales;
  return sheetStates({
    sources: files.filter((f) => f.locale === source) as CountedFile<SourceSheet>[],
    translations: files.filter((f) => f.locale !== source) as CountedFile<TranslatedSheet>[],
    locales,
    today: printedDay(),
  });
}
