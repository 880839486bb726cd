/** `npm run check`: every problem of the content, in one run. Exit 1 when there is an error. */
import path from 'node:path';
import { contentDir, projectRoot } from '../src/config/environment.ts';
import { today } from '../src/config/today.ts';
import { wordingFor } from '../src/i18n/issues/message.ts';
import { readContent } from '../src/reader/read-content.ts';
import { formatIssues, languageOf } from './lib/report.ts';

const args = process.argv.slice(2);
const language = languageOf(args);
const start = performance.now();
const { content, issues } = readContent(contentDir, { today: today(), allowMassRemoval: args.includes('--allow-mass-removal') });
const folder = path.relative(projectRoot, contentDir) || '.';

if (issues.length > 0) console.log(formatIssues(issues, language, folder));
if (issues.some((i) => i.severity === 'error')) process.exitCode = 1;
else if (content) {
  const elapsed = Math.round(performance.now() - start);
  console.log(wordingFor(language).allGood(content.sources.length, content.site.data.locales.length, elapsed));
}
