/** A content folder to start from: the template, dated today, with its ledger written. */
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/config/environment.ts';
import { ignoreLines, isUnpublished } from '../../src/config/passed-over.ts';
import type { CommandWords } from '../../src/i18n/commands/index.ts';
import { recordSheets } from '../../src/model/ledger.ts';
import { createPaths } from '../../src/model/paths.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { ledgerText } from './edit/folder.ts';
import { BuildFailure } from '../../src/build/failure.ts';
import { listFiles } from '../../src/build/files.ts';
import { makeFolder } from '../../src/build/places.ts';

export const HOUSE_TEMPLATE = path.join(projectRoot, 'scripts/templates/house');

/** The day on which the template says it was written and read; a new house says the day on which it was made. */
export const TEMPLATE_DAY = '2026-11-23';

/**
 * Writes a new house.
 * @param folder a new folder, or an empty one
 * @param today `YYYY-MM-DD`
 * @param words in which a refusal is told
 * @returns the files it wrote, with forward slashes
 * @throws {BuildFailure} when something is there already; nothing is then written
 */
export function writeNewHouse(folder: string, today: string, { house: words }: CommandWords): string[] {
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new BuildFailure(words.notAFolder(folder));
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new BuildFailure(words.notEmpty(folder));
  makeFolder(folder);
  cpSync(HOUSE_TEMPLATE, folder, { recursive: true, filter: (file) => !isUnpublished(path.basename(file)) });
  writeFileSync(path.join(folder, '.gitignore'), `# What systems and editors leave by themselves\n${ignoreLines()}`);
  const files = listFiles(folder);
  for (const file of files) {
    const target = path.join(folder, file);
    const text = readFileSync(target, 'utf8');
    if (text.includes(TEMPLATE_DAY)) writeFileSync(target, text.replaceAll(TEMPLATE_DAY, today));
  }
  const { content } = readContent(folder, { today });
  if (!content) throw new BuildFailure(words.templateBroken(HOUSE_TEMPLATE));
  const { ledger } = recordSheets(content, createPaths('/', '', content.site.data.locales), { today });
  writeFileSync(path.join(folder, content.ledger.file), ledgerText(ledger));
  return files;
}
