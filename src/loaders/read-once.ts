/** The content folder, read once for all collections; read again when a file of it changes. */
import { basePath, contentDir, siteUrlOverride, terminalLanguage } from '../config/environment.ts';
import { today } from '../config/today.ts';
import { wordingFor, issueMessage } from '../i18n/issues/message.ts';
import type { Content } from '../model/content.ts';
import { createPaths, type Paths } from '../model/paths.ts';
import { readContent, type ReadResult } from '../reader/read-content.ts';

export interface CheckedContent extends ReadResult {
  content: Content;
  paths: Paths;
}

let current: CheckedContent | undefined;

export function forgetContent(): void {
  current = undefined;
}

/** @throws when the content has errors, with the same messages as `npm run check`. */
export function readOnce(): CheckedContent {
  if (current) return current;
  const result = readContent(contentDir, { today: today(), allowMassRemoval: true });
  const errors = result.issues.filter((i) => i.severity === 'error');
  if (!result.content || errors.length > 0) {
    const wording = wordingFor(terminalLanguage);
    throw new Error(errors.map((i) => `${i.file}:${i.line}:${i.column}  ${issueMessage(i, wording)}`).join('\n'));
  }
  const { site } = result.content;
  const paths = createPaths(basePath, siteUrlOverride ?? site.data.url, site.data.locales);
  current = { ...result, content: result.content, paths };
  return current;
}
