/**
 * `npm run links`: are the addresses of other sites still good? Reports, and exits 0 whatever it finds; `--strict`
 * exits 1 when an address is dead. `--json` for programs, `--lang fr`, `--allow-local` to ask one's own network too.
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { contentDir, projectRoot } from '../src/config/environment.ts';
import { today } from '../src/config/today.ts';
import { readContent } from '../src/reader/read-content.ts';
import { BuildFailure, orFail } from './command/fail.ts';
import { createAsk, userAgentOf } from './links/ask.ts';
import { runLinks } from './links/command.ts';
import { defaultPace } from './links/limits.ts';
import { wordsFor } from './links/words.ts';
import { languageOf } from '../src/reader/report.ts';

const flag = { type: 'boolean', default: false } as const;

await orFail(async () => {
  const args = process.argv.slice(2);
  const { values } = readOptions(args);
  const language = languageOf(args);
  const { content, issues } = readContent(contentDir, { today: today() });
  if (!content || issues.some((i) => i.severity === 'error')) throw new BuildFailure(wordsFor(language).broken);
  const ask = createAsk({ userAgent: userAgentOf(content.site.data), allowLocal: values['allow-local'] });
  process.exitCode = await runLinks({
    content,
    // the clock, not the project's "today": other sites live now
    visitor: { ask, sleep, now: Date.now, pace: defaultPace },
    memoryFile: path.join(projectRoot, '.cache/links.json'),
    language,
    root: path.relative(projectRoot, contentDir) || '.',
    json: values.json,
    strict: values.strict,
    print: (text) => console.log(text),
    tell: (text) => console.error(text),
  });
});

function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { strict: flag, json: flag, 'allow-local': flag, lang: { type: 'string' } } });
  } catch (cause) {
    throw new BuildFailure(cause instanceof Error ? cause.message : String(cause));
  }
}
