/** Paths of the project that a Markdown text names, in backticks and as links, and what of them is not there. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';

const root = path.resolve(import.meta.dirname, '../..');

/** Folders that are made, or belong to others. */
const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.cache', '.astro']);

/** Every file and folder of the project. */
const there = new Set(listed(''));

function listed(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const below = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? [below, ...listed(below)] : [below];
  });
}

/** A name with a folder, an ending that we use, or a dot before it; an ending alone is none. */
const ENDING = String.raw`\.(?:ts|mjs|mdx?|yml|json|css|svg|astro|txt)$`;
const PATH = new RegExp(String.raw`^(?!${ENDING})(?:[\w.*{<][^\s:=()$"']*/[^\s:=()$"']*$|[\w*<>.-]+${ENDING}|\.[a-z][\w-]*$)`);

const withoutBlocks = (text: string) => text.replace(/^```[^]*?^```/gm, '');

/** What a text has in backticks that looks like a path. */
export function pathsIn(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code).filter((code) => PATH.test(code));
}

/** Where a text links to, other sites left out. */
export function linksIn(text: string): string[] {
  const prose = withoutBlocks(text).replace(/`[^`\n]+`/g, '');
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, to = '']) => to).filter((to) => !/^[a-z]+:/.test(to));
}

/** `<id>`, `*`, `**`, `…` and `{fr,en}` stand for any name, or for one of theirs. */
function pattern(named: string): RegExp {
  const source = named
    .replace(/\/$/, '')
    .replace(/[.+?^$()|[\]\\]/g, String.raw`\$&`)
    .replace(/\{([^{}]+)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)
    .replace(/<[^<>]+>/g, '[^/]+')
    .replace(/\*\*|…/g, '.+')
    .replace(/(?<!\.)\*/g, '[^/]*');
  return new RegExp(`^${source}$`);
}

/** Whether something of this name is in the project, from one of the folders. */
export function isNamed(named: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const full = path.posix.join(folder, named);
    if (!/[<{*…]/.test(full)) return there.has(full.replace(/\/$/, ''));
    const wanted = pattern(full);
    return [...there].some((file) => wanted.test(file));
  });
}

/** Whether a link of a document leads to a file, and to a heading of it. */
export function leads(to: string, document: string): boolean {
  const [file = '', anchor] = to.split('#');
  const target = file === '' ? document : path.posix.join(path.posix.dirname(document), decodeURI(file));
  if (!there.has(target.replace(/\/$/, ''))) return false;
  return anchor === undefined || anchorsOf(target).includes(decodeURI(anchor));
}

function anchorsOf(file: string): string[] {
  const slugger = new GithubSlugger();
  const headings = withoutBlocks(readFileSync(path.join(root, file), 'utf8')).matchAll(/^#{1,6} (.+)$/gm);
  return [...headings].map(([, title = '']) => slugger.slug(title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '')));
}
