/** What the editing commands share: a readable content folder, and writing all files or none. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { contentDir } from '../../../src/config/environment.ts';
import { judgedDay } from '../../../src/config/today.ts';
import type { CommandWords } from '../../../src/i18n/commands/index.ts';
import type { Content } from '../../../src/model/content.ts';
import { countsOf } from '../../../src/schema/bounded.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { walk } from '../../../src/reader/walk.ts';
import type { Issue } from '../../../src/schema/issue.ts';
import { BuildFailure } from '../../../src/build/failure.ts';

/**
 * @param mends whether an error is what the edit is for
 * @throws {BuildFailure} when the content has other errors: an edit on top of them would be a guess
 */
export function readForEditing({ sheet }: CommandWords, mends: (issue: Issue) => boolean = () => false): Content {
  const { content, issues } = readContent(contentDir, { today: judgedDay() });
  const { errors } = countsOf(issues.filter((issue) => !mends(issue)));
  if (!content || errors > 0) throw new BuildFailure(sheet.contentBroken(errors));
  return content;
}

/** @throws {BuildFailure} when the settings or the house cannot be read; sheets may have errors, for none is touched */
export function readHouse({ sheet }: CommandWords): Content {
  const { content } = readContent(contentDir, { today: judgedDay(), allowMassRemoval: true });
  if (!content) throw new BuildFailure(sheet.settingsBroken);
  return content;
}

export function readText(file: string): string {
  return readFileSync(path.join(contentDir, file), 'utf8');
}

/**
 * The folder as it would be after some changes, read from a copy.
 * @throws {BuildFailure} when it would have errors
 */
export function readAfter(changes: ReadonlyMap<string, string | null>, { sheet }: CommandWords): Content {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'content-'));
  try {
    for (const { file } of walk(contentDir).files) if (!changes.has(file)) writeInto(copy, file, readText(file));
    for (const [file, text] of changes) if (text !== null) writeInto(copy, file, text);
    const { content, issues } = readContent(copy, { today: judgedDay() });
    const errors = issues.filter((i) => i.severity === 'error').length;
    if (!content || errors > 0) throw new BuildFailure(sheet.wouldBreak(errors));
    return content;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Writes new texts and removes files (null); each file is replaced whole, and one that says so already is left alone. */
export function writeAll(changes: ReadonlyMap<string, string | null>): void {
  for (const [file, text] of changes) {
    if (text !== null && fileExists(file) && readText(file) === text) continue;
    if (text === null) rmSync(path.join(contentDir, file), { force: true });
    else writeText(file, text);
    console.log(`${text === null ? '−' : '✓'} ${file}`);
  }
}

/** Replaces a file whole: nobody reads half of it. */
export function writeText(file: string, text: string): void {
  writeInto(contentDir, file, text);
}

function writeInto(folder: string, file: string, text: string): void {
  const target = path.join(folder, file);
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
