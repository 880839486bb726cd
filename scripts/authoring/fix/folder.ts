/** `npm run check -- --fix`: mends the sheets and pages of a content folder in place. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writingOf } from '../../../src/i18n/languages.ts';
import type { Mending } from '../../../src/i18n/issues/wording.ts';
import { measure } from '../../../src/markdown/measure.ts';
import { readSite } from '../../../src/reader/read-content.ts';
import { walk } from '../../../src/reader/walk.ts';
import { sourcePage } from '../../../src/schema/page.ts';
import { sourceSheet, translatedSheet } from '../../../src/schema/sheet.ts';
import { type DocumentKind, mendDocument } from './document.ts';

export interface MendedFile {
  /** Path below the content folder. */
  file: string;
  changes: readonly Mending[];
}

/**
 * Mends what is mechanical, each file replaced whole; gives the files that changed. A file that cannot be read is left
 * to the check.
 * @throws when a file cannot be written
 */
export function mendFolder(root: string): MendedFile[] {
  const sourceLocale = readSite(root)?.locales[0]?.id;
  if (sourceLocale === undefined) return [];
  return walk(root).files.flatMap(({ file, kind }) => {
    if (kind !== 'sheet' && kind !== 'page') return [];
    const bytes = readFileSync(path.join(root, file));
    if (measure(file, bytes).text === undefined) return [];
    const { mark, text } = withoutByteOrderMark(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    const mended = mendDocument(text, kindOf(file, kind, sourceLocale));
    if (mended.changes.length === 0) return [];
    replaceWhole(path.join(root, file), mark + mended.text);
    return [{ file, changes: mended.changes }];
  });
}

function kindOf(file: string, kind: 'sheet' | 'page', sourceLocale: string): DocumentKind {
  const locale = file.split('/')[1] ?? '';
  const schema = kind === 'page' ? sourcePage : locale === sourceLocale ? sourceSheet : translatedSheet;
  return { keys: Object.keys(schema.shape), spacedSigns: writingOf(locale).spacedSigns };
}

function withoutByteOrderMark(text: string): { mark: string; text: string } {
  return text.startsWith('\uFEFF') ? { mark: '\uFEFF', text: text.slice(1) } : { mark: '', text };
}

/** A reader sees the old file or the new one, never half of it. */
function replaceWhole(target: string, text: string): void {
  const fresh = `${target}.tmp`;
  writeFileSync(fresh, text);
  renameSync(fresh, target);
}
