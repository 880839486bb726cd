/** What the site says of itself on a given day, and what it must say before it is published. */
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { contentDir } from '../../src/config/environment.ts';
import { SECURITY_CONTACT_DAYS } from '../../src/config/limits.ts';
import { LEGAL_PAGES, publicationGaps } from '../../src/model/publication.ts';
import { securityTxt } from '../../src/machines/security-txt.ts';
import { accessibilityState, ecoState, RGESN_THEMES } from '../../src/model/statements.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { addDays } from '../../src/schema/date.ts';
import { accessibility, ecoDesign } from '../../src/schema/statements.ts';
import { site as siteShape } from '../../src/schema/site.ts';
import { publisherFacts, settings, withContent } from '../lib/content-folder.ts';

const TODAY = '2025-06-30';
const QUARTER_LATER = addDays(TODAY, 91);
const YEAR_LATER = addDays(TODAY, 365);

const plain = { standard: 'RGAA 4.1.2', published: TODAY, technologies: ['HTML'] };
const audit = {
  date: '2023-01-15',
  auditor: 'Somebody',
  rate: '92.5',
  pages: [{ fr: 'Accueil', en: 'Home' }],
  environments: ['NVDA, Firefox'],
};
const statement = (over = {}) => accessibility.parse({ ...plain, ...over });

describe('the accessibility statement', () => {
  it('is "not compliant" without an audit, and holds for three years', () => {
    for (const day of [TODAY, QUARTER_LATER, YEAR_LATER]) {
      expect(accessibilityState(statement(), day)).toEqual({
        state: 'none',
        because: 'no-audit',
        expires: '2028-06-30',
        isExpired: false,
      });
    }
    expect(accessibilityState(statement(), '2028-06-29').isExpired).toBe(false);
    expect(accessibilityState(statement(), '2028-06-30').isExpired).toBe(true);
  });

  it.each([
    ['100', 'full'],
    ['99.9', 'partial'],
    ['50', 'partial'],
    ['49.9', 'none'],
  ])('with %s %% of the criteria met is "%s"', (rate, state) => {
    expect(accessibilityState(statement({ audit: { ...audit, rate } }), TODAY)).toMatchObject({ state, because: 'audit' });
  });

  it('loses its result when the audit is three years old: not in a quarter, but in a year', () => {
    const audited = statement({ audit });
    expect(accessibilityState(audited, QUARTER_LATER)).toMatchObject({ state: 'partial', because: 'audit' });
    expect(accessibilityState(audited, YEAR_LATER)).toMatchObject({ state: 'none', because: 'audit-expired' });
    expect(accessibilityState(audited, '2026-01-14').because).toBe('audit');
    expect(accessibilityState(audited, '2026-01-15').because).toBe('audit-expired');
  });
});

describe('the eco-design statement', () => {
  const criterion = (id: string, answer: string) => ({ id, answer, subject: { fr: 'Sujet' }, note: { fr: 'Note' } });
  const answers = ecoDesign.parse({
    standard: 'RGESN 2024',
    evaluated: TODAY,
    criteria: [criterion('1.1', 'met'), criterion('1.2', 'unknown'), criterion('2.1', 'not-applicable')],
  });

  it('counts what applies, by theme', () => {
    const { met, applicable, total, themes } = ecoState(answers, TODAY);
    expect({ met, applicable, total }).toEqual({ met: 1, applicable: 2, total: 3 });
    expect(themes.map(({ id, criteria }) => [id, criteria.map((c) => c.id)])).toEqual([
      ['1', ['1.1', '1.2']],
      ['2', ['2.1']],
    ]);
  });

  it('is to be reviewed after a year, not after a quarter', () => {
    expect(ecoState(answers, QUARTER_LATER).isOverdue).toBe(false);
    expect(ecoState(answers, YEAR_LATER)).toMatchObject({ isOverdue: true, due: '2026-06-30' });
  });

  it('of this site answers every criterion of RGESN, once and in order', () => {
    const { content } = readContent(contentDir, { today: '2026-11-23' });
    const expected = Object.entries(RGESN_THEMES).flatMap(([theme, count]) =>
      Array.from({ length: count }, (_, i) => `${theme}.${i + 1}`),
    );
    expect(expected).toHaveLength(78);
    expect(content?.ecoDesign?.data.criteria.map((c) => c.id)).toEqual(expected);
  });
});

describe('security.txt', () => {
  const text = (today: string, over = {}) =>
    securityTxt(siteShape.parse({ ...settings(), ...over }), 'https://a.fr/s.txt', today);
  const expiry = (day: string) => Date.parse(/^Expires: (.+)$/m.exec(text(day))?.[1] ?? '');

  it('expires a fixed time after the build, within the year that the standard allows', () => {
    for (const day of [TODAY, QUARTER_LATER, YEAR_LATER]) {
      expect(expiry(day)).toBe(Date.parse(addDays(day, SECURITY_CONTACT_DAYS)));
      expect(expiry(day)).toBeLessThan(Date.parse(addDays(day, 365)));
    }
  });

  it('names the private way first, then the address where there is one', () => {
    expect(text(TODAY, { contact: 'a@b.fr' }).match(/^Contact: .+$/gm)).toEqual([
      'Contact: https://git.example/town/house/security/advisories/new',
      'Contact: mailto:a@b.fr',
    ]);
    expect(text(TODAY)).toMatch(/^Canonical: https:\/\/a\.fr\/s\.txt$/m);
  });
});

describe('[R70] before publication', () => {
  const french = siteShape.parse({ ...settings(), legal: { country: 'FR' } });
  const filled = siteShape.parse({ ...settings(), ...publisherFacts });
  const pages = new Set(['fr', 'en'].flatMap((locale) => LEGAL_PAGES.map((page) => `${locale}/${page}`)));

  it('everything that is missing is named, with its place', () => {
    const gaps = publicationGaps({ site: french, origin: 'https://town.example', pages: new Set(), folder: '../town' });
    for (const name of ['contact', 'form', 'address', 'phone', 'director', 'host.name', 'host.address', 'host.phone'])
      expect(gaps.filter((gap) => gap.includes(`${name}" in ../town/site.yml`)).length, name).toBeGreaterThan(0);
    expect(gaps.join('\n')).toContain('in place of https://town.example: the variable SITE_URL');
    expect(gaps.join('\n')).toContain('the page ../town/pages/en/legal-notice.mdx');
    expect(gaps.join('\n')).not.toContain('registration');
  });

  it('of a house outside France no French law is asked, and every house says where it is', () => {
    const gaps = (facts: object) =>
      publicationGaps({
        site: siteShape.parse({ ...settings(), ...facts }),
        origin: 'https://town.be',
        pages: new Set(),
        folder: '../town',
      });
    expect(gaps({ contact: 'a@b.be', legal: { country: 'BE' } })).toEqual([]);
    expect(gaps({})).toEqual(['"contact" in ../town/site.yml', '"legal.country" in ../town/site.yml']);
  });

  it.each(['fr', 'FRA', 'QX', 'France'])('%s is no code of a country', (country) => {
    expect(siteShape.safeParse({ ...settings(), legal: { country } }).error?.issues.map((i) => i.message)).toContain('country');
  });

  it('nothing is missing when everything is there', () => {
    expect(publicationGaps({ site: filled, origin: 'https://maison.sante.fr', pages, folder: '../town' })).toEqual([]);
  });

  it.each(['https://la-maison.example', 'https://www.example.com', 'http://localhost:4321', 'https://a.test', 'maison.fr'])(
    '%s is no address to publish under',
    (origin) => expect(publicationGaps({ site: filled, origin, pages, folder: '../town' })).toHaveLength(1),
  );
});

describe('the check of the statements', () => {
  const issuesOf = (changes: Record<string, unknown>) =>
    withContent(
      Object.fromEntries(
        Object.entries(changes).map(([file, data]) => [file, stringify(data, { aliasDuplicateObjects: false })]),
      ),
      (folder) => readContent(folder, { today: TODAY }).issues.map((i) => `${i.file} ${i.rule} ${i.subject} ${i.found}`),
    );

  it('accepts what keeps the rules', () => {
    expect(issuesOf({ 'accessibility.yml': { ...plain, audit: { ...audit, rate: 92.5 } } })).toEqual([]);
    expect(issuesOf({ 'site.yml': { ...settings(), ...publisherFacts } })).toEqual([]);
  });

  it('asks for every language, for percentages up to a hundred, and for one answer a criterion', () => {
    expect(issuesOf({ 'accessibility.yml': { ...plain, limits: [{ fr: 'Limite' }] } })).toEqual([
      'accessibility.yml label-missing limits › 1 en',
    ]);
    expect(issuesOf({ 'accessibility.yml': { ...plain, audit: { ...audit, rate: 101 } } })[0]).toContain(
      'field-format audit.rate',
    );
    const words = { fr: 'Mot', en: 'Word' };
    const twice = ['1.1', '1.1'].map((id) => ({ id, answer: 'met', subject: words, note: words }));
    expect(issuesOf({ 'eco-design.yml': { standard: 'RGESN 2024', evaluated: TODAY, criteria: twice } })).toEqual([
      'eco-design.yml field-duplicate criteria 1.1',
    ]);
    expect(issuesOf({ 'site.yml': { ...settings(), legal: { form: { fr: 'Commune' } } } })).toEqual([
      'site.yml label-missing legal › form en',
    ]);
  });
});
