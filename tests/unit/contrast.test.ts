/** The engine's colours, by day and by night, held to WCAG 2.2 and our own floor for long text; and the computation itself. */
import { describe, expect, it } from 'vitest';
import { contrast, contrastFailures, PAIRS } from '../../src/model/contrast.ts';
import { engineColours } from '../../src/reader/branding.ts';

const colours = engineColours();

describe('the contrast of two colours', () => {
  it.each([
    ['#000', '#fff', 21],
    ['#ffffff', '#fff', 1],
    ['#777', '#fff', 4.48],
    ['#595959', '#ffffff', 7],
    ['#b5391f', '#fbf9f4', 5.59],
  ])('%s on %s is %d : 1', (front, back, ratio) => {
    expect(contrast(front, back)).toBeCloseTo(ratio, 2);
    expect(contrast(back, front)).toBe(contrast(front, back));
  });
});

describe('the colours of the engine', () => {
  it('are found', () => expect(Object.keys(colours).length).toBeGreaterThan(80));

  it('are all far enough apart', () => {
    expect(PAIRS.length).toBeGreaterThan(60);
    expect(contrastFailures(colours)).toEqual([]);
  });

  it('would be told apart from worse ones', () => {
    const pale = { ...colours, ink: { day: '#777777', night: '#f3eee2' } };
    expect(contrastFailures(pale, [['ink', 'surface', 7]])).toEqual([
      { front: 'ink', back: 'surface', time: 'day', ratio: contrast('#777777', '#fff'), wanted: 7 },
    ]);
  });
});
