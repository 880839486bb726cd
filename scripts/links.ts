/** `npm run links`: are the addresses of other sites still good? Reports, and exits 0 whatever it finds but for `--strict`. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheDir, contentDir, contentName } from '../src/config/environment.ts';
import { judgedDay } from '../src/config/today.ts';
import { readContent } from '../src/reader/read-content.ts';
import { BuildFailure, command } from './command/command.ts';
import { createAsk, userAgentOf } from './links/ask.ts';
import type { Visitor } from './links/check-links.ts';
import { runLinks } from './links/command.ts';
import { HOST_PAUSE_MS } from './links/limits.ts';
import { createLookUp } from './links/public-address.ts';
import { wordsFor } from './links/words.ts';

await command('links', async ({ values, language }) => {
  const { content, issues } = readContent(contentDir, { today: judgedDay() });
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
    root: contentName,
    json: values.json,
    strict: values.strict,
    print: (text) => console.log(text),
    tell: (text) => console.error(text),
  });
});
// linkinator cannot be told to stop waiting for a site that was left: the process does not wait for it
process.exit();
