/** Prints of what pages are made from, so that a later build knows what need not be made again. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { basePath, contentDir, isProduction, projectRoot, sharesImages, siteUrlOverride } from '../../src/config/environment.ts';
import { today } from '../../src/config/today.ts';

/** What a page's bytes may come from; `node_modules` by the lock file. */
const PROGRAM = ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Of the program alone: the same input gives the same output. */
export function programPrint(): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([process.version, process.platform, process.arch]));
  for (const name of PROGRAM) addTo(hash, projectRoot, name, () => true);
  return hash.digest('hex');
}

const SHEET = /^sheets\/.+\.mdx$/;

/**
 * Of everything but the sheets: program, settings, other content, day. Two builds of one print differ by their sheets at
 * most.
 */
export function commonPrint(): string {
  return printOf([today()], (file) => !SHEET.test(file));
}

/** Of what the pages are compiled from: neither the sheets nor what is recorded of them, and whatever the day. */
export function pagesPrint(): string {
  return printOf([], isWritten);
}

/** Of all that the text of a sheet is rendered with, beside its own file and its source's. */
export function textsPrint(): string {
  return printOf([today()], isWritten);
}

/** What authors write beside the sheets; the ledger is written by commands. */
function isWritten(file: string): boolean {
  return !SHEET.test(file) && file !== 'ledger.json';
}

function printOf(others: readonly string[], isMeant: (file: string) => boolean): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([programPrint(), basePath, siteUrlOverride, isProduction, sharesImages, others]));
  addTo(hash, contentDir, '.', isMeant);
  return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, root: string, name: string, isMeant: (file: string) => boolean): void {
  for (const file of filesOf(root, name).toSorted()) {
    if (!isMeant(file)) continue;
    const bytes = readFileSync(path.join(root, file));
    hash.update(JSON.stringify([file, bytes.length]));
    hash.update(bytes);
  }
}

/** Forward slashes; a name that is a file stands for itself, and what is not there for nothing. */
function filesOf(root: string, name: string): string[] {
  const whole = path.join(root, name);
  if (!statSync(whole, { throwIfNoEntry: false })?.isDirectory()) return existsSync(whole) ? [name] : [];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}
