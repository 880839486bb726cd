/** Notes are numbered in the order in which a page calls them. */
import { describe, expect, it } from 'vitest';
import { byFirstCall } from '../../src/model/citations.ts';

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(' ');
const list = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

describe('notes', () => {
  it('stand in the order of their first calls, and those that nobody calls behind them', () => {
    expect(ids(byFirstCall(list, ['c', 'a', 'c', undefined]))).toBe('c a b d');
    expect(ids(byFirstCall(list, []))).toBe('a b c d');
  });

  it('are those of the list alone: a translation may cite what its source no longer does', () => {
    expect(ids(byFirstCall(list, ['gone', 'constructor', 'd']))).toBe('d a b c');
  });
});
