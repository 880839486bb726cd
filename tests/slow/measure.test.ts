/** What the benchmark reads from the system, of processes that really work. */
import { describe, expect, it } from 'vitest';
import { measure } from '../../scripts/bench/measure.ts';

describe('measuring', () => {
  it('counts what a process starts, and fails with its words', async () => {
    const busy = 'while (process.cpuUsage().user < 500_000);';
    const nested = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
    const { seconds, cpu, peak } = await measure([process.execPath, '-e', nested], { cwd: '.' });
    expect(seconds).toBeGreaterThan(0.4);
    // Windows tells neither
    const isTold = process.platform !== 'win32';
    expect([(cpu ?? 0) > 0.3, (peak ?? 0) > 10]).toEqual([isTold, isTold]);
    await expect(measure([process.execPath, '-e', 'console.error("why"); process.exit(3)'], { cwd: '.' })).rejects.toThrow('why');
  });
});
