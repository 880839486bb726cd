/** `npm run links`: are the addresses of other sites still good? Reports, and exits 0 whatever it finds but for `--strict`. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { contentDir, projectRoot } from '../src/config/environment.ts';
import { today } from '../src/config/today.ts';
import { readContent } from '../src/reader/read-content.ts';
import { BuildFailure, command } from './command/command.ts';
import { createAsk, userAgentOf } from './links/ask.ts';
import { runLinks } from './links/command.ts';
import { defaultPace } from './links/limits.ts';
import { wordsFor } from './links/words.ts';

await command('links', async ({ values, language }) => {
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
