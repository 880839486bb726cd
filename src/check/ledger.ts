/** Public addresses are promises: what was published once may not vanish in silence. */
import { MAX_MISSING_SHARE } from '../config/limits.ts';
import { error, type Issue, warning } from '../schema/issue.ts';
import type { CheckOptions } from './options.ts';
import { type Content, sheetIds, vanishedSheets } from '../model/content.ts';
import { unrecorded } from '../model/ledger.ts';
import { probableName } from './vanished.ts';

/** More names than this make no message that anyone reads. */
const MAX_NAMED = 6;

/** @param places that name a vanished sheet, by its id */
export function checkLedger(content: Content, options: CheckOptions, places: ReadonlyMap<string, number>): Issue[] {
  const { file, locate, data } = content.ledger;
  const present = sheetIds(content);
  const published = Object.keys(data.sheets);
  const gone = [...vanishedSheets(content)];
  if (present.size === 0) return [error({ file: 'sheets', rule: 'content-empty', line: 1, column: 1 })];
  if (gone.length > published.length * MAX_MISSING_SHARE && !options.allowMassRemoval) {
    const found = `${gone.length} / ${published.length}`;
    return [error({ file: 'sheets', rule: 'ledger-half-gone', found, line: 1, column: 1 })];
  }
  const vanished = gone.map((id) =>
    error({
      file,
      rule: 'ledger-vanished',
      found: id,
      subject: String(places.get(id) ?? 0),
      suggestion: probableName(content, id),
      ...locate(['sheets', id], 'key'),
    }),
  );
  const renamed = new Set(vanished.map((v) => v.suggestion));
  const behind = unrecorded(content).filter((id) => !renamed.has(id));
  if (behind.length === 0) return vanished;
  const found = behind.length > MAX_NAMED ? `${behind.slice(0, MAX_NAMED).join(', ')}… (${behind.length})` : behind.join(', ');
  return [...vanished, warning({ file, rule: 'ledger-behind', found, line: 1, column: 1 })];
}
