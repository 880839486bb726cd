/** The progress line: quiet for short steps, one line at a terminal, plain lines elsewhere. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { progress } from '../../scripts/lib/progress.ts';
import { countWritten } from '../../scripts/lib/written.ts';

/** What is said of a step that does so many a second, for so many seconds. */
function told(seconds: number, aSecond: number, isTerminal: boolean): string[] {
  const lines: string[] = [];
  let now = 0;
  const line = (text: string) => lines.push(text);
  const terminal = isTerminal ? { write: line } : undefined;
  const step = progress({ what: 'pages', total: 1000 * aSecond, say: line, terminal, clock: () => now });
  for (; now < seconds * 1000; now += 50) step.at(Math.floor((now / 1000) * aSecond));
  step.end();
  return lines;
}

describe('the progress line', () => {
  it('stays away from a step of under three seconds', () => {
    expect([...told(2.9, 100, true), ...told(2.9, 100, false)]).toEqual([]);
  });

  it('says what, how many of how many, and the time left', () => {
    expect(told(4, 100, false)).toEqual(['… 300 of 100,000 pages, about 997 s left']);
  });

  it('is written over at a terminal and cleared at the end; a log gets few lines', () => {
    const lines = told(33, 100, true);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.every((l) => l.startsWith('\r'))).toBe(true);
    expect(lines.at(-1)).toBe('\r\u001B[K');
    expect(told(33, 100, false)).toHaveLength(3);
  });
});

describe('what is written', () => {
  it('is counted in the folders that hold many', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'written-'));
    try {
      const pages = Array.from({ length: 30 }, (_, i) => `fr/sheets/${i}/`);
      const files = Array.from({ length: 40 }, (_, i) => `api/sheets/${i}.json`);
      const { total, written } = countWritten(folder, ['fr/', ...pages, ...files]);
      expect([total, written()]).toEqual([70, 0]);
      for (const page of pages.slice(0, 10)) mkdirSync(path.join(folder, page), { recursive: true });
      mkdirSync(path.join(folder, 'api/sheets'), { recursive: true });
      for (const file of files.slice(0, 5)) writeFileSync(path.join(folder, file), '');
      expect(written()).toBe(15);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
