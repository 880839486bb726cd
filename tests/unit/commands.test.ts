/** What the editing commands write. */
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { withBrick, withRenamedBrick } from '../../scripts/authoring/edit/house.ts';
import { sourceTemplate, translationTemplate } from '../../scripts/authoring/edit/new-sheet.ts';
import { withRenamedMentions, withRenamedTerms } from '../../scripts/authoring/edit/rename.ts';
import { retired } from '../../scripts/authoring/edit/retire.ts';
import { formatIssues, issuesAsAnnotations, issuesAsJson } from '../../src/reader/report.ts';
import { redirectsOf, renameInLedger, waive } from '../../src/model/ledger.ts';
import { createPaths } from '../../src/model/paths.ts';
import { readContent } from '../../src/reader/read-content.ts';
import type { Issue } from '../../src/schema/issue.ts';
import { frontmatter } from '../lib/editor-schemas.ts';
import { document, houseOf, relation, sheetFacts, withContent } from '../lib/content-folder.ts';

const TODAY = '2025-06-30';
const rulesOf = (changes: Parameters<typeof withContent>[0]) =>
  withContent(changes, (folder) => readContent(folder, { today: TODAY }).issues.map((i) => `${i.file} ${i.rule} ${i.subject}`));

describe('a new sheet', () => {
  const sheet = {
    id: 'gamma',
    title: 'Gamma: "un"',
    titleEn: 'Gamma',
    room: 'hall',
    kind: 'service',
    status: 'operational',
    audiences: ['residents'],
    organisations: ['town'],
    today: '2025-06-30',
  };

  it('has its place in the house, and the check asks only for what its author alone knows', () => {
    const house = withBrick(stringify(houseOf(['alpha', 'beta'])), 'hall', 'gamma');
    const asked = rulesOf({
      'house.yml': house,
      'sheets/fr/gamma.mdx': sourceTemplate(sheet, ['En bref', 'Points ouverts']),
      'sheets/en/gamma.mdx': translationTemplate(sheet, ['In short', 'Open points']),
    });
    expect(asked).toEqual([
      'sheets/en/gamma.mdx field-missing summary',
      'sheets/en/gamma.mdx body-empty undefined',
      'sheets/fr/gamma.mdx field-missing summary',
      'sheets/fr/gamma.mdx field-missing audiences',
      'sheets/fr/gamma.mdx field-missing operators',
      'sheets/fr/gamma.mdx field-missing links[1].title',
      'sheets/fr/gamma.mdx field-missing links[1].url',
      'sheets/fr/gamma.mdx field-missing sources[1].title',
      'sheets/fr/gamma.mdx field-missing sources[1].publisher',
      'sheets/fr/gamma.mdx field-missing sources[1].url',
      'sheets/fr/gamma.mdx body-empty undefined',
    ]);
  });

  it('has its optional lines when the signs before them are taken away', () => {
    const optional = /^# (?=(?:acronym|related|obligation|duties|practical|unknowns|milestones|figures|reasons):|  )/gm;
    const [source, translation] = [sourceTemplate(sheet, []), translationTemplate(sheet, [])].map((text) =>
      frontmatter(text.replace(optional, '')),
    );
    expect(source).toMatchObject({
      related: [{ target: 'ins' }],
      obligation: { level: 'conditional' },
      duties: [{ basis: { source: 'source-1' } }],
      practical: { desk: { searched: sheet.today }, firstStep: { searched: sheet.today } },
      unknowns: [{ on: sheet.today }],
      milestones: [{ state: 'announced' }],
      figures: [{ id: 'users' }],
    });
    expect(Object.keys(translation ?? {})).toEqual(
      expect.arrayContaining(['reasons', 'obligation', 'duties', 'practical', 'unknowns', 'milestones', 'figures']),
    );
  });

  it('keeps the comments of the house, and refuses a room that is not there', () => {
    const text = `# top\n${stringify(houseOf(['alpha']))}# end\n`;
    expect(withBrick(text, 'hall', 'gamma')).toMatch(/^# top\n[\s\S]*- gamma[\s\S]*# end\n$/);
    expect(() => withBrick(text, 'kitchen', 'gamma')).toThrow('no room "kitchen"');
  });
});

describe('a renamed sheet', () => {
  const before = document(
    sheetFacts('Alpha', { related: [relation, { ...relation, target: 'beta-two' }], aliases: ['beta'] }),
    '\n[a](./beta.mdx) [b](./beta.mdx#x) [c](./beta-two.mdx) [d](../../sheets/fr/beta.mdx) beta\n',
  );

  it('keeps its terms of the glossary', () => {
    const glossary =
      'terms:\n  - id: beta\n    sheets: [alpha, beta, beta-two]\n  - id: b\n    sheets:\n      - beta\n      - beta-two\n';
    expect(withRenamedTerms(glossary, 'beta', 'gamma')).toBe(
      'terms:\n  - id: beta\n    sheets: [alpha, gamma, beta-two]\n  - id: b\n    sheets:\n      - gamma\n      - beta-two\n',
    );
  });

  it('is renamed wherever it is meant, and nowhere else', () => {
    const after = withRenamedMentions(before, 'beta', 'gamma');
    expect(after.match(/gamma/g)).toHaveLength(4);
    expect(after).toContain('target: gamma');
    expect(after).toContain('target: beta-two');
    expect(after).toContain('- beta\n');
    expect(after).toContain('[a](./gamma.mdx) [b](./gamma.mdx#x) [c](./beta-two.mdx) [d](../../sheets/fr/gamma.mdx) beta');
    expect(withRenamedMentions('---\nreasons:\n  beta: x\nsourceHash:\n  beta: y\n---\n', 'beta', 'gamma')).toBe(
      '---\nreasons:\n  gamma: x\nsourceHash:\n  beta: y\n---\n',
    );
    expect(withRenamedBrick(stringify(houseOf(['beta', 'beta-two'])), 'beta', 'gamma')).toMatch(/- gamma\n\s+- beta-two/);
    const past = 'editions:\n  - id: past\n    names:\n      beta: { fr: Bêta }\n      beta-two: { fr: beta }\n';
    expect(withRenamedBrick(past, 'beta', 'gamma')).toBe(past.replace('beta: { fr: Bêta', 'gamma: { fr: Bêta'));
  });

  it('leaves its old addresses behind, through two renamings', () => {
    const locales = ['fr', 'en'];
    const paths = createPaths('/', '', [
      { id: 'fr', name: 'F', segments: { sheets: 'fiches' } },
      { id: 'en', name: 'E', segments: {} },
    ]);
    const ledger = {
      version: 1 as const,
      sheets: { a: { since: '2024-01-01', paths: { fr: '/fr/fiches/a/', en: '/en/sheets/a/' } } },
    };
    const once = renameInLedger(ledger, 'a', 'b', { paths, locales, today: TODAY });
    const twice = renameInLedger(once, 'b', 'c', { paths, locales, today: TODAY });
    expect([...redirectsOf(twice, paths, locales)]).toEqual([
      ['/fr/fiches/a/', '/fr/fiches/c/'],
      ['/en/sheets/a/', '/en/sheets/c/'],
      ['/fr/fiches/b/', '/fr/fiches/c/'],
      ['/en/sheets/b/', '/en/sheets/c/'],
    ]);
    expect(twice.sheets.c?.since).toBe('2024-01-01');
  });
});

describe('a retired sheet', () => {
  it('says so in its status and history, names its successor, and keeps every rule', () => {
    const text = retired(document(sheetFacts('Beta')), { date: '2025-02', source: 'town', successor: 'alpha' });
    expect(text).toMatch(/status: retired\n[\s\S]*- date: 2025-02\n {4}status: retired\n {4}source: town\nsuccessor: alpha\n/);
    expect(rulesOf({ 'sheets/fr/beta.mdx': text })).toEqual([]);
  });
});

describe('a change waved through', () => {
  it('is kept with its reason', () => {
    const ledger = { version: 1 as const, sheets: { a: { since: '2024-01-01', paths: {} } } };
    const waiver = { date: TODAY, locale: 'en', sections: ['intro'], reason: 'A missing comma.' };
    expect(waive(ledger, 'a', waiver).sheets.a).toMatchObject({ waivers: [waiver] });
    expect(waive(ledger, 'unknown', waiver)).toBe(ledger);
  });
});

describe('reports', () => {
  const issues: Issue[] = [
    {
      file: 'sheets/fr/a.mdx',
      line: 2,
      column: 8,
      rule: 'field-value',
      subject: 'status',
      found: '::error::x\u202E',
      allowed: ['planned'],
      severity: 'error',
    },
    { file: 'sheets/fr/a.mdx', line: 3, column: 1, rule: 'body-http', found: 'http://x', severity: 'warning' },
  ];
  const options = { locale: 'en', folder: 'content' };

  it('quote the line, mark warnings and count', () => {
    const told = withContent({ 'sheets/fr/a.mdx': '---\nstatus: wrong\n[x](http://x)\n' }, (root) =>
      formatIssues(issues, { ...options, root }),
    );
    expect(told.split('\n')).toEqual([
      'content/sheets/fr/a.mdx:2:8  field-value  "status" cannot be "::error::x\\u{202e}" — expected one of: planned',
      '    | status: wrong',
      'content/sheets/fr/a.mdx:3:1  body-http  (warning) This address is not protected: "http://x". Use https:// if the site offers it',
      '    | [x](http://x)',
      '',
      '1 error, 1 warning in 1 file.',
      'Each rule is explained in content/README.en.md.',
    ]);
  });

  it('[R24] are one JSON document for programs', () => {
    const {
      errors,
      warnings,
      issues: list,
    } = JSON.parse(issuesAsJson(issues, options)) as { errors: number; warnings: number; issues: Issue[] };
    expect([errors, warnings, list[0]?.file, list[0]?.line]).toEqual([1, 1, 'content/sheets/fr/a.mdx', 2]);
  });

  it('[R24] become annotations that no text can break out of', () => {
    const lines = issuesAsAnnotations([{ ...issues[0]!, file: 'a,b:\n::warning::c' }], options).split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^::error file=content\/a%2Cb%3A\\u\{a\}%3A%3Awarning%3A%3Ac,line=2,col=8,title=field-value::/);
  });
});
