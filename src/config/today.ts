/** What "today" is, so that one commit always gives the same pages. The only place that asks. */
import { execFileSync } from 'node:child_process';
import { projectRoot, sourceDateEpoch } from './environment.ts';

let cached: string | undefined;

/**
 * The day the build speaks for, as `YYYY-MM-DD` in UTC: `SOURCE_DATE_EPOCH` (seconds) if set, else the
 * date of the last commit, else the clock (a copy without git).
 */
export function today(): string {
  cached ??= isoDay(epochSeconds());
  return cached;
}

function epochSeconds(): number {
  if (sourceDateEpoch !== undefined) return sourceDateEpoch;
  try {
    const printed = execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const seconds = Number(printed.trim());
    if (seconds > 0) return seconds;
  } catch {
    // not a git checkout
  }
  return Math.floor(Date.now() / 1000);
}

function isoDay(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
