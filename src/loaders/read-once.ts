/** The content folder, read once; read again, as far as it changed, in the live preview. */
import { basePath, contentDir, handedOver, siteUrlOverride, terminalLanguage } from '../config/environment.ts';
import { today } from '../config/today.ts';
import { wordingFor, issueMessage } from '../i18n/issues/message.ts';
import { createPaths } from '../model/paths.ts';
import { type Prepared, shelve } from '../model/shelf.ts';
import { receive } from '../reader/hand-over.ts';
import { type LiveResult, readLive } from '../reader/live-content.ts';
import { prepare, type PrepareMemory } from '../reader/prepare.ts';

let current: Prepared | undefined;
let read: LiveResult | undefined;
const memory: PrepareMemory = new Map();

/**
 * The content for the collections; it is put where the pages find it.
 * @throws when the content has errors, with the same messages as `npm run check`.
 */
export function readOnce(): Prepared {
  if (handedOver !== undefined) return (current ??= onShelf(receive(handedOver)));
  const result = readLive(contentDir, { today: today(), allowMassRemoval: true });
  if (!current || result !== read) current = onShelf(prepared(result));
  read = result;
  return current;
}

function onShelf(made: Prepared): Prepared {
  shelve(made);
  return made;
}

function prepared({ content, texts, issues, others }: LiveResult): Prepared {
  const errors = issues.filter((i) => i.severity === 'error');
  if (!content || errors.length > 0) {
    const wording = wordingFor(terminalLanguage);
    throw new Error(errors.map((i) => `${i.file}:${i.line}:${i.column}  ${issueMessage(i, wording)}`).join('\n'));
  }
  const { site } = content;
  const paths = createPaths(basePath, siteUrlOverride ?? site.data.url, site.data.locales);
  return prepare({ content, texts, paths, today: today(), memory }, others).prepared;
}
