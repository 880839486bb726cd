/** Every mistake an author can make gives its rule, its place and a message that says what to do. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { issueMessage, MAX_MESSAGE, wordingFor } from '../../src/i18n/issues/message.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { document, type Files, houseOf, relation, settings, sheetFacts, withContent } from '../lib/content-folder.ts';

const TODAY = '2025-06-30';

function issuesOf(changes: Files, options = {}) {
  return withContent(changes, (folder) => readContent(folder, { today: TODAY, ...options }).issues);
}

/** `file:line:column rule` and the English message of each issue. */
function report(changes: Files): string[] {
  const wording = wordingFor('en');
  return issuesOf(changes).map((i) => `${i.file}:${i.line}:${i.column} ${i.rule} ${issueMessage(i, wording)}`);
}

const alpha = (over: Record<string, unknown>, body?: string): Files => ({
  'sheets/fr/alpha.mdx': document(sheetFacts('Alpha', { related: [relation], ...over }), body),
});
const oldAlpha = (relations: unknown): Files => {
  const entries = Object.entries(sheetFacts('Alpha')).map(([key, value]) =>
    key === 'related' ? ['relations', relations] : [key, value],
  );
  return { 'sheets/fr/alpha.mdx': document(Object.fromEntries(entries) as Record<string, unknown>) };
};
const glossary = (over: Record<string, string>) =>
  `terms:\n  - ${Object.entries({
    id: 'hall',
    term: '{ fr: Salle, en: Hall }',
    definition: '{ fr: Une salle., en: A room. }',
    ...over,
  })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n    ')}\n`;
const withPillarPage = (page: string) => {
  const house = houseOf(['alpha', 'beta']) as { pillars: Record<string, unknown>[] };
  return { ...house, pillars: house.pillars.map((pillar) => ({ ...pillar, page })) };
};
const milestone = {
  id: 'opening',
  date: '2026-01',
  what: 'The hall opens its doors.',
  audiences: ['residents'],
  source: 'town',
  state: 'announced',
};
const figure = { id: 'visitors', value: '1200', label: 'visitors a year', date: '2024', source: 'town' };
const alphaBody = (body: string): Files => alpha({}, `\n## First\n\n${body}\n`);

describe('a valid folder', () => {
  it('has no issue', () => {
    expect(report({})).toEqual([]);
  });

  it('may be written with CRLF, a byte-order mark and decomposed accents', () => {
    const text = document(sheetFacts('Béta'.normalize('NFD'))).replaceAll('\n', '\r\n');
    expect(report({ 'sheets/fr/beta.mdx': `\uFEFF${text}` })).toEqual([]);
  });
});

/** What is changed, and what the author is told; the line is part of the promise. */
const mistakes: [name: string, changes: Files, told: string][] = [
  [
    '[R5] a misspelt key',
    alpha({ sumary: 'x' }),
    'sheets/fr/alpha.mdx:37:1 field-unknown Unknown field "sumary" — did you mean "summary"?',
  ],
  [
    'a field under its old name',
    oldAlpha([relation]),
    'sheets/fr/alpha.mdx:18:1 field-renamed "relations" is now called "related" — run "npm run check -- --fix"',
  ],
  [
    'a field under both names',
    alpha({ relations: [relation] }),
    'sheets/fr/alpha.mdx:37:1 field-renamed "relations" is now called "related" — both names stand here: bring their values together',
  ],
  [
    'a mistake below an old name',
    oldAlpha([{ ...relation, type: 'use' }]),
    'sheets/fr/alpha.mdx:19:11 field-value "related[1].type" cannot be "use" — did you mean "uses"?',
  ],
  [
    '[R18] a missing field',
    { 'sheets/fr/beta.mdx': document(omit(sheetFacts('Beta'), 'kind')) },
    'field-missing "kind" is missing',
  ],
  [
    '[R18] an unknown status',
    alpha({ status: 'operationnal' }),
    'field-value "status" cannot be "operationnal" — did you mean "operational"?',
  ],
  [
    '[R18] a text where a list belongs',
    alpha({ audiences: 'residents' }),
    'field-type "audiences" has the wrong form (found "residents") — expected a list',
  ],
  [
    '[R19] a day that does not exist',
    alpha({ reviewed: '2025-02-31' }),
    '"reviewed": "2025-02-31" is not valid — expected a real day such as',
  ],
  [
    '[R19] a day in the future',
    alpha({ reviewed: '2025-12-01' }),
    '"reviewed": "2025-12-01" is not valid — expected a day that is not in the future',
  ],
  [
    '[R6] an address without https',
    alpha({ links: [{ type: 'site', title: 'T', url: 'http://a.example', lang: 'fr' }] }),
    '"links[1].url": "http://a.example" is not valid — expected a full address starting with https://',
  ],
  [
    '[R18] a summary that is too short',
    alpha({ summary: 'Short.' }),
    'field-length "summary" has the wrong length: 6 characters, expected ≥ 40',
  ],
  [
    '[R20] a dangling relation',
    alpha({ related: [{ ...relation, target: 'betta' }] }),
    '"related[1].target": there is no "betta" — did you mean "beta"?',
  ],
  [
    '[R20] a relation to itself',
    alpha({ related: [{ ...relation, target: 'alpha' }] }),
    'reference-self A sheet cannot be tied to itself',
  ],
  [
    '[R20] a relation stated on both sides',
    { 'sheets/fr/beta.mdx': document(sheetFacts('Beta', { related: [{ ...relation, target: 'alpha' }] })) },
    'relation-contradiction The tie to "alpha" is already stated in sheets/fr/alpha.mdx',
  ],
  ['an unknown audience', alpha({ audiences: ['resident'] }), '"audiences": there is no "resident" — did you mean "residents"?'],
  [
    'a category that is not the room',
    alpha({ category: 'attic' }),
    '"alpha" says category "attic", but house.yml puts it in "hall"',
  ],
  [
    'a brick in no room',
    { 'house.yml': stringify(houseOf(['alpha'])) },
    'sheets/fr/beta.mdx:6:11 brick-unplaced "beta" is in no room of the house: add it to the room "hall" in house.yml',
  ],
  [
    'a brick in two rooms',
    { 'house.yml': stringify(houseOf(['alpha', 'beta', 'alpha'])) },
    'house.yml:33:17 brick-placed-twice "alpha" stands in two rooms',
  ],
  [
    'a brick without a sheet',
    { 'house.yml': stringify(houseOf(['alpha', 'beta', 'gamma'])) },
    'reference-unknown "today › hall": there is no "gamma"',
  ],
  [
    '[R23] two sheets with one title',
    { 'sheets/fr/beta.mdx': document(sheetFacts('ALPHA')) },
    'title-duplicate The title "ALPHA" is already that of sheets/fr/alpha.mdx',
  ],
  [
    'a translation without source',
    { 'sheets/en/betta.mdx': document({ title: 'Betta', summary: 'x'.repeat(50) }) },
    'translation-orphan There is no sheet "betta" in the source language to translate — did you mean "beta"?',
  ],
  [
    'a reason not translated',
    { 'sheets/en/alpha.mdx': document({ title: 'Alpha in English', summary: 'x'.repeat(50) }) },
    'words-missing Nothing translates "beta" yet: the page shows the words of the original. Add a translation under "reasons"',
  ],
  [
    'a milestone and a figure not translated',
    alpha({ related: [], milestones: [milestone], figures: [figure] }),
    'words-missing Nothing translates "opening" yet: the page shows the words of the original. Add a translation under "milestones"',
  ],
  [
    'a figure not translated',
    alpha({ related: [], milestones: [milestone], figures: [figure] }),
    'words-missing Nothing translates "visitors" yet: the page shows the words of the original. Add a translation under "figures"',
  ],
  [
    'a milestone that lies ahead and is done',
    alpha({ milestones: [{ ...milestone, state: 'done' }] }),
    'milestone-future A milestone in the future (2026-01) cannot be "done"',
  ],
  [
    'milestones out of order',
    alpha({ milestones: [milestone, { ...milestone, id: 'first', date: '2025' }] }),
    'milestone-order Milestones must run from old to new: 2025 stands after 2026-01',
  ],
  [
    'two milestones of one id',
    alpha({ milestones: [milestone, milestone] }),
    'field-duplicate "opening" stands twice in "milestones"',
  ],
  [
    'a milestone for nobody known',
    alpha({ milestones: [{ ...milestone, audiences: ['resident'] }] }),
    'reference-unknown "milestones[1].audiences": there is no "resident" — did you mean "residents"?',
  ],
  [
    'a figure from a source that is not listed',
    alpha({ figures: [{ ...figure, source: 'towns' }] }),
    'citation-unknown There is no source "towns" in this sheet\'s list — did you mean "town"?',
  ],
  [
    'a figure with a unit in it',
    alpha({ figures: [{ ...figure, value: '24 million' }] }),
    'field-format "figures[1].value": "24 million" is not valid — expected a number without spaces or unit',
  ],
  [
    'a glossary term that leads nowhere',
    { 'glossary.yml': glossary({ sheets: '[alpa]' }) },
    'reference-unknown "hall › sheets": there is no "alpa" — did you mean "alpha"?',
  ],
  [
    'a glossary term without a language',
    { 'glossary.yml': glossary({ definition: '{ fr: Une salle. }' }) },
    'label-missing "hall › definition" has no words for the language "en"',
  ],
  ['a ledger that is no JSON', { 'ledger.json': '' }, 'ledger.json:1:1 yaml-syntax'],
  [
    'a pillar that leads to no page',
    { 'house.yml': stringify(withPillarPage('abuot')) },
    'reference-unknown "care › page": there is no "abuot" — did you mean "about"?',
  ],
  ['a figure of tomorrow', alpha({ figures: [{ ...figure, date: '2026' }] }), 'field-format "figures": "2026" is not valid'],
  [
    '[R22] a fact in a translation',
    { 'sheets/en/beta.mdx': document({ title: 'Beta in English', summary: 'x'.repeat(50), status: 'planned' }) },
    'field-unknown Unknown field "status"',
  ],
  [
    'a history that ends elsewhere',
    alpha({ status: 'planned' }),
    'history-status The status "planned" differs from the last entry of the history, "operational"',
  ],
  [
    'a history out of order',
    alpha({
      history: [
        { date: '2024', status: 'planned', source: 'town' },
        { date: '2021', status: 'operational', source: 'town' },
      ],
    }),
    'history-order The history must run from old to new',
  ],
  [
    'a history without its source',
    alpha({ history: [{ date: '2021', status: 'operational', source: 'twon' }] }),
    'citation-unknown There is no source "twon" in this sheet\'s list — did you mean "town"?',
  ],
  [
    '[R34] a published sheet that vanished',
    { 'ledger.json': ledger('alpha', 'gamma') },
    'ledger.json:1:66 ledger-vanished The sheet "gamma" was published and is gone',
  ],
  [
    'a label missing in a language',
    { 'site.yml': stringify({ ...settings(), name: { fr: 'Maison' } }) },
    'label-missing "name" has no words for the language "en"',
  ],
  [
    'a short name missing in a language',
    { 'site.yml': stringify({ ...settings(), shortName: { fr: 'Maison' } }) },
    'label-missing "shortName" has no words for the language "en"',
  ],
  [
    'a short name that a phone would cut',
    { 'site.yml': stringify({ ...settings(), shortName: { fr: 'Maison', en: 'The Town House' } }) },
    'field-length "shortName.en" has the wrong length: 14 characters, expected ≤ 12',
  ],
  [
    '[R9] a language the site does not have',
    { 'sheets/de/alpha.mdx': 'x' },
    'sheets/de/alpha.mdx:1:1 locale-unknown "de" is not a language of this site',
  ],
  [
    'a language without interface words',
    { 'site.yml': stringify(settings(['fr', 'en', 'de'])) },
    'interface-missing The interface has no words for the language "de": they go into words/de.yml',
  ],
  ['an icon that is not there', alpha({ icon: 'drum' }), 'reference-unknown "icon": there is no "drum"'],
  [
    '[R8] an icon that could run',
    { 'icons/bell.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><script>x</script></svg>' },
    'icon-unsafe This drawing holds something other than plain shapes: "script"',
  ],
  [
    'a file that does not belong',
    { 'notes.txt': 'x' },
    'notes.txt:1:1 file-unexpected "notes.txt" does not belong in the content folder',
  ],
  [
    '[R14] a file name off the pattern',
    { 'sheets/fr/Alpha Deux.mdx': 'x' },
    'file-name File name "Alpha Deux.mdx": only a–z, 0–9 and hyphens',
  ],
  ['a missing file', { 'house.yml': null }, 'file-missing The file "house.yml" is missing'],
  [
    'no frontmatter',
    { 'sheets/fr/beta.mdx': 'Only text.' },
    'sheets/fr/beta.mdx:1:1 frontmatter-missing The file must start with its facts between two lines',
  ],
  ['no text', alpha({}, ''), 'body-empty There is no text below the facts'],
  [
    'YAML that cannot be read',
    { 'sheets/fr/beta.mdx': '---\ntitle: One: two\n---\ntext' },
    'sheets/fr/beta.mdx:2:8 yaml-syntax These facts cannot be read near "title: One: two"',
  ],
  ['a field written twice', { 'sheets/fr/beta.mdx': '---\ntitle: A\ntitle: B\n---\ntext' }, 'sheets/fr/beta.mdx:3:1 yaml-syntax'],
  ['a YAML anchor', { 'sheets/fr/beta.mdx': '---\ntitle: &a A\nacronym: *a\n---\ntext' }, 'sheets/fr/beta.mdx:2:11 yaml-feature'],
  [
    '[R13] text that is not UTF-8',
    { 'sheets/fr/beta.mdx': Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a]) },
    'sheets/fr/beta.mdx:2:1 file-encoding The file is not valid UTF-8',
  ],
  ['an invisible character', alphaBody('pay\u202Elap'), 'file-character Invisible or control character U+202E: delete it'],
  ['[R15] a file that is too large', { 'sheets/fr/beta.mdx': `---\n---\n${'x'.repeat(200_001)}` }, 'file-too-large'],
  ['a ledger that is far too large', { 'ledger.json': ' '.repeat(20_000_001) }, 'ledger.json:1:1 file-too-large'],
  ['a first-level heading', alphaBody('# Title'), 'body-heading A heading in a sheet starts with ##'],
  ['[R1] an import', alphaBody("import fs from 'node:fs'"), 'body-code Code is not allowed in a sheet'],
  [
    '[R2] an expression',
    alphaBody('{process.env.HOME}'),
    'body-code Code is not allowed in a sheet: "process.env.HOME". To show a brace',
  ],
  [
    '[R4] an unknown component',
    alphaBody('<Calout type="note">\n\nx\n\n</Calout>'),
    'body-element "Calout" may not be used here — did you mean "Callout"?',
  ],
  [
    'a wrong component value',
    alphaBody('<Callout type="notes">\n\nx\n\n</Callout>'),
    'body-attribute "Callout type" is not valid — did you mean "note"?',
  ],
  ['raw HTML', alphaBody('<script>alert(1)</script>'), 'body-element "script" may not be used here'],
  [
    'an event handler',
    alphaBody('<kbd onclick="x">k</kbd>'),
    'body-attribute "kbd onclick" is not valid — this tag takes no attribute',
  ],
  ['a javascript address', alphaBody('[x](javascript:alert)'), 'body-address This address is not allowed: "javascript:alert"'],
  ['an image', alphaBody('![x](x.png)'), 'body-image Sheets hold no images'],
  ['a link to no file', alphaBody('[x](./gamma.mdx)'), 'link-dangling This link leads to no file: "./gamma.mdx"'],
  ['a link to a misspelt file', alphaBody('[x](./btea.mdx)'), '"./btea.mdx" — did you mean "./beta.mdx"?'],
  ['a link to a file of another folder', alphaBody('[x](about.mdx)'), '"about.mdx" — did you mean "../../pages/fr/about.mdx"?'],
  [
    'a link to no heading',
    alphaBody('[x](#frist)'),
    'anchor-dangling This link leads to no heading: "#frist" — did you mean "first"?',
  ],
  ['an unknown citation', alphaBody('x <Cite source="twon" />'), 'citation-unknown There is no source "twon"'],
  ['a brace or a sign left open', alphaBody('a < b and {'), 'body-syntax The text cannot be read here'],
  ['quotes nested without end', alphaBody('>'.repeat(200) + ' x'), 'body-nesting'],
];

describe('each mistake is told', () => {
  it.each(mistakes)('%s', (_name, changes, told) => {
    const lines = report(changes);
    expect(
      lines.some((line) => line.includes(told)),
      `${told}\n\nin\n\n${lines.join('\n')}`,
    ).toBe(true);
  });

  it('[R9] a symbolic link', () => {
    const issues = withContent({}, (folder) => {
      symlinkSync('/etc/hostname', path.join(folder, 'sheets/fr/gamma.mdx'));
      return readContent(folder, { today: TODAY }).issues;
    });
    expect(issues).toMatchObject([{ file: 'sheets/fr/gamma.mdx', rule: 'file-link' }]);
  });
});

describe('a run', () => {
  it('[R24] tells every problem of all files at once, by file and line', () => {
    const issues = issuesOf({
      ...alpha({ sumary: 'x', status: 'gone' }),
      'sheets/en/beta.mdx': document({ title: 'B' }),
      'x.txt': '',
    });
    expect(issues.map((i) => [i.file, i.rule])).toEqual([
      ['sheets/en/beta.mdx', 'field-missing'],
      ['sheets/en/beta.mdx', 'field-length'],
      ['sheets/fr/alpha.mdx', 'field-value'],
      ['sheets/fr/alpha.mdx', 'field-unknown'],
      ['x.txt', 'file-unexpected'],
    ]);
  });

  it('says of an old name that it is old, once, and nothing of its values or of other files', () => {
    const said = { file: 'sheets/fr/alpha.mdx', rule: 'field-renamed', subject: 'relations', suggestion: 'related' };
    expect(issuesOf(oldAlpha([relation]))).toMatchObject([said]);
    expect(issuesOf(alpha({ relations: [relation] }))).toMatchObject([said]);
    const [issue] = issuesOf(oldAlpha([]));
    expect(issue && issueMessage(issue, wordingFor('fr'))).toBe(
      '« relations » s’appelle maintenant « related » — lancez « npm run check -- --fix »',
    );
  });

  it('knows an old name only where the new one may stand', () => {
    const words = { title: 'Beta in English', summary: 'x'.repeat(50), relations: [] };
    expect(issuesOf({ 'sheets/en/beta.mdx': document(words) }).map((i) => [i.rule, i.subject])).toEqual([
      ['field-unknown', 'relations'],
    ]);
  });

  it('does not blame other files for one that cannot be read', () => {
    expect(new Set(issuesOf({ 'sheets/fr/beta.mdx': 'broken' }).map((i) => i.file))).toEqual(new Set(['sheets/fr/beta.mdx']));
  });

  it('[R26] refuses a folder that lost more than half of its published sheets, unless told otherwise', () => {
    const gone = { 'ledger.json': ledger('alpha', 'x1', 'x2', 'x3') };
    expect(issuesOf(gone).map((i) => i.rule)).toEqual(['ledger-half-gone']);
    expect(issuesOf(gone, { allowMassRemoval: true }).map((i) => i.rule)).toEqual([
      'ledger-vanished',
      'ledger-vanished',
      'ledger-vanished',
    ]);
  });

  it('[R26] refuses an empty folder', () => {
    const empty = {
      'sheets/fr/alpha.mdx': null,
      'sheets/fr/beta.mdx': null,
      'sheets/en/alpha.mdx': null,
      'sheets/en/beta.mdx': null,
    };
    expect(issuesOf(empty).map((i) => i.rule)).toContain('content-empty');
  });
});

describe('what is said of all mistakes', () => {
  const said = mistakes.flatMap(([, changes]) =>
    withContent(changes, (folder) =>
      readContent(folder, { today: TODAY }).issues.map((issue) => {
        const place = path.join(folder, issue.file);
        const isText = existsSync(place) && issue.file !== 'sheets';
        return { issue, text: isText ? readFileSync(place, 'utf8').split('\n')[issue.line - 1] : 'no file of text' };
      }),
    ),
  );

  it('[R56] names a line that exists, and the one that holds the field', () => {
    for (const { issue, text } of said) {
      const { file, line, subject, rule } = issue;
      expect(text, `${file}:${line} ${rule}`).toBeDefined();
      const field = /^[a-z]+$/.exec(subject ?? '')?.[0];
      const holdsField = !['field-unknown', 'field-renamed'].includes(rule) || field === undefined || text?.includes(field);
      expect(holdsField, `${file}:${line} ${field}`).toBe(true);
    }
  });

  it('[R25] has messages in both languages, short, and free of control characters', () => {
    for (const { issue } of said) {
      for (const locale of ['fr', 'en']) {
        const message = issueMessage(issue, wordingFor(locale));
        expect(message.length).toBeLessThanOrEqual(MAX_MESSAGE);
        expect(message).not.toMatch(/[\p{Cc}\p{Cf}]|undefined/u);
        expect(message).not.toMatch(/(attendu|expected).*\1/);
      }
    }
  });
});

function omit(facts: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([k]) => k !== key));
}

function ledger(...ids: string[]): string {
  return JSON.stringify({ version: 1, sheets: Object.fromEntries(ids.map((id) => [id, { since: '2025-01-01', paths: {} }])) });
}

it('reads a house and a ledger that are larger than any sheet may be', () => {
  const sheets = Object.fromEntries(
    Array.from({ length: 2_000 }, (_, i) => [
      `gone-${i}`,
      { since: '2020-01-01', paths: { fr: `/fr/fiches/gone-${i}/`, en: `/en/sheets/gone-${i}/` } },
    ]),
  );
  const ledger = JSON.stringify({ version: 1, sheets }, null, 2);
  expect(ledger.length).toBeGreaterThan(200_000);
  const { issues } = withContent({ 'ledger.json': ledger }, (folder) =>
    readContent(folder, { today: '2025-06-30', allowMassRemoval: true }),
  );
  expect(issues.filter((i) => i.rule === 'file-too-large')).toEqual([]);
});
