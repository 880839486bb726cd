/**
 * `npm run links`: are the addresses of other sites still good? Reports, and exits 0 whatever it finds; `--strict`
 * exits 1 when an address is dead. `--json` for programs, `--lang fr`, `--allow-local` to ask one's own network too.
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { cacheDir, contentDir, projectRoot } from '../src/config/environment.ts';
import { today } from '../src/config/today.ts';
import { readContent } from '../src/reader/read-content.ts';
import { BuildFailure, orFail } from './command/fail.ts';
import { createAsk, userAgentOf } from './links/ask.ts';
import type { Visitor } from './links/check-links.ts';
import { runLinks } from './links/command.ts';
import { HOST_PAUSE_MS } from './links/limits.ts';
import { createLookUp } from './links/public-address.ts';
import { wordsFor } from './links/words.ts';
import { languageOf } from '../src/reader/report.ts';

const flag = { type: 'boolean', default: false } as const;

await orFail(async () => {
  const args = process.argv.slice(2);
  const { values } = readOptions(args);
  const language = languageOf(args);
  const { content, issues } = readContent(contentDir, { today: today() });
  if (!content || issues.some((i) => i.severity === 'error')) throw new BuildFailure(wordsFor(language).broken);
  const visitor: Visitor = {
    ask: createAsk({ userAgent: userAgentOf(content.site.data) }),
    lookUp: createLookUp({ allowLocal: values['allow-local'] }),
    pause: () => sleep(HOST_PAUSE_MS),
    // the clock, not the project's "today": other sites live now
    now: Date.now,
  };
  process.exitCode = await runLinks({
    content,
    visitor,
    memoryFile: path.join(cacheDir, 'links.json'),
    language,
    root: path.relative(projectRoot, contentDir) || '.',
    json: values.json,
    strict: values.strict,
    print: (text) => console.log(text),
    tell: (text) => console.error(text),
  });
});
// linkinator cannot be told to stop waiting for a site that was left: the process does not wait for it
process.exit();

function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { strict: flag, json: flag, 'allow-local': flag, lang: { type: 'string' } } });
  } catch (cause) {
    throw new BuildFailure(cause instanceof Error ? cause.message : String(cause));
  }
}
