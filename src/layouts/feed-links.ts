import type { Translator } from '../i18n/translate.ts';
import type { Paths } from '../model/paths.ts';

/** The feeds of a language, for the head of its pages. @param site the site's name in that language */
export function feedLinks(paths: Paths, locale: string, site: string, t: Translator['t']) {
  return [
    { title: `${t('news.title')} – ${site}`, type: 'application/atom+xml', href: paths.file(locale, 'feed.xml') },
    { title: `${t('news.title')} – ${site} (JSON)`, type: 'application/feed+json', href: paths.file(locale, 'feed.json') },
  ];
}
