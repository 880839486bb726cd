/**
 * `node scripts/pr-summary.ts --base DIR [--out FILE]`: what the content says that the content in DIR did not, as
 * JSON. Reports and never judges, so that it exits 0 even when the content has errors.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../src/config/environment.ts';
import { judgedDay } from '../src/config/today.ts';
import { readContent } from '../src/reader/read-content.ts';
import { BuildFailure, command } from './command/command.ts';
import { prSummary } from './pr-summary/summary.ts';

await command('pr-summary', ({ values }) => {
  if (values.base === undefined || !existsSync(values.base))
    throw new BuildFailure('Say where the content before the change is: --base DIR, an existing folder.');
  const options = { today: judgedDay() };
  const base = readContent(path.resolve(values.base), options);
  const head = readContent(contentDir, options);
  const json = `${JSON.stringify(prSummary(base.content, head.content, head.issues), null, 2)}\n`;
  if (values.out === undefined) process.stdout.write(json);
  else writeFileSync(values.out, json);
});
