/** The benchmark's arithmetic, and what it reads from the system. */
import { describe, expect, it } from 'vitest';
import { growthChart } from '../../scripts/bench/chart.ts';
import { secondsOf } from '../../scripts/bench/process-tree.ts';
import { comparison, resultTables } from '../../scripts/bench/report.ts';
import { type Costs, merged, type Results, type SizeResult } from '../../scripts/bench/results.ts';
import { spread, spreadOf } from '../../scripts/bench/statistics.ts';

const costs = (seconds: number): Costs => ({ seconds: spread([seconds]), cpu: spread([seconds * 2]) });
const row = (sheets: number, seconds: number): SizeResult => ({
  sheets,
  date: '2026-01-31',
  cold: costs(seconds),
  warm: costs(seconds / 2),
  check: costs(1),
  preview: spread([0.5]),
  steps: { 'Search index written': seconds / 4 },
  dist: { files: sheets, mb: sheets },
  pages: [{ page: 'sheet', raw: 20, sent: 5 }],
});
const results = (ours: SizeResult[]): Results => ({
  seed: 1,
  runs: 1,
  machine: { processor: 'P', cores: 2, memory: 4, system: 'S', node: '24' },
  ours,
  peers: [{ sheets: 500, date: '2026-01-31', name: 'Peer', variant: 'full sidebar', cold: costs(40), dist: { files: 1, mb: 1 } }],
});

describe('statistics', () => {
  it('take the middle, or between the two in the middle', () => {
    expect(spread([9, 1, 4])).toEqual({ median: 4, min: 1, max: 9 });
    expect(spread([4, 1, 2, 9]).median).toBe(3);
    expect(() => spread([])).toThrow('median');
    expect(spreadOf([undefined])).toBeUndefined();
  });

  it('read the times of both kinds of system', () => {
    expect([secondsOf('2:03.45'), secondsOf('01:02:03')]).toEqual([123.45, 3723]);
  });
});

describe('results', () => {
  const now = results([row(23, 5), row(500, 10)]);

  it('stand in a table with growth, shares and ratios', () => {
    const table = resultTables(now);
    expect(table).toContain('× 2.0 for × 21.7');
    expect(table).toContain('80.0 (ours 25 %)');
    expect(table).toContain('10.0 (50 %)');
  });

  it('are kept by size, and dropped on another machine', () => {
    const again = merged(now, results([row(500, 8)]));
    expect(again.ours.map((r) => [r.sheets, r.cold.seconds.median])).toEqual([
      [23, 5],
      [500, 8],
    ]);
    const elsewhere = { ...now, machine: { ...now.machine, cores: 8 } };
    expect(merged(elsewhere, results([row(500, 8)])).ours).toHaveLength(1);
  });

  it('compare with the last by ratio', () => {
    expect(comparison(now, results([row(500, 5)]))).toEqual([
      '2 × 500 against 2026-01-31: cold × 0.50, one sheet changed × 0.50, check × 1.00',
    ]);
    expect(comparison(undefined, now)).toEqual([]);
  });

  it('are drawn as one line each', () => {
    expect(growthChart(now).match(/<polyline/g)).toHaveLength(2);
    expect(growthChart(now)).not.toMatch(/NaN|Infinity/);
  });
});
