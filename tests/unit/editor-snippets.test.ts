/** What the snippets of the editor write is what the check asks for. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { sourceTemplate, translationTemplate } from '../../scripts/authoring/edit/new-sheet.ts';
import { judgedDay } from '../../src/config/today.ts';
import { vocabulary } from '../../src/markdown/vocabulary/index.ts';
import { CALLOUT_TYPES } from '../../src/markdown/vocabulary/callout.ts';
import { contentDir } from '../../src/config/environment.ts';
import { readContent, readSite } from '../../src/reader/read-content.ts';
import { HISTORY_STATUSES, KINDS, LINK_TYPES, RELATION_TYPES, STATUSES } from '../../src/schema/vocabulary.ts';
import { sheetFacts, withContent } from '../lib/content-folder.ts';
import { faults, frontmatter, read } from '../lib/editor-schemas.ts';

const SNIPPETS = '.vscode/la-maison.code-snippets';

const partsIn = (locale: string) => (readSite(contentDir)?.parts ?? []).flatMap((part) => part[locale] ?? []);

const NEW_SHEET = {
  id: 'new-brick',
  title: 'Nouvelle brique',
  titleEn: 'New brick',
  room: 'hall',
  kind: 'service',
  status: 'planned',
  audiences: ['residents'],
  organisations: ['town'],
  today: '2025-01-31',
};

describe('the snippets', () => {
  // YAML reads JSON with commas at the ends of lists, which editors and Prettier use
  const snippets = parse(read(SNIPPETS)) as Record<string, { prefix: string; body: string[] }>;
  const bodyOf = (name: string) => (snippets[name]?.body ?? []).join('\n');

  it('are found by one word', () => {
    expect(Object.values(snippets).filter((s) => !s.prefix.startsWith('maison-'))).toEqual([]);
    expect(new Set(Object.values(snippets).map((s) => s.prefix)).size).toBe(Object.keys(snippets).length);
  });

  it('cover every component', () =>
    expect([...vocabulary.keys()].filter((name) => !bodyOf(name).includes(`<${name}`))).toEqual([]));

  it.each([
    ['Callout', 'type="', CALLOUT_TYPES],
    ['Relation', 'type: ', RELATION_TYPES],
    ['OfficialLink', 'type: ', LINK_TYPES],
    ['History', 'status: ', HISTORY_STATUSES],
    ['SourceSheet', 'kind: ', KINDS],
    ['SourceSheet', 'status: ', STATUSES],
  ])('%s proposes the values that may follow %s', (name, before, values) => {
    const [, choices = ''] = /^\$\{\d+\|([^|]*)\|\}/.exec(bodyOf(name).split(before)[1] ?? '') ?? [];
    expect(choices.split(',')).toEqual(values);
  });

  it.each([
    ['Source', 'sources'],
    ['Relation', 'related'],
    ['OfficialLink', 'links'],
    ['History', 'history'],
  ])('%s keeps the schema of %s', (name, field) => {
    expect(faults('sheet', { ...sheetFacts('Alpha'), [field]: parse(filled(bodyOf(name))) })).toEqual([]);
  });

  it('make sheets that keep their schema and every rule but that of their place in the house', () => {
    const [source, translation] = [filled(bodyOf('SourceSheet')), filled(bodyOf('TranslatedSheet'))];
    expect(faults('sheet', frontmatter(source))).toEqual([]);
    expect(faults('translation', frontmatter(translation))).toEqual([]);
    const { issues } = withContent(
      { 'sheets/fr/new-brick.mdx': inTown(source), 'sheets/en/new-brick.mdx': inTown(translation) },
      (folder) => readContent(folder, { today: judgedDay() }),
    );
    expect(issues.filter((i) => i.severity === 'error').map((i) => [i.rule, i.subject])).toEqual([
      ['brick-unplaced', 'new-brick'],
    ]);
  });

  it.each([
    ['SourceSheet', sourceTemplate(NEW_SHEET, partsIn('fr'))],
    ['TranslatedSheet', translationTemplate(NEW_SHEET, partsIn('en'))],
  ])('%s has the headings of a new sheet', (name, template) => {
    const headings = (text: string) => text.match(/^## .+$/gm);
    expect(headings(bodyOf(name))).toEqual(headings(template));
  });
});

/** The text of a snippet as it stands before anything is typed: defaults, first choices, today. */
function filled(body: string): string {
  const [year = '', month = '', day = ''] = judgedDay().split('-');
  const dated = body.replaceAll('$CURRENT_YEAR', year).replaceAll('$CURRENT_MONTH', month).replaceAll('$CURRENT_DATE', day);
  const defaults = new Map(
    [...dated.matchAll(/\$\{(\d+)(?::([^}]*)|\|([^,|]*)[^}]*)\}/g)].map((m) => [m[1], m[2] ?? m[3] ?? '']),
  );
  return dated.replaceAll(
    /\$\{(\d+)[:|][^}]*\}|\$(\d+)/g,
    (_, place?: string, mirror?: string) => defaults.get(place ?? mirror) ?? '',
  );
}

/** A filled snippet with the ids of the town in the place of its examples, which are those of our content. */
function inTown(text: string): string {
  return text
    .replace(/^category: .*$/m, 'category: hall')
    .replace(/^audiences: .*$/m, 'audiences: [residents]')
    .replace(/^operators: .*$/m, 'operators: [town]')
    .replace(/^( +)target: .*$/m, '$1target: beta')
    .replace(/^( +)ins: /m, '$1beta: ');
}
