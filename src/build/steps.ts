/** Steps of a build as people read them: one plain line each. */
import type { AstroIntegrationLogger } from 'astro';
import { terminalLanguage } from '../config/environment.ts';
import { type BuildStep, type CommandWords, commandWords } from '../i18n/commands/index.ts';
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

/** Where the lines of a build go, and their words. */
export interface Telling {
  say: Say;
  words: CommandWords['build'];
}

/** How an integration tells of its steps. */
export function tellingOf({ say, language = terminalLanguage }: BuildOptions, logger: AstroIntegrationLogger): Telling {
  return { say: say ?? ((line) => logger.info(line)), words: commandWords(language).build };
}

/** Runs a step and says how long it took: `✓ Site verified in 0.1 s`. @param detail in brackets, of what the step gave */
export async function step<T>(
  telling: Telling,
  name: BuildStep,
  run: () => T | Promise<T>,
  detail?: (result: T) => string,
): Promise<T> {
  const start = performance.now();
  const result = await run();
  tellDone(telling, name, performance.now() - start, detail?.(result));
  return result;
}

/** @param elapsed milliseconds */
export function tellDone({ say, words }: Telling, name: BuildStep, elapsed: number, detail?: string): void {
  say(words.done(words.steps[name], elapsed / 1000, detail));
}

/** Makes the progress line of a step. */
export function counting({ say, words }: Telling, what: keyof Telling['words']['progress']): (total: number) => Progress {
  return (total) => progress({ line: words.progress[what], total, say, terminal: personTerminal() });
}
