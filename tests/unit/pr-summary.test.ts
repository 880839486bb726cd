/** What a pull request does to the content, and the comment that says so. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { parse, stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { prSummary, type PrSummary } from '../../scripts/pr-summary/summary.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { document, type Files, houseOf, relation, sheetFacts, withContent } from '../lib/content-folder.ts';

const read = (changes: Files) => withContent(changes, (folder) => readContent(folder, { today: '2025-06-30' }));

/** The summary of `after`, compared with `before`. */
function summary(after: Files, before: Files = {}): PrSummary {
  const head = read(after);
  return prSummary(read(before).content, head.content, head.issues);
}

/** Alpha in English, accepted as a translation of alpha as it is in the base folder. */
function acceptedAlpha(): Files {
  const source = read({}).content?.sources.find((s) => s.id === 'alpha');
  const words = { title: 'Alpha in English', summary: 'Alpha is a public service of the town, told in English.' };
  const facts = { ...words, reasons: { beta: 'Alpha uses beta.' }, sourceHash: source?.body.sections };
  return { 'sheets/en/alpha.mdx': document(facts) };
}

const third: Files = {
  'sheets/fr/gamma.mdx': document(sheetFacts('Gamma')),
  'house.yml': stringify(houseOf(['alpha', 'beta', 'gamma'])),
};
const changedAlpha: Files = {
  'sheets/fr/alpha.mdx': document(sheetFacts('Alpha', { related: [relation] }), '\n## First\n\nAnother text.\n'),
};

describe('the summary', () => {
  it('of nothing is empty', () => {
    expect(summary({})).toEqual({
      version: 1,
      compared: true,
      sheets: { added: [], changed: [], removed: [] },
      house: { moved: [], added: [], removed: [] },
      staleTranslations: [],
      problems: { errors: 0, warnings: 0 },
    });
  });

  it('names a new sheet, its room and the translation it lacks', () => {
    const { sheets, house, staleTranslations } = summary(third);
    expect(sheets).toEqual({ added: ['gamma'], changed: [], removed: [] });
    expect(house).toEqual({ moved: [], added: [{ brick: 'gamma', to: 'hall' }], removed: [] });
    expect(staleTranslations).toEqual([{ id: 'gamma', locale: 'en', state: 'missing' }]);
  });

  it('names a sheet that went', () => {
    const { sheets, house, staleTranslations } = summary({}, third);
    expect(sheets.removed).toEqual(['gamma']);
    expect(house.removed).toEqual([{ brick: 'gamma', from: 'hall' }]);
    expect(staleTranslations).toEqual([]);
  });

  it('says in which languages a sheet changed, and which translation is late because of it', () => {
    const accepted = acceptedAlpha();
    const { sheets, staleTranslations } = summary({ ...accepted, ...changedAlpha }, accepted);
    expect(sheets.changed).toEqual([{ id: 'alpha', locales: ['fr'] }]);
    expect(staleTranslations).toEqual([{ id: 'alpha', locale: 'en', state: 'outdated' }]);
  });

  it('does not repeat a translation that was late before', () => {
    expect(summary({ 'sheets/en/beta.mdx': document({ ...betaWords, aliases: ['B'] }) }).staleTranslations).toEqual([]);
  });

  it('does not take new line breaks for a change', () => {
    const rewrapped = document(sheetFacts('Beta'), '\n## First\n\nSome\ntext.\n');
    expect(summary({ 'sheets/fr/beta.mdx': rewrapped }).sheets.changed).toEqual([]);
  });

  it('says which brick moved to which room', () => {
    const house = houseOf(['beta']) as { editions: { floors: { rooms: { bricks: string[] }[] }[] }[] };
    house.editions[0]?.floors[2]?.rooms[0]?.bricks.push('alpha');
    expect(summary({ 'house.yml': stringify(house) }).house).toEqual({
      moved: [{ brick: 'alpha', from: 'hall', to: 'cellar' }],
      added: [],
      removed: [],
    });
  });

  it('counts problems, and takes a broken file for a changed one, not for a lost one', () => {
    const { sheets, staleTranslations, problems } = summary({ 'sheets/en/beta.mdx': 'no data\n' });
    expect(sheets).toEqual({ added: [], changed: [{ id: 'beta', locales: ['en'] }], removed: [] });
    expect(staleTranslations).toEqual([]);
    expect(problems).toEqual({ errors: 1, warnings: 0 });
  });

  it('says when the content cannot be compared', () => {
    const { compared, problems } = summary({ 'house.yml': '{' });
    expect(compared).toBe(false);
    expect(problems.errors).toBeGreaterThan(0);
  });
});

const betaWords = { title: 'Beta in English', summary: 'Beta is a public service of the town, told in English.' };

interface Posted {
  failed?: string;
  created?: string;
  updated?: string;
}
interface Step {
  id?: string;
  with?: { script?: string };
}
const workflow = readFileSync(path.resolve(import.meta.dirname, '../../.github/workflows/pr-summary.yml'), 'utf8');
const steps = (parse(workflow) as { jobs: { comment: { steps: Step[] } } }).jobs.comment.steps;
const script = steps.find((s) => s.id === 'post')?.with?.script ?? '';

/** Runs the trusted step on a summary file, with stand-ins for GitHub and the disk. */
async function post(file: string, comments: object[] = []): Promise<Posted> {
  const posted: Posted = {};
  const issues = {
    listComments: {},
    createComment: ({ body }: { body: string }) => (posted.created = body),
    updateComment: ({ body }: { body: string }) => (posted.updated = body),
  };
  await vm.runInNewContext(`(async () => {${script}\n})()`, {
    process: { env: { PULL: '7', SUMMARY_FILE: 'summary.json' } },
    require: () => ({ lstatSync: () => ({ isFile: () => true, size: file.length }), readFileSync: () => file }),
    core: { setFailed: (message: string) => (posted.failed = message) },
    context: { repo: { owner: 'town', repo: 'house' } },
    github: { rest: { issues }, paginate: async () => comments },
  });
  return posted;
}

describe('the comment', () => {
  const shown = JSON.stringify(summary(third));
  const altered = (over: object) => JSON.stringify({ ...summary(third), ...over });

  it('says what the summary says', async () => {
    const { created } = await post(shown);
    expect(created).toContain('- **Fiches ajoutées / Sheets added** : `gamma`');
    expect(created).toContain('`gamma` → `hall`');
    expect(created).toContain('`gamma` (`en`, absente / missing)');
  });

  it('is not written about a change of code alone', async () => expect(await post(JSON.stringify(summary({})))).toEqual({}));

  it('replaces its own, never that of a person', async () => {
    const body = '<!-- la-maison:pr-summary -->\nold';
    expect((await post(shown, [{ id: 1, body, user: { login: 'someone' } }])).created).toContain('gamma');
    expect((await post(shown, [{ id: 2, body, user: { login: 'github-actions[bot]' } }])).updated).toContain('gamma');
  });

  it.each([
    ['a mention', altered({ sheets: { added: ['@everyone'], changed: [], removed: [] } })],
    ['markup', altered({ house: { moved: [], added: [{ brick: 'a`<img>', to: 'hall' }], removed: [] } })],
    ['an unknown state', altered({ staleTranslations: [{ id: 'a', locale: 'en', state: 'toString' }] })],
    ['a text for a count', altered({ problems: { errors: '1 [x](https://x.example)', warnings: 0 } })],
    ['a list without end', altered({ sheets: { added: Array(1001).fill('a'), changed: [], removed: [] } })],
    ['another version', altered({ version: 2 })],
    ['no lists', '{"version":1,"compared":true}'],
    ['no JSON', 'gamma'],
  ])('is not written for %s', async (_, file) => {
    await expect(post(file)).rejects.toThrow(/agreed shape|JSON/);
  });

  it('is not written for a large file', async () => {
    expect(await post(' '.repeat(200_001))).toEqual({ failed: 'The summary is not a small file.' });
  });
});
