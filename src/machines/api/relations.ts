/** The typed graph of sheets, as plain JSON and as linked data. */
import type { ApiRelations } from '../../schema/api.ts';
import { INVERSE_RELATIONS, RELATION_TYPES, type RelationType } from '../../schema/vocabulary.ts';
import { type ApiSource, envelope, sourceSheets } from './source.ts';

const FILE = 'relations.json';

/** Each tie once, in the direction in which it was stated. */
export function apiRelations(source: ApiSource): ApiRelations {
  const { locales, paths, sheet } = source.catalogue;
  const sheets = sourceSheets(source);
  const stated: readonly string[] = RELATION_TYPES;
  return {
    ...envelope(source, { file: FILE, schema: 'relations', page: paths.sheets(locales[0] ?? '') }),
    types: Object.fromEntries(
      RELATION_TYPES.map((type) => [type, { inverse: INVERSE_RELATIONS[type] }]),
    ) as ApiRelations['types'],
    nodes: sheets.map(({ id, kind, status }) => ({
      id,
      title: Object.fromEntries(locales.flatMap((l) => ownTitle(source, l, id))),
      kind,
      status,
    })),
    relations: sheets.flatMap(({ id, relations }) =>
      relations
        // a symmetric tie shows alike from both ends: it is told from the one that comes first
        .filter((r) => stated.includes(r.type) && (r.type !== 'see-also' || id < r.brick.id))
        .map(({ type, brick }) => ({
          from: id,
          type: type as RelationType,
          to: brick.id,
          reason: Object.fromEntries(
            locales.flatMap((l) => {
              const tie = sheet(l, id)?.relations.find((r) => r.brick.id === brick.id);
              return tie?.lang === l ? [[l, tie.reason]] : [];
            }),
          ),
        })),
    ),
  };
}

/** What our types are in vocabularies that others know; `uses` has no counterpart and gets an address of its own. */
const PREDICATES: Readonly<Record<RelationType, string>> = {
  requires: 'dcterms:requires',
  uses: 'maison:uses',
  'part-of': 'dcterms:isPartOf',
  replaces: 'dcterms:replaces',
  'see-also': 'rdfs:seeAlso',
};

/** The same graph as JSON-LD: sheets as concepts, ties as properties, and each tie's reason as a statement about it. */
export function linkedRelations(source: ApiSource): Record<string, unknown> {
  const { locales, paths } = source.catalogue;
  const { nodes, relations, licence, date, source: origin } = apiRelations(source);
  const sheetUrl = (id: string) => paths.absolute(paths.sheet(locales[0] ?? '', id));
  const scheme = paths.absolute(paths.api('relations.jsonld'));
  const statedBy = Map.groupBy(relations, (r) => r.from);
  return {
    '@context': {
      dcterms: 'http://purl.org/dc/terms/',
      rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      maison: `${scheme}#`,
      title: { '@id': 'skos:prefLabel', '@container': '@language' },
      reason: { '@id': 'rdfs:comment', '@container': '@language' },
      notation: 'skos:notation',
      inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
      licence: { '@id': 'dcterms:license', '@type': '@id' },
      source: { '@id': 'dcterms:source', '@type': '@id' },
      publisher: 'dcterms:publisher',
      date: { '@id': 'dcterms:date', '@type': 'xsd:date' },
      from: { '@id': 'rdf:subject', '@type': '@id' },
      to: { '@id': 'rdf:object', '@type': '@id' },
      type: { '@id': 'rdf:predicate', '@type': '@vocab' },
      ...Object.fromEntries(RELATION_TYPES.map((type) => [type, { '@id': PREDICATES[type], '@type': '@id' }])),
    },
    '@graph': [
      {
        '@id': scheme,
        '@type': 'skos:ConceptScheme',
        licence: licence.url,
        date,
        source: origin.url,
        publisher: origin.publisher,
      },
      ...nodes.map(({ id, title }) => ({
        '@id': sheetUrl(id),
        '@type': 'skos:Concept',
        inScheme: scheme,
        notation: id,
        title,
        ...Object.fromEntries(
          Map.groupBy(statedBy.get(id) ?? [], (r) => r.type)
            .entries()
            .map(([type, ties]) => [type, ties.map((r) => sheetUrl(r.to))]),
        ),
      })),
      ...relations.map(({ from, type, to, reason }) => ({
        '@type': 'rdf:Statement',
        from: sheetUrl(from),
        type,
        to: sheetUrl(to),
        reason,
      })),
    ],
  };
}

function ownTitle({ catalogue }: ApiSource, locale: string, id: string): [string, string][] {
  const sheet = catalogue.sheet(locale, id);
  return sheet && !sheet.isFallback ? [[locale, sheet.title]] : [];
}
