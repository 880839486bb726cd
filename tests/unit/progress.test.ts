/** The progress line: quiet for short steps, one line at a terminal, plain lines elsewhere. */
import { describe, expect, it } from 'vitest';
import { progress } from '../../src/build/progress.ts';
import { commandWords } from '../../src/i18n/commands/index.ts';

/** What is said of a step that does so many a second, for so many seconds. */
function told(seconds: number, aSecond: number, isTerminal: boolean, language = 'en'): string[] {
  const lines: string[] = [];
  let now = 0;
  const line = (text: string) => lines.push(text);
  const terminal = isTerminal ? { write: line } : undefined;
  const step = progress({
    line: commandWords(language).build.progress.images,
    total: 1000 * aSecond,
    say: line,
    terminal,
    clock: () => now,
  });
  for (; now < seconds * 1000; now += 50) step.at(Math.floor((now / 1000) * aSecond));
  step.end();
  return lines;
}

describe('the progress line', () => {
  it('stays away from a step of under three seconds', () => {
    expect([...told(2.9, 100, true), ...told(2.9, 100, false)]).toEqual([]);
  });

  it('says what, how many of how many, and the time left', () => {
    expect(told(4, 100, false)).toEqual(['… 300 of 100,000 images, about 997 s left']);
    expect(told(4, 100, false, 'fr')).toEqual(['… 300 images sur 100\u202F000, encore 997 s environ']);
  });

  it('is written over at a terminal and cleared at the end; a log gets few lines', () => {
    const lines = told(33, 100, true);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.every((l) => l.startsWith('\r'))).toBe(true);
    expect(lines.at(-1)).toBe('\r\u001B[K');
    expect(told(33, 100, false)).toHaveLength(3);
  });
});
