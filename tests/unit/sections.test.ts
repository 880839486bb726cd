/** What a text lacks below its headings, and which headings a sheet should have. */
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { issueMessage, wordingFor } from '../../src/i18n/issues/message.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { document, type Files, settings, sheetFacts, withContent } from '../lib/content-folder.ts';

const issuesOf = (changes: Files) => withContent(changes, (folder) => readContent(folder, { today: '2025-06-30' }).issues);
const beta = (body: string): Files => ({ 'sheets/fr/beta.mdx': document(sheetFacts('Beta'), body), 'sheets/en/beta.mdx': null });
/** `rule message`, in English, of each problem. */
const told = (changes: Files) => issuesOf(changes).map((i) => `${i.rule} ${issueMessage(i, wordingFor('en'))}`);
const rules = (body: string) => issuesOf(beta(body)).map((i) => i.rule);

describe('a text without words', () => {
  it.each([
    ['nothing', ''],
    ['headings', '\n## First\n\n### Second\n\n## Third\n'],
    ['a heading, a line, a definition', '\n## First\n\n---\n\n[x]: https://a.example/\n'],
  ])('of %s is told once, as an error', (_name, body) => {
    expect(issuesOf(beta(body))).toMatchObject([{ rule: 'body-empty', severity: 'error' }]);
  });
});

describe('[R68] a heading with nothing below it', () => {
  it('is told with its words and its line', () => {
    const [issue, ...more] = issuesOf(beta('\n## First\n\nText.\n\n## The *second*\n\n## Third\n\nText.\n'));
    const lines = document(sheetFacts('Beta'), '\n## First\n\nText.\n\n## The *second*\n').split('\n');
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ rule: 'section-empty', severity: 'warning', line: lines.indexOf('## The *second*') + 1 });
    expect(issue && issueMessage(issue, wordingFor('fr'))).toContain('Rien sous le titre « The second »');
  });

  it.each([
    ['at the end', '\n## First\n\nText.\n\n## Last\n', ['section-empty']],
    ['of the third level', '\n## First\n\n### Below\n\n## Next\n\nText.\n', ['section-empty']],
    ['with a subheading that says something', '\n## First\n\n### Below\n\nText.\n', []],
    ['with a table', '\n## First\n\n| a |\n| - |\n| b |\n', []],
    ['with a component', '\n## First\n\n<Callout type="note">\n\nText.\n\n</Callout>\n', []],
  ])('%s', (_name, body, expected) => expect(rules(body)).toEqual(expected));
});

describe('[R68] a heading that skips a level', () => {
  it.each([
    ['from the second to the fourth', '\n## First\n\nText.\n\n#### Below\n\nText.\n', ['heading-skipped']],
    ['at the beginning', '\n### First\n\nText.\n', ['heading-skipped']],
    ['in a component', '\n## First\n\n<Callout type="note">\n\n#### Below\n\nText.\n\n</Callout>\n', ['heading-skipped']],
    ['step by step', '\n## First\n\nText.\n\n### Below\n\nText.\n\n#### Deep\n\nText.\n\n## Next\n\nText.\n', []],
  ])('%s', (_name, body, expected) => expect(rules(body)).toEqual(expected));

  it('is told what to write', () => {
    expect(told(beta('\n## First\n\nText.\n\n#### Below\n\nText.\n'))).toEqual([
      'heading-skipped The heading "Below" skips a level: write ### instead of ####, or people who listen to the page lose their way',
    ]);
  });
});

describe('[R68] the parts of a sheet', () => {
  const parts = ['En bref', "Ce que c'est", 'Points ouverts'].map((fr, i) => ({
    fr,
    en: ['In short', 'What it is', 'Open points'][i],
  }));
  const site = stringify({ ...settings(), parts });
  const text = (headings: readonly string[]) => headings.map((heading) => `\n## ${heading}\n\nText.\n`).join('');
  const whole = (locale: 'fr' | 'en') => text(parts.map((part) => part[locale] ?? ''));
  const english = (title: string, body: string) =>
    document({ title, summary: `${title} is a public service of the town, told in English.` }, body);
  const tidy: Files = {
    'site.yml': site,
    'sheets/fr/alpha.mdx': document(sheetFacts('Alpha'), whole('fr')),
    'sheets/en/alpha.mdx': english('Alpha in English', whole('en')),
    'sheets/fr/beta.mdx': document(sheetFacts('Beta'), whole('fr')),
    'sheets/en/beta.mdx': english('Beta in English', whole('en')),
  };
  const french = (...headings: string[]) =>
    told({ ...tidy, 'sheets/en/beta.mdx': null, 'sheets/fr/beta.mdx': document(sheetFacts('Beta'), text(headings)) });

  it('are those that the settings name, in whatever typography', () => {
    expect(told(tidy)).toEqual([]);
    expect(french('En Bref', 'Ce que c’est', 'Points ouverts')).toEqual([]);
  });

  it('are free where the settings name none', () => {
    expect(told({ ...tidy, 'site.yml': stringify(settings()), ...beta(text(['Anything'])) })).toEqual([]);
  });

  it('are missed', () => {
    expect(french('En bref', 'Points ouverts')).toEqual([
      `part-missing The part "Ce que c'est" is missing: sheets have the parts that site.yml names`,
    ]);
  });

  it('bear their own names: one under another name is not missing as well', () => {
    expect(french('Résumé', "Ce que c'est", 'Points ouverts')).toEqual([
      'part-unknown "Résumé" is no part of a sheet: "En bref" is expected here, as in the others',
    ]);
    expect(french('En bref', "Ce que c'est", 'Divers', 'Points ouverts')).toEqual([
      'part-unknown "Divers" is no part of a sheet: use ### below one of the parts that site.yml names',
    ]);
  });

  it('stand in their order, and once', () => {
    expect(french('En bref', 'Points ouverts', "Ce que c'est")).toEqual([
      `part-order The part "Ce que c'est" comes before "Points ouverts", and once`,
    ]);
    expect(french('En bref', "Ce que c'est", 'En bref', 'Points ouverts')).toEqual([
      `part-order The part "En bref" comes before "Ce que c'est", and once`,
    ]);
  });

  it('are looked at in a translation, unless its headings differ anyway', () => {
    const other = text(['In short', 'What it was', 'Open points']);
    const fewer = text(['In short', 'Open points']);
    const rulesOf = (body: string) =>
      issuesOf({ ...tidy, 'sheets/en/beta.mdx': english('Beta in English', body) }).map((i) => `${i.rule} ${i.severity}`);
    expect(rulesOf(other)).toEqual(['part-unknown warning']);
    expect(rulesOf(fewer)).toEqual(['headings-differ warning']);
  });

  it('have a name in every language', () => {
    const lacking = stringify({ ...settings(), parts: [...parts.slice(0, 2), { fr: 'Points ouverts' }] });
    expect(told({ ...tidy, 'site.yml': lacking })).toEqual(['label-missing "parts.2" has no words for the language "en"']);
  });
});
