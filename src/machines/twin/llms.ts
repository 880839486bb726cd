/** `llms.txt`: what language models find here, in the form of llmstxt.org, and where each text stands in Markdown. */
import type { Catalogue } from '../../model/catalogue.ts';
import { fullName } from '../../model/sheet.ts';
import type { Words } from '../../model/words.ts';
import { blocks, inline, link, listSection } from './text.ts';

/** Names of the two files below a language's folder. */
export const LLMS_FILE = 'llms.txt';
export const LLMS_FULL_FILE = 'llms-full.txt';

/** Path of a language's file. */
export const llmsPath = ({ paths }: Pick<Catalogue, 'paths'>, locale: string, file: string): string =>
  `${paths.home(locale)}${file}`;

/** At the root: which languages there are. */
export function llmsRoot(catalogue: Catalogue, wordsOf: (locale: string) => Words): string {
  const { site, locales, paths } = catalogue;
  const [source = ''] = locales;
  const parts = locales.map((locale) => {
    const { t } = wordsOf(locale);
    const own = (file: string) => paths.absolute(llmsPath(catalogue, locale, file));
    const list = listSection(site.locales.find((l) => l.id === locale)?.name ?? locale, [
      link(t('llms.short'), own(LLMS_FILE)),
      link(t('llms.full'), own(LLMS_FULL_FILE)),
    ]);
    return blocks(list, locale === source ? '' : inline(site.tagline[locale] ?? ''));
  });
  return blocks(`# ${inline(site.name[source] ?? '')}`, `> ${inline(site.tagline[source] ?? '')}`, ...parts);
}

/** The list of a language: sheets room by room, pages, data. */
export function llmsList(catalogue: Catalogue, words: Words): string {
  const { locale, t } = words;
  const { site, paths } = catalogue;
  const url = (path: string) => paths.absolute(path);
  const entry = (title: string, href: string, summary: string) => `${link(title, url(paths.markdown(href)))}: ${inline(summary)}`;
  const rooms = catalogue.house(locale).floors.flatMap((floor) => floor.rooms);
  const pages = catalogue.pages(locale).map((p) => entry(p.data.title, p.href, p.data.summary));
  return blocks(
    `# ${inline(site.name[locale] ?? '')}`,
    `> ${inline(site.tagline[locale] ?? '')}`,
    inline(site.notice?.[locale] ?? ''),
    ...rooms.map((room) =>
      listSection(
        room.label,
        room.bricks.map((b) => entry(fullName(b), b.href, b.summary)),
      ),
    ),
    listSection(t('llms.pages'), pages),
    listSection(t('llms.data'), [
      link(t('llms.full'), url(llmsPath(catalogue, locale, LLMS_FULL_FILE))),
      link(t('api.title'), url(paths.section(locale, 'api'))),
      link('index.json', url(paths.api('index.json'))),
    ]),
  );
}

/** All texts of a language, one below the other. @param twins whole twins, in order */
export function llmsFull(catalogue: Catalogue, words: Words, twins: readonly string[]): string {
  const { site } = catalogue;
  const head = [`# ${inline(site.name[words.locale] ?? '')}`, `> ${inline(site.tagline[words.locale] ?? '')}`];
  return blocks(...head, ...twins.flatMap((twin) => ['---', lowered(twin)]));
}

/** Headings one level deeper, so that the file has one title; a fenced block keeps its signs. */
function lowered(twin: string): string {
  let fenced = false;
  return twin
    .split('\n')
    .map((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
      return !fenced && /^#{1,5} /.test(line) ? `#${line}` : line;
    })
    .join('\n');
}
