/**
 * `npm run translation:accept -- <id>…` or `-- --all`: records that a person compared the translations with their
 * source as it is now.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../src/config/environment.ts';
import { today } from '../src/config/today.ts';
import { translationState } from '../src/model/translation.ts';
import { readContent } from '../src/reader/read-content.ts';
import { BuildFailure } from './lib/build-site.ts';
import { orFail } from './lib/fail.ts';
import { withSourceHash } from './lib/frontmatter.ts';

await orFail(async () => {
  const wanted = process.argv.slice(2);
  if (wanted.length === 0) throw new BuildFailure('Say which sheet: npm run translation:accept -- dmp (or --all).');
  const { content, issues } = readContent(contentDir, { today: today() });
  const errors = issues.filter((i) => i.severity === 'error');
  if (!content || errors.length > 0) throw new BuildFailure('The content has errors: run "npm run check" first.');
  const chosen = content.translations.filter((t) => wanted.includes('--all') || wanted.includes(t.id));
  const unknown = wanted.filter((id) => id !== '--all' && !chosen.some((t) => t.id === id));
  if (unknown.length > 0) throw new BuildFailure(`There is no translation of ${unknown.join(', ')}.`);
  for (const translation of chosen) {
    const source = content.sources.find((s) => s.id === translation.id);
    if (!source || translationState(source, translation).state === 'current') continue;
    const file = path.join(contentDir, translation.file);
    writeFileSync(file, withSourceHash(readFileSync(file, 'utf8'), source.body.sections));
    console.log(`✓ ${translation.file}`);
  }
});
