/** The one front of all commands: arguments and settings judged, `--help` shown, every ending told plainly. */
import { BuildFailure, diskFailure } from '../../src/build/failure.ts';
import { requireSettings } from '../../src/build/settings.ts';
import { commandLanguage, type CommandWords, commandWords } from '../../src/i18n/commands/index.ts';
import { languageOf } from '../../src/reader/report.ts';
import { readArguments } from './arguments.ts';
import { type CommandName, entryOf, type Values } from './table.ts';
import { usageOf } from './usage.ts';

export { BuildFailure };

export interface Called<N extends CommandName> {
  values: Values<N>;
  /** What stands beside the options; as many as the table asks for. */
  positionals: readonly string[];
  /** Language of the reports: one of the interface's. */
  language: string;
  /** The commands' own words, in that language or English. */
  words: CommandWords;
}

/** Runs a command of the table, once its arguments and settings are in order. A `BuildFailure` is told without its stack. */
export async function command<N extends CommandName>(name: N, run: (called: Called<N>) => void | Promise<void>): Promise<void> {
  outliveReaders();
  const args = process.argv.slice(2);
  const language = languageOf(args);
  const words = commandWords(language);
  try {
    const { help, ...given } = readArguments(name, args, words, process.env);
    if (help) {
      console.log(usageOf(name, commandLanguage(language)));
      return;
    }
    requireSettings(language, entryOf(name).unasked);
    await run({ ...given, language, words });
  } catch (cause) {
    process.exitCode = 1;
    const told = cause instanceof BuildFailure ? cause : diskFailure(cause, { language });
    if (!told) console.error(words.front.ourFault, cause);
    else if (told.message) console.error(told.message);
  }
}

/** A pipe whose reader left (`npm run check | head`) is no reason to stop half-way: what is left is said to nobody. */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EPIPE') throw cause;
    });
}
