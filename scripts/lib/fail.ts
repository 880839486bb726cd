import { BuildFailure } from './build-site.ts';

/** Runs a command; what an author can mend is told plainly, what is our fault keeps its stack. */
export async function orFail(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    if (!(cause instanceof BuildFailure)) throw cause;
    console.error(cause.message);
    process.exitCode = 1;
  }
}
