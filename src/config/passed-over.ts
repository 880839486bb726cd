/**
 * What stands in a folder of texts and is no part of them: what systems and editors leave there by themselves, and what makes
 * the folder a repository. It is neither read nor published, and nobody is told of it. The one list; `.gitignore` repeats
 * the leftovers, and so does that of a new house.
 */

/** Names that a system, an editor or a program that copies files makes by itself: `*` is anything, `?` one sign. */
export const LEFTOVERS: readonly string[] = [
  // macOS
  '.DS_Store',
  '._*',
  '.AppleDouble',
  '.Spotlight-V100',
  '.Trashes',
  '.TemporaryItems',
  '.fseventsd',
  '__MACOSX',
  // Windows
  'Thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '$RECYCLE.BIN',
  // Linux
  '.directory',
  '.Trash-*',
  '.nfs*',
  '.fuse_hidden*',
  // editors: copies, swap files, locks, and files that only try whether one can be written
  '*~',
  '*.bak',
  '*.orig',
  '*.tmp',
  '.*.sw?',
  '4913',
  '#*#',
  '.#*',
  '.~lock.*#',
  '~$*',
  '*___jb_tmp___',
  '*___jb_old___',
];

/** Names that programs keep their own things under: no site shows them either. */
const TOOLS: readonly string[] = [
  '.git',
  '.gitignore',
  '.gitattributes',
  '.gitmodules',
  '.gitkeep',
  '.hg',
  '.svn',
  '.jj',
  '.editorconfig',
  '.vscode',
  '.idea',
  '.obsidian',
];

/** At the top of a repository: papers about it, and what its programs need. */
const REPOSITORY =
  /^(?:(?:README|LICEN[SC]ES?|COPYING|NOTICE|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|SUPPORT|AUTHORS|CODEOWNERS)(?:[.-][a-z.-]+)?|CITATION\.cff|package(?:-lock)?\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|node_modules|(?:netlify|wrangler)\.toml|vercel\.json|renovate\.json|Makefile|Dockerfile)$/i;

const LEFTOVER = named(LEFTOVERS);
const UNPUBLISHED = named([...LEFTOVERS, ...TOOLS]);
/** No file of the content begins with a dot; one that looks like a sheet was meant to be one, and is told. */
const HIDDEN = /^\..+(?<!\.mdx)$/;

/** Whether a path below a folder of published files leads to what is not published. */
export function isUnpublished(file: string): boolean {
  return file.split('/').some((name) => UNPUBLISHED.test(name));
}

/** Whether a path below a content folder leads to what is no part of the content. */
export function isPassedOver(file: string): boolean {
  const names = file.split('/');
  return REPOSITORY.test(names[0] ?? '') || names.some((name) => LEFTOVER.test(name) || HIDDEN.test(name));
}

/** The lock that Emacs hangs beside a file that somebody changes: a link that leads nowhere. */
export function isLockLink(name: string): boolean {
  return name.startsWith('.#');
}

/** Lines of a `.gitignore`, where a sign that begins a comment or an exception is not at the beginning as it is. */
export function ignoreLines(): string {
  return LEFTOVERS.map((name) => `${name.replace(/^[#!]/, String.raw`\$&`)}\n`).join('');
}

/** Systems differ in whether capitals count. */
function named(globs: readonly string[]): RegExp {
  const meant: Readonly<Record<string, string>> = { '*': '.*', '?': '.' };
  const sources = globs.map((glob) => glob.replace(/\W/g, (sign) => meant[sign] ?? `\\${sign}`));
  return new RegExp(`^(?:${sources.join('|')})$`, 'i');
}
