/**
 * `npm run check`: every problem of the content, in one run. Exit 1 when there is an error.
 * `--fix` first mends what is mechanical; `--lang fr|en`, `--json` for programs, `--allow-mass-removal`.
 */
import path from 'node:path';
import { contentDir, projectRoot } from '../src/config/environment.ts';
import { today } from '../src/config/today.ts';
import { wordingFor } from '../src/i18n/issues/message.ts';
import { readContent } from '../src/reader/read-content.ts';
import { orFail } from './command/fail.ts';
import { mendFolder } from './authoring/fix/folder.ts';
import { formatIssues, issuesAsAnnotations, issuesAsJson, languageOf } from '../src/reader/report.ts';

const args = process.argv.slice(2);
const locale = languageOf(args);

await orFail(async () => {
  const start = performance.now();
  if (args.includes('--fix')) mendAndTell();
  const { content, issues } = readContent(contentDir, {
    today: today(),
    allowMassRemoval: args.includes('--allow-mass-removal'),
  });
  const options = { locale, folder: path.relative(projectRoot, contentDir) || '.', root: contentDir };

  if (args.includes('--json')) console.log(issuesAsJson(issues, options));
  else {
    if (issues.length > 0) console.log(formatIssues(issues, options));
    if (process.env.GITHUB_ACTIONS === 'true') console.log(issuesAsAnnotations(issues, options));
    const elapsed = Math.round(performance.now() - start);
    if (content && issues.length === 0) {
      console.log(wordingFor(locale).allGood(content.sources.length, content.site.data.locales.length, elapsed));
    }
  }
  if (issues.some((i) => i.severity === 'error')) process.exitCode = 1;
});

/** Told on the error stream, so that `--json` stays one document. */
function mendAndTell(): void {
  const { mended, mendedFiles, mendedSections } = wordingFor(locale);
  const files = mendFolder(contentDir);
  for (const { file, changes } of files) console.error(`✓ ${file} (${changes.map((c) => mended[c]).join(', ')})`);
  console.error(mendedFiles(files.length));
  if (files.some((f) => f.changes.includes('signs'))) console.error(mendedSections);
}
