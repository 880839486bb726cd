/** How every command ends: what an author can mend is told plainly, what is our fault keeps its stack. */
import { BuildFailure, diskFailure } from '../../src/build/failure.ts';
import { requireSettings } from '../../src/build/settings.ts';
import { languageOf } from '../../src/reader/report.ts';

export { BuildFailure };

/**
 * Runs a command, once its settings are in order.
 * @param unasked names of settings that the command does not read
 */
export async function orFail(run: () => Promise<void>, unasked: readonly string[] = []): Promise<void> {
  try {
    requireSettings(languageOf(process.argv.slice(2)), unasked);
    await run();
  } catch (cause) {
    const told = cause instanceof BuildFailure ? cause : diskFailure(cause);
    if (!told) throw cause;
    if (told.message) console.error(told.message);
    process.exitCode = 1;
  }
}
