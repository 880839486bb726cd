/** Every file that a build writes of an assembly, as far as it can be told without Astro: its name, and its text where we make it. */
import { headersFile } from '../../../src/config/policy.ts';
import { redirectFiles } from '../../../src/hosting/redirects.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { apiFiles } from '../../../src/machines/api/files.ts';
import type { ApiSource } from '../../../src/machines/api/source.ts';
import { csvText } from '../../../src/machines/csv.ts';
import { atom } from '../../../src/machines/feeds/atom.ts';
import { calendarFile, sheetCalendarFile } from '../../../src/machines/feeds/calendar-file.ts';
import { feedOf, feedOfSheet } from '../../../src/machines/feeds/feed.ts';
import { ical } from '../../../src/machines/feeds/ical.ts';
import { jsonFeed } from '../../../src/machines/feeds/json-feed.ts';
import { sheetsTable } from '../../../src/machines/feeds/sheets-table.ts';
import { housePictures, iconFiles, posters, SHEET_DATES, SHEET_FEED, shareImages } from '../../../src/machines/files.ts';
import { glossarySet } from '../../../src/machines/json-ld/glossary.ts';
import { pageThings, scriptText } from '../../../src/machines/json-ld/graph.ts';
import { pageArticle, sheetArticle } from '../../../src/machines/json-ld/articles.ts';
import { SECURITY_TXT, securityTxt } from '../../../src/machines/security-txt.ts';
import { LLMS_FILE, LLMS_FULL_FILE, llmsFull, llmsList, llmsPath, llmsRoot } from '../../../src/machines/twin/llms.ts';
import { pageTwin } from '../../../src/machines/twin/page.ts';
import { sheetTwin } from '../../../src/machines/twin/sheet.ts';
import { MANIFEST_FILE, webManifest } from '../../../src/machines/web-manifest.ts';
import { logoFile } from '../../../src/model/branding.ts';
import { redirectsOf } from '../../../src/model/ledger.ts';
import { sheetStates } from '../../../src/model/quality.ts';
import { FAVICON_DRAWING } from '../../../src/model/site-icons.ts';
import type { Assembly } from '../../../src/reader/assembly.ts';
import { searchRecords } from '../../../src/search/records.ts';
import { pictures } from '../../../src/share/pictures.ts';
import type { SourceSheet, TranslatedSheet } from '../../../src/schema/sheet.ts';
import type { CountedFile } from '../../../src/model/quality.ts';

/** A text that goes into a site: whole files by their path in it, parts of pages by what they are. */
export interface Published {
  name: string;
  text: string;
}

export interface Site {
  /** Path of every file, below the site's folder. */
  files: string[];
  /** What is read in them. */
  texts: Published[];
}

type Files = [file: string, text: string][];

/** @param today `YYYY-MM-DD` */
export function publishedSite(assembly: Assembly, today: string): Site {
  const { catalogue, settings, sitePages, sheets } = assembly;
  const { paths, locales } = catalogue;
  const inSite = (address: string) => paths.withoutBase(address).slice(1);
  const framable = sitePages.filter((page) => page.kind === 'embed').map((page) => page.path);
  const files: Files = [
    ...redirectFiles(redirectsOf(settings.ledger, paths, locales), paths),
    ['_headers', headersFile(paths.root(), framable)],
    [SECURITY_TXT, securityTxt(catalogue.site, paths.absolute(paths.asset(SECURITY_TXT)), today)],
    [FAVICON_DRAWING, logoFile(catalogue.branding)],
    ...programTexts(assembly, today).map(([address, text]): Files[number] => [inSite(address), text]),
    ...locales
      .flatMap((locale) => newsTexts(assembly, locale, today))
      .map(([address, text]): Files[number] => [inSite(address), text]),
  ];
  const unread = [...iconFiles(catalogue), ...shareImages(catalogue), ...posters(catalogue), ...housePictures(catalogue)]
    .map(inSite)
    .filter((file) => file !== FAVICON_DRAWING && !file.endsWith(MANIFEST_FILE));
  return {
    files: [
      ...sitePages.map((page) => `${inSite(page.path)}index.html`),
      '404.html',
      'robots.txt',
      ...files.map(([file]) => file),
      ...unread,
    ],
    texts: [
      ...files.map(([name, text]) => ({ name, text })),
      ...sheets.map(({ file, html }) => ({ name: `${file}.html`, text: html })),
      ...searchRecords(assembly).map((record) => ({
        name: `search record of ${record.url}.json`,
        text: JSON.stringify(record),
      })),
      ...pictures(catalogue).flatMap(({ file, words }) =>
        words.sign ? [{ name: `sign on ${file}.svg`, text: drawn(words.sign.icon) }] : [],
      ),
      ...Object.entries(catalogue.icons).map(([name, inner]) => ({ name: `icons/${name}.svg`, text: drawn(inner) })),
      ...structured(assembly),
    ],
  };
}

/** Shapes as a page shows them. */
const drawn = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;

function programTexts(assembly: Assembly, today: string): Files {
  const { catalogue, settings, sheets, pages } = assembly;
  const { paths, locales, site } = catalogue;
  const markdownOf = new Map(sheets.map(({ locale, id, markdown }) => [`${locale}/${id}`, markdown]));
  const source: ApiSource = { ...settings, catalogue, markdown: (lang, id) => markdownOf.get(`${lang}/${id}`) ?? '', today };
  const ids = catalogue.sheets(locales[0] ?? '').map((sheet) => sheet.id);
  const twins = locales.map((locale) => {
    const words = translator(locale, catalogue.ownWords);
    const shared = { paths, licence: site.licence, words, today };
    const ofSheets = catalogue.sheets(locale).map((sheet): Files[number] => {
      const names = { languageName: words.languageName(sheet.lang), pageLanguageName: words.languageName(sheet.locale) };
      return [paths.markdown(sheet.href), sheetTwin(sheet, { ...shared, ...names, body: source.markdown(sheet.lang, sheet.id) })];
    });
    const ofPages = catalogue.pages(locale).map((page): Files[number] => {
      const body = pages.find((p) => p.locale === locale && p.id === page.id)?.markdown ?? '';
      return [paths.markdown(page.href), pageTwin(page, { ...shared, body })];
    });
    return { locale, words, twins: [...ofSheets, ...ofPages] };
  });
  return [
    ...apiFiles(ids, locales, paths).map((file): Files[number] => [paths.api(file.path), file.text(source)]),
    [paths.asset(LLMS_FILE), llmsRoot(catalogue, (locale) => translator(locale, catalogue.ownWords))],
    ...twins.flatMap(({ locale, words, twins: own }): Files => [
      ...own,
      [llmsPath(catalogue, locale, LLMS_FILE), llmsList(catalogue, words)],
      [
        llmsPath(catalogue, locale, LLMS_FULL_FILE),
        llmsFull(
          catalogue,
          words,
          own.map(([, text]) => text),
        ),
      ],
    ]),
  ];
}

function newsTexts({ catalogue, settings, sheets }: Assembly, locale: string, today: string): Files {
  const { paths, locales } = catalogue;
  const feed = feedOf(catalogue, locale, settings.ledger);
  const [source] = locales;
  const states = sheetStates({
    sources: sheets.filter((f) => f.locale === source) as CountedFile<SourceSheet>[],
    translations: sheets.filter((f) => f.locale !== source) as CountedFile<TranslatedSheet>[],
    locales,
    today,
  });
  const own = (name: string) => paths.file(locale, name);
  return [
    [own('feed.xml'), atom(feed, paths.absolute(own('feed.xml')))],
    [own('feed.json'), jsonFeed(feed, paths.absolute(own('feed.json')))],
    [own('calendar.ics'), ical(calendarFile(catalogue, locale, today))],
    ...catalogue.sheets(locale).flatMap((sheet): Files => {
      const beside = (name: string) => paths.beside(sheet.href, name);
      const dates = sheetCalendarFile(catalogue, sheet, today);
      return [
        [beside(SHEET_FEED), atom(feedOfSheet(catalogue, sheet, settings.ledger), paths.absolute(beside(SHEET_FEED)))],
        ...(dates ? ([[beside(SHEET_DATES), ical(dates)]] satisfies Files) : []),
      ];
    }),
    [own(MANIFEST_FILE), `${JSON.stringify(webManifest(catalogue, locale))}\n`],
    [`${paths.section(locale, 'status')}sheets.csv`, csvText(sheetsTable(catalogue, locale, states))],
  ];
}

/** The data that pages give to search engines, in the element in which it stands. */
function structured({ catalogue }: Assembly): Published[] {
  const graph = (
    href: string,
    locale: string,
    main: Parameters<typeof pageThings>[1]['main'],
    title: string,
    description: string,
  ) => ({
    name: `data of ${href}.html`,
    text: `<script type="application/ld+json">${scriptText(pageThings(catalogue, { title, description, href, locale, trail: [], main }))}</script>`,
  });
  return catalogue.locales.flatMap((locale) => [
    ...catalogue
      .sheets(locale)
      .map((sheet) => graph(sheet.href, locale, sheetArticle(catalogue, sheet), sheet.title, sheet.summary)),
    ...catalogue
      .pages(locale)
      .map((page) => graph(page.href, locale, pageArticle(catalogue, page), page.data.title, page.data.summary)),
    graph(catalogue.paths.section(locale, 'glossary'), locale, glossarySet(catalogue, locale), 'Glossary', ''),
  ]);
}
