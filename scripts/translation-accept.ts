/**
 * `npm run translation:accept -- <id>…` (or `--all`): records that a person compared the translations with their
 * source as it is now. `--reason "…"` waves a change through that does not matter to them, and keeps the reason.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../src/config/environment.ts';
import { today } from '../src/config/today.ts';
import { waive } from '../src/model/ledger.ts';
import { translationState } from '../src/model/translation.ts';
import { readContent } from '../src/reader/read-content.ts';
import { BuildFailure, orFail } from './command/fail.ts';
import { withSourceHash } from './authoring/frontmatter.ts';

await orFail(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false }, reason: { type: 'string' } },
  });
  if (positionals.length === 0 && !values.all)
    throw new BuildFailure('Say which sheet: npm run translation:accept -- dmp (or --all).');
  const { content, issues } = readContent(contentDir, { today: today() });
  if (!content || issues.some((i) => i.severity === 'error'))
    throw new BuildFailure('The content has errors: run "npm run check" first.');
  const chosen = content.translations.filter((t) => values.all || positionals.includes(t.id));
  const unknown = positionals.filter((id) => !chosen.some((t) => t.id === id));
  if (unknown.length > 0) throw new BuildFailure(`There is no translation of ${unknown.join(', ')}.`);

  let ledger = content.ledger.data;
  for (const translation of chosen) {
    const source = content.sources.find((s) => s.id === translation.id);
    const state = source && translationState(source, translation);
    if (!source || !state || state.state === 'current') continue;
    if (values.reason !== undefined && state.state === 'outdated') {
      const { id, locale } = translation;
      ledger = waive(ledger, id, { date: today(), locale, sections: [...state.sections], reason: values.reason });
    }
    const file = path.join(contentDir, translation.file);
    writeFileSync(file, withSourceHash(readFileSync(file, 'utf8'), source.body.sections));
    console.log(`✓ ${translation.file}`);
  }
  if (ledger !== content.ledger.data) {
    writeFileSync(path.join(contentDir, content.ledger.file), `${JSON.stringify(ledger, null, 2)}\n`);
  }
});
