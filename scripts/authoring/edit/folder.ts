/** What the editing commands share: a readable content folder, and writing all files or none. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../../../src/config/environment.ts';
import { today } from '../../../src/config/today.ts';
import type { CommandWords } from '../../../src/i18n/commands/index.ts';
import type { Content } from '../../../src/model/content.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { BuildFailure } from '../../../src/build/failure.ts';

/** @throws {BuildFailure} when the content has errors: an edit on top of them would be a guess */
export function readForEditing({ sheet }: CommandWords): Content {
  const { content, issues } = readContent(contentDir, { today: today() });
  const errors = issues.filter((i) => i.severity === 'error').length;
  if (!content || errors > 0) throw new BuildFailure(sheet.contentBroken(errors));
  return content;
}

/** @throws {BuildFailure} when the settings or the house cannot be read; sheets may have errors, for none is touched */
export function readHouse({ sheet }: CommandWords): Content {
  const { content } = readContent(contentDir, { today: today(), allowMassRemoval: true });
  if (!content) throw new BuildFailure(sheet.settingsBroken);
  return content;
}

export function readText(file: string): string {
  return readFileSync(path.join(contentDir, file), 'utf8');
}

/** Writes new texts and removes files (null); each file is replaced whole. */
export function writeAll(changes: ReadonlyMap<string, string | null>): void {
  for (const [file, text] of changes) {
    if (text === null) rmSync(path.join(contentDir, file), { force: true });
    else writeText(file, text);
    console.log(`${text === null ? '−' : '✓'} ${file}`);
  }
}

/** Replaces a file whole: nobody reads half of it. */
export function writeText(file: string, text: string): void {
  const target = path.join(contentDir, file);
  mkdirSync(path.dirname(target), { recursive: true });
  // a name that nobody takes for content, whenever they look
  const fresh = `${target}.tmp`;
  writeFileSync(fresh, text);
  renameSync(fresh, target);
}

export function fileExists(file: string): boolean {
  return existsSync(path.join(contentDir, file));
}

/** The form the repository keeps its YAML in, whatever library wrote it. */
export async function formattedYaml(text: string): Promise<string> {
  const prettier = await import('prettier');
  return prettier.format(text, { parser: 'yaml', printWidth: 130 });
}

export function ledgerText(ledger: unknown): string {
  return `${JSON.stringify(ledger, null, 2)}\n`;
}
