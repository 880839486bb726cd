/** When sheets and pages last changed, without reading the content whole: for those who need it before the content. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sheetDates } from '../model/sheet-dates.ts';
import { ledger as ledgerShape } from '../schema/ledger.ts';
import { walk } from './walk.ts';

/** `reviewed: 2026-11-23` at the left margin of the frontmatter; the check made sure that it is a day. */
const REVIEWED = /^reviewed: *["']?(\d{4}-\d{2}-\d{2})/m;
const UPDATED = /^updated: *["']?(\d{4}-\d{2}-\d{2})/m;
const COMPASS = 'compass.yml';

/** File below the content folder (sheets of the source language, all pages, the compass) → day of its last recorded change. */
export function readChangeDates(root: string, sourceLocale: string): Map<string, string> {
  const ledger = readLedger(root);
  const day = (file: string, field: RegExp) => field.exec(readFileSync(path.join(root, file), 'utf8'))?.[1];
  const compared = existsSync(path.join(root, COMPASS)) ? day(COMPASS, UPDATED) : undefined;
  const documents = [`sheets/${sourceLocale}`, 'pages']
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) => walk(root, folder).files)
    .flatMap(({ file, kind }) => {
      const reviewed = day(file, REVIEWED);
      if (reviewed === undefined) return [];
      const id = path.posix.basename(file, '.mdx');
      return [[file, kind === 'sheet' ? sheetDates(ledger, id, reviewed).modified : reviewed] as const];
    });
  return new Map([...documents, ...(compared === undefined ? [] : [[COMPASS, compared] as const])]);
}

/** An unreadable ledger is the check's business; here it only knows no dates. */
function readLedger(root: string): Parameters<typeof sheetDates>[0] {
  const file = path.join(root, 'ledger.json');
  const read = existsSync(file) ? ledgerShape.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  return read?.data ?? { sheets: {} };
}
