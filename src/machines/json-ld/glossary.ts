/** The glossary as a set of terms of schema.org. */
import type { DefinedTerm, DefinedTermSet } from 'schema-dts';
import type { Catalogue } from '../../model/catalogue.ts';
import { siteId } from './graph.ts';

/** Every term that has words in a language, with the address of its entry. */
export function glossarySet(
  { site, paths, glossary }: Pick<Catalogue, 'site' | 'paths' | 'glossary'>,
  locale: string,
): DefinedTermSet {
  const url = paths.absolute(paths.section(locale, 'glossary'));
  const id = `${url}#terms`;
  const terms = glossary(locale).map(({ term, expansion, definition, href }): DefinedTerm => ({
    '@type': 'DefinedTerm',
    '@id': paths.absolute(href),
    name: term,
    ...(expansion === undefined ? {} : { alternateName: expansion }),
    description: definition,
    inDefinedTermSet: { '@id': id },
  }));
  return {
    '@type': 'DefinedTermSet',
    '@id': id,
    url,
    mainEntityOfPage: { '@id': `${url}#page` },
    isPartOf: { '@id': siteId({ paths }) },
    inLanguage: locale,
    license: site.licence.url,
    hasDefinedTerm: terms,
  };
}
