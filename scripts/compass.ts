/**
 * `npm run -s compass -- --answers FILE.json`: which bricks a project needs, with the reasons. The file holds answer ids
 * by question id: `{ "audience": ["pro"], "data": ["unknown"] }`.
 */
import { contentDir } from '../src/config/environment.ts';
import { judgedDay } from '../src/config/today.ts';
import { planOf } from '../src/browser/compass-plan.ts';
import { evaluate, logicOf } from '../src/model/compass.ts';
import { planFacts } from '../src/model/plan-facts.ts';
import { sourceLocale } from '../src/model/content.ts';
import { bricksOf, currentEdition } from '../src/model/house.ts';
import { readContent } from '../src/reader/read-content.ts';
import { readAnswers } from './answers/answers.ts';
import { findingsAsJson, findingsAsText } from './answers/report.ts';
import { BuildFailure, command } from './command/command.ts';

await command('compass', ({ values, language, words }) => {
  const { content, issues } = readContent(contentDir, { today: judgedDay(), allowMassRemoval: true });
  const errors = issues.filter((i) => i.severity === 'error').length;
  if (!content || errors > 0) throw new BuildFailure(words.sheet.contentBroken(errors));
  if (!content.compass) throw new BuildFailure('This content has no compass: there is no compass.yml.');
  const { data } = content.compass;
  const answers = readAnswers(values.answers, data);
  const events = new Map((content.events?.data.events ?? []).map((event) => [event.id, event]));
  const facts = planFacts(new Map(content.sources.map((s) => [s.id, s.data])), events, judgedDay());
  const logic = logicOf(data, new Set(bricksOf(currentEdition(content.house.data))), facts);
  const outcome = evaluate(logic, answers);
  const locales = content.site.data.locales.map(({ id }) => id);
  const report = {
    content,
    compass: data,
    outcome,
    plan: planOf(logic, outcome.findings),
    locale: locales.includes(language) ? language : sourceLocale(content.site.data),
  };
  console.log(values.json ? findingsAsJson(report) : findingsAsText(report));
});
