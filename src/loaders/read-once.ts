/** The content folder, read once for all collections; read again when a file of it changes. */
import { basePath, contentDir, handedOver, siteUrlOverride } from '../config/environment.ts';
import { today } from '../config/today.ts';
import { wordingFor, issueMessage } from '../i18n/issues/message.ts';
import { createPaths } from '../model/paths.ts';
import { shelve } from '../model/shelf.ts';
import { receive } from '../reader/hand-over.ts';
import { type Prepared, prepare } from '../reader/prepare.ts';
import { readContent } from '../reader/read-content.ts';

let current: Prepared | undefined;

export function forgetContent(): void {
  current = undefined;
}

/**
 * The content for the collections; the sheets are put where their pages find them.
 * @throws when the content has errors, with the same messages as `npm run check`.
 */
export function readOnce(): Prepared {
  if (current) return current;
  current = handedOver === undefined ? readChecked() : receive(handedOver);
  shelve(current);
  return current;
}

function readChecked(): Prepared {
  const { content, texts, issues } = readContent(contentDir, { today: today(), allowMassRemoval: true });
  const errors = issues.filter((i) => i.severity === 'error');
  if (!content || errors.length > 0) {
    const wording = wordingFor('en');
    throw new Error(errors.map((i) => `${i.file}:${i.line}:${i.column}  ${issueMessage(i, wording)}`).join('\n'));
  }
  const { site } = content;
  const paths = createPaths(basePath, siteUrlOverride ?? site.data.url, site.data.locales);
  return prepare(content, texts, paths, today()).prepared;
}
