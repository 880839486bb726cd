/**
 * `npm run -s compass -- --answers FILE.json`: which bricks a project needs, with the reasons. The file holds answer ids
 * by question id: `{ "audience": ["pro"], "data": ["unknown"] }`. `--lang fr|en`, `--json` for programs.
 */
import { contentDir } from '../src/config/environment.ts';
import { today } from '../src/config/today.ts';
import { evaluate, logicOf } from '../src/model/compass.ts';
import { bricksOf, currentEdition } from '../src/model/house.ts';
import { readContent } from '../src/reader/read-content.ts';
import { readAnswers } from './answers/answers.ts';
import { findingsAsJson, findingsAsText } from './answers/report.ts';
import { BuildFailure, orFail } from './command/fail.ts';
import { languageOf } from '../src/reader/report.ts';

await orFail(async () => {
  const args = process.argv.slice(2);
  const { content, issues } = readContent(contentDir, { today: today(), allowMassRemoval: true });
  if (!content || issues.some((i) => i.severity === 'error'))
    throw new BuildFailure('The content has errors: run "npm run check" and mend them first.');
  if (!content.compass) throw new BuildFailure('This content has no compass: there is no compass.yml.');
  const { data } = content.compass;
  const answers = readAnswers(args, data);
  const outcome = evaluate(logicOf(data, new Set(bricksOf(currentEdition(content.house.data)))), answers);
  const report = { content, compass: data, outcome, locale: languageOf(args) };
  console.log(args.includes('--json') ? findingsAsJson(report) : findingsAsText(report));
});
