/** Steps of a build as people read them: one plain line each. */
import type { AstroIntegrationLogger } from 'astro';
import { personTerminal, type Progress, progress } from './progress.ts';

/** Receives a plain line. */
export type Say = (line: string) => void;

/** What the command line asks of a build. */
export interface BuildOptions {
  /** Language of the reports; the terminal's without. */
  language?: string;
  allowMassRemoval?: boolean;
  /** Wait for another build to end instead of refusing. */
  waits?: boolean;
  /** Takes the lines in the place of Astro's log. */
  say?: Say;
}

/** Where the lines of an integration go. */
export function sayOf({ say }: BuildOptions, logger: AstroIntegrationLogger): Say {
  return say ?? ((line) => logger.info(line));
}

/** Runs a step and says how long it took: `✓ Site verified in 0.1 s`. @param detail in brackets, of what the step gave */
export async function step<T>(say: Say, label: string, run: () => T | Promise<T>, detail?: (result: T) => string): Promise<T> {
  const start = performance.now();
  const result = await run();
  say(stepLine(label, performance.now() - start, detail?.(result)));
  return result;
}

/** @param elapsed milliseconds */
export function stepLine(label: string, elapsed: number, detail?: string): string {
  return `✓ ${label} in ${(elapsed / 1000).toFixed(1)} s${detail ? ` (${detail})` : ''}`;
}

/** Makes the progress line of a step. */
export function counting(say: Say, what: string): (total: number) => Progress {
  return (total) => progress({ what, total, say, terminal: personTerminal() });
}
