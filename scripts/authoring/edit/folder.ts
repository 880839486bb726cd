/** What the editing commands share: a readable content folder, and writing all files or none. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../../../src/config/environment.ts';
import { today } from '../../../src/config/today.ts';
import type { Content } from '../../../src/model/content.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { BuildFailure } from '../../../src/build/failure.ts';

/** @throws {BuildFailure} when the content has errors: an edit on top of them would be a guess */
export function readForEditing(): Content {
  const { content, issues } = readContent(contentDir, { today: today() });
  const errors = issues.filter((i) => i.severity === 'error').length;
  if (!content || errors > 0)
    throw new BuildFailure(`The content has errors (${errors}): run "npm run check" and mend them first.`);
  return content;
}

export function readText(file: string): string {
  return readFileSync(path.join(contentDir, file), 'utf8');
}

/** Writes new texts and removes files (null); each file is replaced whole. */
export function writeAll(changes: ReadonlyMap<string, string | null>): void {
  for (const [file, text] of changes) {
    const target = path.join(contentDir, file);
    if (text === null) rmSync(target, { force: true });
    else {
      mkdirSync(path.dirname(target), { recursive: true });
      const fresh = `${target}.new`;
      writeFileSync(fresh, text);
      renameSync(fresh, target);
    }
    console.log(`${text === null ? '−' : '✓'} ${file}`);
  }
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
