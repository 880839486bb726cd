/** A failure that is told in one plain sentence (or a report), without a stack. */
export class BuildFailure extends Error {
  override stack = '';
}

/** Runs a command; what an author can mend is told plainly, what is our fault keeps its stack. */
export async function orFail(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    if (!(cause instanceof BuildFailure)) throw cause;
    if (cause.message) console.error(cause.message);
    process.exitCode = 1;
  }
}
