/** The house that `house:new` writes looks like itself, and speaks a language more by content alone. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { HOUSE_TEMPLATE } from '../../scripts/authoring/new-house.ts';
import { listFiles } from '../../src/build/files.ts';
import { strings as pseudo } from '../../src/i18n/strings/qaa.ts';
import { translator } from '../../src/i18n/translate.ts';
import { TOWN } from '../lib/build-sites.ts';
import { ownColours } from '../lib/own-colours.ts';
import { THIRD } from '../lib/third-language.ts';
import { reader, variantsOf } from '../lib/variants.ts';

const sites = inject('sites');
const [real, , town] = variantsOf(sites);
const ours = reader(real as never);
const theirs = reader(town as never);
const own = ownColours(HOUSE_TEMPLATE);

/** How far a channel of a colour may move when a picture is reduced to a few dozen of them. */
const MAX_SHIFT = 3;

/** All style sheets of a site; browsers of 2023 are given day and night apart, so colours stand alone in them. */
const styles = (folder: string) =>
  listFiles(folder)
    .filter((f) => f.endsWith('.css'))
    .map((f) => readFileSync(path.join(folder, f), 'utf8'))
    .join('\n');

describe('the look', () => {
  it('is the publisher’s in the style sheets, and adds nothing to them', () => {
    expect(Object.keys(own).length).toBeGreaterThan(20);
    const [mine, other] = [styles(sites.town), styles(sites.real)];
    for (const name of ['roof', 'sky-1', 'link', 'door']) {
      const { day = '', night = '' } = own[name] ?? {};
      for (const colour of [day, night]) expect(mine, `--${name} ${colour}`).toContain(colour);
      expect(other, name).not.toContain(day);
    }
    expect(mine.length).toBeLessThan(other.length * 1.01);
  });

  it('is in the browser’s tab and bar', () => {
    expect(theirs.text('favicon.svg')).toContain(`fill="${own['logo-roof']?.day}"`);
    expect(theirs.text('favicon.svg')).not.toContain('var(');
    expect(ours.text('favicon.svg')).not.toBe(theirs.text('favicon.svg'));
    const bar = theirs.page('fr/index.html').querySelector('meta[name="theme-color"]');
    expect(bar?.getAttribute('content')).toBe(own['sky-1']?.day);
  });

  it('is in the pictures of shared links, and in the house as a file', async () => {
    const { data } = await sharp(path.join(sites.town, 'share/fr/house.png'))
      .extract({ left: 0, top: 0, width: 1, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const sky = Buffer.from((own['sky-1']?.day ?? '').slice(1), 'hex');
    for (const [i, channel] of [...data].entries()) expect(Math.abs(channel - (sky[i] ?? 0))).toBeLessThanOrEqual(MAX_SHIFT);
    expect(theirs.text('fr/embed/house/house.svg')).toContain(`fill="${own.roof?.day}"`);
  });
});

describe('what the publisher says', () => {
  it('stands at the foot: a notice, a licence, no word of another publisher', () => {
    const foot = theirs.page('en/index.html').querySelector('footer')?.textContent ?? '';
    expect(foot).toContain('An example site: Rivebelle');
    expect(foot).toContain('Creative Commons Attribution 4.0');
    expect(theirs.json('api/v1/index.json')).toMatchObject({ licence: { id: 'CC-BY-4.0' } });
  });

  it('is all that the pages say of a field', () => {
    const strays = theirs.files
      .filter((f) => /\.(html|md|json|xml|txt|csv)$/.test(f))
      .filter((f) => /santé|digital health|doctrine|etalab|sécurité sociale/i.test(theirs.text(f)));
    expect(strays).toEqual([]);
  });
});

describe('a third language', () => {
  const { t } = translator(THIRD, { [THIRD]: pseudo });
  const home = theirs.page(`${THIRD}/index.html`);

  it('gives its dates, its counts and the words that scripts fill in', () => {
    const page = theirs.page(`${THIRD}/search/index.html`);
    const parts = JSON.parse(page.querySelector('#search-parts')?.getAttribute('data-words') ?? '{}') as Record<string, unknown>;
    expect(parts['search.count']).toEqual(pseudo['search.count']);
    const news = theirs.page(`${THIRD}/news/index.html`).querySelector('main')?.textContent;
    expect(news).toMatch(
      /\d de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) de \d{4}/,
    );
    expect(theirs.text(`${THIRD}/index.html`)).toContain('property="og:locale" content="es_ES"');
  });

  it('has every page of the site, in the words of its file in the content folder', () => {
    const pages = (locale: string) => theirs.files.filter((f) => f.startsWith(`${locale}/`) && f.endsWith('.html')).length;
    expect(pages(THIRD)).toBeGreaterThan(15);
    expect(home.querySelector('.lead')?.textContent).toBe(t('house.lead'));
    expect(home.querySelector('h1')?.textContent).toBe('Rívébéllé’s Dígítál Hóúsé');
  });

  it('is offered on every page, at the root and to search engines', () => {
    expect(theirs.page('index.html').querySelector(`a[hreflang="${THIRD}"]`)?.getAttribute('href')).toBe(`/${THIRD}/`);
    expect(theirs.page('fr/index.html').querySelector(`header a[hreflang="${THIRD}"]`)).not.toBe(null);
    expect(theirs.text('sitemap-0.xml')).toContain(`hreflang="${THIRD}"`);
  });

  it('has its own search index, feeds, calendar and data', () => {
    expect((theirs.json(`search-index/${THIRD}.json`) as { records: unknown[] }).records.length).toBeGreaterThan(0);
    for (const file of ['feed.xml', 'feed.json', 'calendar.ics', 'llms.txt']) expect(theirs.files).toContain(`${THIRD}/${file}`);
  });
});

describe('words of the interface that the house says otherwise', () => {
  const { 'status.operational': status, 'kind.service': kind, 'search.clear': clear } = TOWN.ownWords;

  it('stand on its pages, in its files for programs and in what scripts show', () => {
    const sheet = theirs.page(`en/sheets/${TOWN.sheet}/index.html`);
    expect(sheet.querySelector('main')?.textContent).toContain(status);
    expect(sheet.querySelector('meta[property="og:image:alt"]')?.getAttribute('content')).toContain(status);
    for (const file of [`en/sheets/${TOWN.sheet}.md`, 'en/status/sheets.csv', 'en/embed/house/house.svg'])
      expect(theirs.text(file), file).toContain(status);
    const search = theirs.page('en/search/index.html');
    expect(search.querySelector('#search-parts')?.getAttribute('data-words')).toContain(`"kind.service":"${kind}"`);
    expect(search.querySelector('main')?.textContent).toContain(clear);
  });

  it('leave no word of the interface in their place', () => {
    const pages = theirs.files.filter((file) => /^en\/.*\.(?:html|md|csv|svg|txt|xml)$/.test(file));
    expect(pages.filter((file) => theirs.text(file).includes(translator('en', {}).t('status.operational')))).toEqual([]);
    expect(theirs.text('fr/index.html')).toContain(translator('fr', {}).t('status.operational'));
  });
});
