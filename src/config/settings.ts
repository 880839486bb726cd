/** What each environment variable may say: one schema, all faults at once. What cannot be used counts as not set. */
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Key of what is expected in place of a setting; its words are in `src/i18n/issues`. */
export type SettingExpectation =
  'folder-there' | 'folder-not-file' | 'folder-readable' | 'base-path' | 'origin' | 'site-env' | 'on-off' | 'seconds' | 'port';

/** A setting that cannot be used. */
export interface SettingFault {
  name: string;
  value: string;
  expected: SettingExpectation;
}

export type Settings = z.infer<ReturnType<typeof settingsSchema>>;

/** Years have four digits in `YYYY-MM-DD`, and a build writes dates up to a year ahead of its own. */
const LAST_YEAR = 9998;
export const LAST_SECOND = Date.UTC(LAST_YEAR + 1) / 1000 - 1;

/** Ports are numbers of 16 bits. */
export const MAX_PORT = 65_535;

/** Letters, digits and signs that mean the same in an address, a file's name and a host's configuration; no way up. */
const SEGMENT = String.raw`(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]+`;
const BASE_PATH = new RegExp(`^/?(?:${SEGMENT}(?:/${SEGMENT})*/?)?$`);

/**
 * The settings in use, and those that were not usable: they fall back to their default.
 * @param env where an empty text is a setting that is not set
 * @param root folder that relative paths start from
 */
export function judgeSettings(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): { settings: Settings; faults: SettingFault[] } {
  const schema = settingsSchema(root);
  const given = new Map(Object.keys(schema.shape).map((name) => [name, env[name] || undefined]));
  const { error } = schema.safeParse(Object.fromEntries(given));
  const faults = (error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    return { name, value: given.get(name) ?? '', expected: issue.message as SettingExpectation };
  });
  for (const { name } of faults) given.delete(name);
  return { settings: schema.parse(Object.fromEntries(given)), faults };
}

function settingsSchema(root: string) {
  const folder = z.string().transform((given) => path.resolve(root, given));
  return z.object({
    CONTENT_DIR: folder.superRefine(tell(readableFolderFault)).default(path.join(root, 'content')),
    OUT_DIR: folder.superRefine(tell(folderFault)).default(path.join(root, 'dist')),
    CACHE_DIR: folder.superRefine(tell(folderFault)).default(path.join(root, '.cache')),
    BASE_PATH: z.string().regex(BASE_PATH, expecting('base-path')).transform(withSlashes).default('/'),
    SITE_URL: z
      .string()
      .refine(isOrigin, expecting('origin'))
      .transform((url) => new URL(url).origin)
      .optional(),
    SITE_ENV: z.enum(['production', 'preview'], expecting('site-env')).default('preview'),
    SHARE_IMAGES: z.enum(['on', 'off'], expecting('on-off')).default('on'),
    POSTERS: z.enum(['on', 'off'], expecting('on-off')).default('on'),
    SOURCE_DATE_EPOCH: wholeNumber(LAST_SECOND, 'seconds').optional(),
    PORT: wholeNumber(MAX_PORT, 'port').optional(),
  });
}

function expecting(key: SettingExpectation): { error: SettingExpectation } {
  return { error: key };
}

function wholeNumber(max: number, key: SettingExpectation) {
  return z
    .string()
    .refine((value) => /^\d+$/.test(value) && Number(value) <= max, expecting(key))
    .transform(Number);
}

function isOrigin(value: string): boolean {
  return /^https?:\/\/[^\s/?#@\\]+\/?$/i.test(value) && URL.canParse(value);
}

function withSlashes(base: string): string {
  const inner = base.replace(/^\/|\/$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

function tell(fault: (folder: string) => SettingExpectation | undefined) {
  return (folder: string, context: z.RefinementCtx<string>): void => {
    const message = fault(folder);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  };
}

/** A folder, or nothing yet. What may be done there is seen by those who do it. */
function folderFault(folder: string): SettingExpectation | undefined {
  try {
    return statSync(folder).isDirectory() ? undefined : 'folder-not-file';
  } catch {
    return undefined;
  }
}

function readableFolderFault(folder: string): SettingExpectation | undefined {
  try {
    if (!statSync(folder).isDirectory()) return 'folder-not-file';
    accessSync(folder, constants.R_OK | constants.X_OK);
    return undefined;
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    return ['EACCES', 'EPERM'].includes(code) ? 'folder-readable' : 'folder-there';
  }
}
