/** Hostile sheets and pages: each gets its answer, nothing runs, nothing hangs, nothing crashes. */
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readContent } from '../../src/reader/read-content.ts';
import { CANARY_FILE, hostileBodies, hostileFacts } from '../fixtures/hostile.ts';
import { aboutFacts, document, sheetFacts, withContent } from '../lib/content-folder.ts';

const canary = path.join(os.tmpdir(), `canary-${process.pid}`);
const network = vi.fn<typeof fetch>();

/** The checker answers any single file within this time, whatever stands in it. */
const MAX_ANSWER_MS = 2000;

function rulesOf(file: string, text: string): string[] {
  const start = performance.now();
  const issues = withContent({ [file]: text }, (folder) => readContent(folder, { today: '2025-06-30' }).issues);
  expect(performance.now() - start).toBeLessThan(MAX_ANSWER_MS);
  expect(new Set(issues.map((i) => i.file))).toEqual(new Set([file]));
  return issues.map((i) => i.rule);
}

beforeEach(() => {
  vi.stubEnv('CANARY_SECRET', 'a secret that nobody may read');
  vi.stubGlobal('fetch', network);
});

afterEach(() => {
  expect(existsSync(canary)).toBe(false);
  expect(network).not.toHaveBeenCalled();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('a sheet with', () => {
  it.each(hostileBodies)('$name', ({ body, rules }) => {
    const text = document(sheetFacts('Beta'), `\n${body.replaceAll(CANARY_FILE, canary)}\n`);
    expect(rulesOf('sheets/fr/beta.mdx', text)).toEqual(rules);
  });

  it.each(hostileFacts)('facts that hold $name', ({ facts, rules }) => {
    const text = document(sheetFacts('Beta')).replace('---\n', `---\n${facts}\n`);
    expect(rulesOf('sheets/fr/beta.mdx', text)).toEqual(rules);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('[R3] code samples in fences and in a line is accepted, and shown as it is', () => {
    const body =
      "\n```js\nimport fs from 'node:fs';\n{process.exit(0)}\n<script>x</script>\n```\n\nWrite `{x}`, `<script>` or \\{x\\} \\<b>.\n";
    const issues = withContent(
      { 'sheets/fr/beta.mdx': document(sheetFacts('Beta'), body) },
      (folder) => readContent(folder, { today: '2025-06-30' }).issues,
    );
    expect(issues).toEqual([]);
  });
});

describe('an editorial page with', () => {
  it.each(hostileBodies)('$name', ({ name, body, rules }) => {
    const text = document(aboutFacts('À propos du site', 'a-propos'), `\n${body.replaceAll(CANARY_FILE, canary)}\n`);
    // this page lists no source, so a citation is unknown, whatever else is wrong with it
    expect(rulesOf('pages/fr/about.mdx', text)).toEqual(
      name === 'a component that should be empty' ? [...rules, 'citation-unknown'] : rules,
    );
  });
});
