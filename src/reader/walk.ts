/** Which files a content folder holds, and which of them do not belong there. */
import { lstatSync, readdirSync, type Stats } from 'node:fs';
import path from 'node:path';
import { publicDir } from '../config/environment.ts';
import { isLockLink, isPassedOver } from '../config/passed-over.ts';
import { MAX_ID_LENGTH } from '../config/limits.ts';
import { error, type Issue } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import { unreadable } from './unreadable.ts';

/** Every place that a content file may have, with the shape of its path. */
const PLACES: readonly { pattern: RegExp; kind: FileKind }[] = [
  { pattern: /^(site|house|glossary|compass|events|synonyms|accessibility|eco-design)\.yml$/, kind: 'data' },
  { pattern: /^ledger\.json$/, kind: 'data' },
  { pattern: /^(theme\.css|logo\.svg)$/, kind: 'branding' },
  { pattern: /^icons\/[a-z0-9]+(?:-[a-z0-9]+)*\.svg$/, kind: 'icon' },
  { pattern: /^words\/[A-Za-z0-9-]+\.yml$/, kind: 'words' },
  { pattern: /^sheets\/[A-Za-z-]+\/[^/]+\.mdx$/, kind: 'sheet' },
  { pattern: /^pages\/[A-Za-z-]+\/[^/]+\.mdx$/, kind: 'page' },
];
const FOLDERS = /^(?:icons|words|sheets|pages|(?:sheets|pages)\/[A-Za-z-]+)$/;
const TOP_NAMES = [
  'site.yml',
  'house.yml',
  'glossary.yml',
  'accessibility.yml',
  'eco-design.yml',
  'compass.yml',
  'events.yml',
  'synonyms.yml',
  'ledger.json',
  'theme.css',
  'logo.svg',
  'icons',
  'sheets',
  'pages',
  'words',
];

/** Names that Windows keeps for devices, where a clone would fail, and one that every object of a program has. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|constructor)$/;
const DOCUMENT_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/;

export type FileKind = 'data' | 'branding' | 'icon' | 'words' | 'sheet' | 'page';

export interface FoundFile {
  /** Path below the content folder, with forward slashes. */
  file: string;
  kind: FileKind;
}

/**
 * Lists the folder (or only what is `below` a part of it) without following any link; sorted, so that every machine sees the
 * same order. What systems, editors and repositories keep there is passed over.
 */
export function walk(root: string, below = ''): { files: FoundFile[]; issues: Issue[] } {
  const files: FoundFile[] = [];
  const issues: Issue[] = [];
  const refuse = (rule: Fault, file: string) => {
    const found = path.posix.basename(file);
    const suggestion = rule === 'file-unexpected' ? nearest(file, TOP_NAMES) : undefined;
    const expectation = rule === 'file-name' && DOCUMENT_NAME.test(found) ? 'free-name' : undefined;
    issues.push(error({ file, rule, found, suggestion, expectation, line: 1, column: 1 }));
  };
  const visit = (folder: string): void => {
    for (const name of readdirSync(path.join(root, folder)).toSorted()) {
      const file = path.posix.join(folder, name);
      if (path.join(root, file) === publicDir) continue; // copied as it is, and read by itself
      orTell(file, () => {
        const stat = lstatSync(path.join(root, file));
        if (isPassedOver(file) && (!stat.isSymbolicLink() || isLockLink(name))) return;
        if (stat.isDirectory() && FOLDERS.test(file)) return visit(file);
        const kind = PLACES.find(({ pattern }) => pattern.test(file))?.kind;
        const fault = faultOf(stat, name, kind);
        if (fault) refuse(fault, file);
        else if (kind) files.push({ file, kind });
      });
    }
  };
  const orTell = (file: string, look: () => void) => {
    try {
      look();
    } catch (cause) {
      issues.push(unreadable(file, cause));
    }
  };
  visit(below);
  return { files, issues };
}

type Fault = 'file-link' | 'file-unexpected' | 'file-name';

function faultOf(stat: Stats, name: string, kind: FileKind | undefined): Fault | undefined {
  if (stat.isSymbolicLink()) return 'file-link';
  if (kind === undefined || !stat.isFile()) return 'file-unexpected';
  const isDocument = kind === 'sheet' || kind === 'page';
  const id = name.slice(0, -'.mdx'.length);
  const isWrong = isDocument && (!DOCUMENT_NAME.test(name) || RESERVED.test(id) || id.length > MAX_ID_LENGTH);
  return isWrong ? 'file-name' : undefined;
}
