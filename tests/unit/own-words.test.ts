/** What a house says in words of its own, in languages that the interface speaks or not. */
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { withAllWords } from '../../scripts/authoring/words-file.ts';
import { issueMessage, MAX_MESSAGE, wordingFor } from '../../src/i18n/issues/message.ts';
import { strings as pseudo } from '../../src/i18n/strings/qaa.ts';
import { translator } from '../../src/i18n/translate.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { aboutFacts, document, type Files, houseOf, settings, withContent } from '../lib/content-folder.ts';

const today = '2026-11-29';
const read = (changes: Files) => withContent(changes, (folder) => readContent(folder, { today }));

/** The base in one language more. */
const inThree = (locale: string): Files => ({
  'site.yml': stringify(settings(['fr', 'en', locale])),
  'house.yml': stringify(houseOf(['alpha', 'beta'], ['fr', 'en', locale])),
  [`pages/${locale}/about.mdx`]: document(aboutFacts('Acerca del sitio', 'acerca'), '\n## Método\n\nUn texto.\n'),
});
const errorsOf = (changes: Files) =>
  read(changes)
    .issues.filter(({ severity }) => severity === 'error')
    .map((issue) => ({ ...issue, told: issueMessage(issue, wordingFor('en')), dit: issueMessage(issue, wordingFor('fr')) }));

const spanish: Record<string, unknown> = { ...pseudo, 'site.skip': 'Saltar al contenido' };
const wordsOf = (changes: Files) => {
  const { content, issues } = read(changes);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return content?.ownWords ?? {};
};

describe('[R70] a language that the interface does not speak', () => {
  it('has its words in the folder of the house, its dates and numbers by its code', () => {
    const own = wordsOf({ ...inThree('es'), 'words/es.yml': stringify(spanish) });
    const { t, date, count, languageName, figure } = translator('es', own);
    expect(t('site.skip')).toBe('Saltar al contenido');
    expect(date('2026-11-01')).toBe('1 de noviembre de 2026');
    expect([count(1234567.5), languageName('en')]).toEqual(['1.234.567,5', 'inglés']);
    expect(figure({ value: 24_000_000, unit: 'count', precision: 'exact' })).toContain('24 millones');
  });

  it('takes the plural forms that its counts ask for', () => {
    const polish = { ...pseudo, 'house.count': { one: '{count} cegła', few: '{count} cegły', other: '{count} cegieł' } };
    const { t, pattern } = translator('pl', wordsOf({ ...inThree('pl'), 'words/pl.yml': stringify(polish) }));
    expect([1, 3, 5].map((count) => t('house.count', { count }))).toEqual(['1 cegła', '3 cegły', '5 cegieł']);
    expect(pattern('house.count')).toMatchObject({ few: '{count} cegły' });
  });

  it('without words is told where it stands, with the file to make, and no other language is offered', () => {
    const [issue, ...others] = errorsOf(inThree('es'));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ file: 'site.yml', rule: 'interface-missing', found: 'es' });
    const lines = stringify(settings(['fr', 'en', 'es'])).split('\n');
    expect(lines[(issue?.line ?? 0) - 1]).toBe('  - id: es');
    for (const message of [issue?.told, issue?.dit]) {
      expect(message).toContain('words/es.yml');
      expect(message).toContain('npm run words -- es');
      expect(message).not.toContain('qaa');
    }
  });

  it('is told how many messages lack words, and the first of them', () => {
    const some = { ...spanish, 'site.nav': null, 'house.count': { one: '{count} ladrillo' } };
    expect(errorsOf({ ...inThree('es'), 'words/es.yml': stringify(some) })).toMatchObject([
      { file: 'words/es.yml', rule: 'interface-incomplete', found: '2', allowed: ['site.nav', 'house.count.other'] },
    ]);
    const [none] = errorsOf({ ...inThree('es'), 'words/es.yml': '# nothing yet\n' });
    expect(none?.found).toBe(String(Object.keys(pseudo).length));
    expect(none?.told.length).toBeLessThanOrEqual(MAX_MESSAGE);
    expect(none?.dit).not.toContain('…');
  });

  it('is refused where its code means nothing', () => {
    const site = { ...settings(), locales: [{ id: 'en-ab-cd', name: 'X' }] };
    expect(errorsOf({ 'site.yml': stringify(site) })).toContainEqual(expect.objectContaining({ rule: 'field-format' }));
  });
});

describe('a language that the interface speaks', () => {
  it('says otherwise what the house says otherwise, and nothing else', () => {
    const own = wordsOf({ 'words/en.yml': 'status.operational: In service\nkind.service: Desk\nsite.nav:\n' });
    const { t } = translator('en', own);
    expect([t('status.operational'), t('kind.service'), t('status.planned')]).toEqual(['In service', 'Desk', 'Planned']);
    expect(translator('fr', own).t('status.operational')).toBe('Opérationnel');
  });

  it('speaks for its regions too', () => {
    const { t, date } = translator('en-US', wordsOf({ ...inThree('en-US'), 'words/en-US.yml': 'site.nav: Menu\n' }));
    expect([t('site.nav'), t('site.language'), date('2026-11-02')]).toEqual(['Menu', 'Language', 'November 2, 2026']);
  });

  it('refuses a message that does not exist, with the nearest, and a form that no count has', () => {
    expect(
      errorsOf({ 'words/en.yml': 'status.operationnal: X\nhouse.count: { othr: "{count}", other: "{count}" }\n' }),
    ).toMatchObject([
      { file: 'words/en.yml', line: 1, rule: 'field-unknown', suggestion: 'status.operational' },
      { line: 2, rule: 'field-unknown', subject: 'house.count.othr', suggestion: 'other' },
    ]);
  });

  it('refuses words that lose what the site fills in, or would show a brace', () => {
    const [lost, shown] = errorsOf({ 'words/en.yml': 'site.publisher: "By {publishre}."\nsite.nav: "{menu}"\n' });
    expect(lost).toMatchObject({ line: 1, rule: 'interface-places', subject: 'site.publisher', allowed: ['{publisher}'] });
    expect(lost?.told).toContain('{publishre}');
    expect(shown?.told).toBe('"site.nav" has nothing to fill in: {menu} would be shown as it is');
  });

  it('is refused where the site does not speak it', () => {
    expect(errorsOf({ 'words/de.yml': 'site.nav: Menü\n' })).toContainEqual(
      expect.objectContaining({ file: 'words/de.yml', rule: 'locale-unknown', allowed: ['fr', 'en'] }),
    );
  });
});

describe('the file that "npm run words" writes', () => {
  it('for another language holds every message once, under its words, and is filled in line by line', () => {
    const { text, added } = withAllWords('# Spanish\n', 'es', 'en');
    expect(added).toBe(Object.keys(pseudo).length);
    expect(text).toContain('\n\n# Skip to content\nsite.skip:\n');
    expect(text).toContain('\n\n# {count} brick\n# {count} bricks\nhouse.count:\n  one:\n  many:\n  other:\n');
    expect(errorsOf({ ...inThree('es'), 'words/es.yml': text })).toMatchObject([
      { rule: 'interface-incomplete', found: String(added) },
    ]);
    expect(withAllWords(text, 'es', 'fr')).toEqual({ text, added: 0 });
    const later = withAllWords(text.replace('\n\n# Skip to content\nsite.skip:', ''), 'es', 'en');
    expect(later.added).toBe(1);
    expect(later.text.endsWith('\n\n# Skip to content\nsite.skip:\n')).toBe(true);
  });

  it('for a language of the interface says what it says, and changes nothing until a line is its own', () => {
    const { text } = withAllWords('# English\n', 'en', 'fr');
    expect(wordsOf({ 'words/en.yml': text })).toEqual({ en: {} });
    const own = wordsOf({ 'words/en.yml': text.replace('# status.planned: Planned', 'status.planned: Soon') });
    expect(own).toEqual({ en: { 'status.planned': 'Soon' } });
    // without its signs of a comment it says what the interface says, braces and colons included
    const whole = wordsOf({ 'words/en.yml': text.replaceAll(/^# (?=[a-z].*:|  )/gm, '') });
    expect(whole.en?.['search.count']).toEqual({ one: '{count} result', other: '{count} results' });
    expect(withAllWords(text, 'en', 'en').added).toBe(0);
  });
});
