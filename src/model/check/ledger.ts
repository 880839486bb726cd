/** Public addresses are promises: what was published once may not vanish in silence. */
import { MAX_MISSING_SHARE } from '../../config/limits.ts';
import { error, type Issue } from '../../schema/issue.ts';
import { nearest } from '../../schema/nearest.ts';
import type { CheckOptions } from '../check.ts';
import { type Content, sheetIds } from '../content.ts';

export function checkLedger(content: Content, options: CheckOptions): Issue[] {
  const { file, locate, data } = content.ledger;
  const present = sheetIds(content);
  const published = Object.keys(data.sheets);
  const gone = published.filter((id) => !present.has(id));
  if (present.size === 0) return [error({ file: 'sheets', rule: 'content-empty', line: 1, column: 1 })];
  if (gone.length > published.length * MAX_MISSING_SHARE && !options.allowMassRemoval) {
    const found = `${gone.length} / ${published.length}`;
    return [error({ file: 'sheets', rule: 'ledger-half-gone', found, line: 1, column: 1 })];
  }
  const unrecorded = [...present].filter((id) => !published.includes(id));
  return gone.map((id) => {
    const suggestion = nearest(id, unrecorded);
    return error({
      file,
      rule: 'ledger-vanished',
      found: id,
      suggestion,
      ...locate(['sheets', id], 'key'),
    });
  });
}
