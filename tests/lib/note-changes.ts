/** The ledger of a content folder brought up to date, as `npm run ledger` does, on a day of the test's choice. */
import { recordSheets } from '../../src/model/ledger.ts';
import { createPaths } from '../../src/model/paths.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { writeFiles } from './content-folder.ts';

/** @param today `YYYY-MM-DD` */
export function noteChanges(folder: string, today: string): void {
  const { content } = readContent(folder, { today });
  if (!content) throw new Error('The content cannot be read.');
  const { ledger } = recordSheets(content, createPaths('/', '', content.site.data.locales), { today });
  writeFiles(folder, { 'ledger.json': JSON.stringify(ledger) });
}
