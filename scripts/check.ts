/** `npm run check`: every problem of the content, in one run. Exit 1 when there is an error. */
import { contentDir, contentName } from '../src/config/environment.ts';
import { wordingFor } from '../src/i18n/issues/message.ts';
import { checkEverything } from '../src/reader/open-content.ts';
import { formatIssues, issuesAsAnnotations, issuesAsJson } from '../src/reader/report.ts';
import { type MendedFile, mendFolder } from './authoring/fix/folder.ts';
import { command } from './command/command.ts';

await command('check', ({ values, language }) => {
  const start = performance.now();
  const mended = values.fix ? mendFolder(contentDir) : undefined;
  const { content, issues } = checkEverything(values['allow-mass-removal'] ?? false);
  if (mended) tellMended(mended, issues.length, language);
  const options = { locale: language, folder: contentName, root: contentDir };

  if (values.json) console.log(issuesAsJson(issues, options));
  else {
    if (issues.length > 0) console.log(formatIssues(issues, options));
    if (process.env.GITHUB_ACTIONS === 'true') console.log(issuesAsAnnotations(issues, options));
    const elapsed = Math.round(performance.now() - start);
    if (content && issues.length === 0) {
      console.log(wordingFor(language).allGood(content.sources.length, content.site.data.locales.length, elapsed));
    }
  }
  if (issues.some((i) => i.severity === 'error')) process.exitCode = 1;
});

/** Told on the error stream, so that `--json` stays one document. */
function tellMended(files: readonly MendedFile[], left: number, language: string): void {
  const { mended, mendedFiles, mendedSections } = wordingFor(language);
  for (const { file, changes } of files) console.error(`✓ ${file} (${changes.map((c) => mended[c]).join(', ')})`);
  console.error(mendedFiles(files.length, left));
  if (files.some((f) => f.changes.includes('signs'))) console.error(mendedSections);
}
