/** What search engines ask of the things that our pages name: strict, so that a word too many is a fault. */
import { z } from 'zod';

const ref = z.strictObject({ '@id': z.url() });
export const day = z.iso.date();
const article = {
  '@id': z.url(),
  headline: z.string().min(1),
  description: z.string().min(1),
  inLanguage: z.string(),
  url: z.url(),
  mainEntityOfPage: ref,
  isPartOf: ref,
  license: z.url(),
  author: ref,
  publisher: ref,
  dateModified: day,
  citation: z
    .array(
      z.strictObject({
        '@type': z.literal('CreativeWork'),
        name: z.string().min(1),
        url: z.url(),
        inLanguage: z.string(),
        publisher: z.strictObject({ '@type': z.literal('Organization'), name: z.string().min(1) }),
        datePublished: z.string().optional(),
      }),
    )
    .optional(),
};
const media = z.strictObject({ '@type': z.literal('MediaObject'), encodingFormat: z.string(), contentUrl: z.url() });

/** What search engines ask of each thing that we name. */
const THINGS = z.discriminatedUnion('@type', [
  z.strictObject({
    '@type': z.literal('WebSite'),
    '@id': z.url(),
    name: z.string().min(1),
    description: z.string().min(1),
    url: z.url(),
    inLanguage: z.array(z.string()).min(1),
    license: z.url(),
    publisher: ref,
  }),
  z.strictObject({ '@type': z.literal('Organization'), '@id': z.url(), name: z.string().min(1), url: z.url() }),
  z.strictObject({
    '@type': z.literal('BreadcrumbList'),
    '@id': z.url(),
    itemListElement: z
      .array(z.strictObject({ '@type': z.literal('ListItem'), position: z.int(), name: z.string().min(1), item: z.url() }))
      .min(2),
  }),
  z.strictObject({
    '@type': z.literal('WebPage'),
    '@id': z.url(),
    url: z.url(),
    name: z.string().min(1),
    description: z.string().min(1),
    inLanguage: z.string(),
    license: z.url(),
    isPartOf: ref,
    breadcrumb: ref.optional(),
  }),
  z.strictObject({
    '@type': z.literal('DefinedTermSet'),
    '@id': z.url(),
    url: z.url(),
    mainEntityOfPage: ref,
    isPartOf: ref,
    inLanguage: z.string(),
    license: z.url(),
    hasDefinedTerm: z.array(
      z.strictObject({
        '@type': z.literal('DefinedTerm'),
        '@id': z.url(),
        name: z.string().min(1),
        alternateName: z.string().min(1).optional(),
        description: z.string().min(1),
        inDefinedTermSet: ref,
      }),
    ),
  }),
  z.strictObject({ '@type': z.literal('Article'), ...article }),
  z.strictObject({
    '@type': z.literal('TechArticle'),
    ...article,
    datePublished: day.optional(),
    articleSection: z.string().min(1),
    about: z.strictObject({
      '@type': z.literal('DefinedTerm'),
      '@id': z.url(),
      name: z.string().min(1),
      description: z.string().min(1),
      inDefinedTermSet: z.url(),
      termCode: z.string().optional(),
      alternateName: z.array(z.string()).optional(),
    }),
    encoding: z.array(media),
  }),
]);

/** The data block of a page. */
export const GRAPH = z.strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.array(THINGS) });
