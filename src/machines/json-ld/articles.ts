/** Sheets and editorial pages as articles of schema.org. */
import type { Article, CreativeWork, DefinedTerm, TechArticle } from 'schema-dts';
import type { Source } from '../../schema/source.ts';
import { sheetFile } from '../api/source.ts';
import type { Catalogue, Page } from '../../model/catalogue.ts';
import { fullName, type Sheet } from '../../model/sheet.ts';
import { publisherId, siteId } from './graph.ts';

type Site = Pick<Catalogue, 'site' | 'paths'>;

/** @param sheet in the language of the page; its address is that of the words it shows */
export function sheetArticle(catalogue: Site, sheet: Sheet): TechArticle {
  const { paths } = catalogue;
  const { id, lang, dates, acronym } = sheet;
  const url = paths.absolute(paths.sheet(lang, id));
  const term: DefinedTerm = {
    '@type': 'DefinedTerm',
    '@id': `${url}#term`,
    name: sheet.title,
    description: sheet.summary,
    inDefinedTermSet: paths.absolute(paths.sheets(lang)),
    ...(acronym === undefined ? {} : { termCode: acronym }),
    ...(sheet.aliases.length > 0 ? { alternateName: [...sheet.aliases] } : {}),
  };
  return {
    '@type': 'TechArticle',
    ...articleParts(catalogue, { url, title: fullName(sheet), summary: sheet.summary, locale: lang, sources: sheet.sources }),
    dateModified: dates.modified,
    ...(dates.published === undefined ? {} : { datePublished: dates.published }),
    articleSection: sheet.room.label,
    about: term,
    encoding: [
      {
        '@type': 'MediaObject',
        encodingFormat: 'application/json',
        contentUrl: paths.absolute(paths.api(sheetFile(lang, id))),
      },
      {
        '@type': 'MediaObject',
        encodingFormat: 'text/markdown',
        contentUrl: paths.absolute(paths.markdown(paths.sheet(lang, id))),
      },
    ],
  };
}

export function pageArticle(catalogue: Site, { data, href, locale, sources }: Page): Article {
  const { title, summary, reviewed } = data;
  const url = catalogue.paths.absolute(href);
  return {
    '@type': 'Article',
    ...articleParts(catalogue, { url, title, summary, locale, sources }),
    dateModified: reviewed,
  };
}

interface Parts {
  /** Full address of the page. */
  url: string;
  title: string;
  summary: string;
  locale: string;
  sources: readonly Source[];
}

function articleParts(catalogue: Site, { url, title, summary, locale, sources }: Parts) {
  const publisher = { '@id': publisherId(catalogue) };
  return {
    '@id': `${url}#article`,
    headline: title,
    description: summary,
    inLanguage: locale,
    url,
    mainEntityOfPage: { '@id': `${url}#page` },
    isPartOf: { '@id': siteId(catalogue) },
    license: catalogue.site.licence.url,
    author: publisher,
    publisher,
    ...(sources.length > 0 ? { citation: sources.map(citation) } : {}),
  };
}

/** A date that is only estimated is not passed off as known. */
function citation({ title, publisher, url, date, approximate, lang }: Source): CreativeWork {
  return {
    '@type': 'CreativeWork',
    name: title,
    url,
    inLanguage: lang,
    publisher: { '@type': 'Organization', name: publisher },
    ...(date === undefined || approximate ? {} : { datePublished: date }),
  };
}
