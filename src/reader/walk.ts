/** Which files a content folder holds, and which of them do not belong there. */
import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { publicDir } from '../config/environment.ts';
import { error, type Issue } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';

/** Every place that a content file may have, with the shape of its path. */
const PLACES: readonly { pattern: RegExp; kind: FileKind }[] = [
  { pattern: /^(site|house|glossary|compass|accessibility|eco-design)\.yml$/, kind: 'data' },
  { pattern: /^ledger\.json$/, kind: 'data' },
  { pattern: /^(theme\.css|logo\.svg)$/, kind: 'branding' },
  { pattern: /^README(?:\.[A-Za-z-]+)?\.md$/, kind: 'guide' },
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
  'ledger.json',
  'theme.css',
  'logo.svg',
  'README.md',
  'icons',
  'sheets',
  'pages',
  'words',
];

/** Names that Windows keeps for devices: a clone would fail there. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const DOCUMENT_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/;

export type FileKind = 'data' | 'branding' | 'guide' | 'icon' | 'words' | 'sheet' | 'page';

export interface FoundFile {
  /** Path below the content folder, with forward slashes. */
  file: string;
  kind: FileKind;
}

/** Lists the folder (or only what is `below` a part of it) without following any link; sorted, so that every machine sees the same order. */
export function walk(root: string, below = ''): { files: FoundFile[]; issues: Issue[] } {
  const files: FoundFile[] = [];
  const issues: Issue[] = [];
  const refuse = (rule: 'file-link' | 'file-unexpected' | 'file-name', file: string) => {
    const suggestion = rule === 'file-unexpected' ? nearest(file, TOP_NAMES) : undefined;
    issues.push(error({ file, rule, found: path.posix.basename(file), suggestion, line: 1, column: 1 }));
  };
  const visit = (folder: string): void => {
    for (const name of readdirSync(path.join(root, folder)).toSorted()) {
      const file = path.posix.join(folder, name);
      const stat = lstatSync(path.join(root, file));
      if (path.join(root, file) === publicDir) continue; // copied as it is, and read by itself
      if (stat.isSymbolicLink()) refuse('file-link', file);
      else if (stat.isDirectory() && FOLDERS.test(file)) visit(file);
      else {
        const kind = PLACES.find(({ pattern }) => pattern.test(file))?.kind;
        const isDocument = kind === 'sheet' || kind === 'page';
        if (kind === undefined || !stat.isFile()) refuse('file-unexpected', file);
        else if (isDocument && (!DOCUMENT_NAME.test(name) || RESERVED.test(name.slice(0, -'.mdx'.length))))
          refuse('file-name', file);
        else files.push({ file, kind });
      }
    }
  };
  visit(below);
  return { files, issues };
}
