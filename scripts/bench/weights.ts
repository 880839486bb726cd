/** What a built site weighs. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { listFiles } from '../../src/build/files.ts';
import type { PageWeight } from './results.ts';

const BYTES_PER_KB = 1000;
const BYTES_PER_MB = 1_000_000;

export function folderSize(folder: string): { files: number; mb: number } {
  const files = listFiles(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
  return { files: files.length, mb: round(bytes / BYTES_PER_MB) };
}

/** The HTML of one sheet and of the pages that speak of all of them. */
export function pageWeights(folder: string, sheets: number): PageWeight[] {
  const pages = {
    sheet: `en/sheets/brick-${Math.ceil(sheets / 2)}`,
    house: 'en',
    'all sheets': 'en/sheets',
    'A–Z': 'en/a-z',
    calendar: 'en/calendar',
    status: 'en/status',
  };
  return Object.entries(pages).flatMap(([page, where]) => {
    const file = path.join(folder, where, 'index.html');
    if (!existsSync(file)) return [];
    const bytes = readFileSync(file);
    return [{ page, raw: round(bytes.length / BYTES_PER_KB), sent: round(brotliCompressSync(bytes).length / BYTES_PER_KB) }];
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
