/** What three formats ask for, as JSON Schemas: RFC 4287 and sitemaps.org 0.9 (as parsed from XML), JSON Feed 1.1. */

const text = { type: 'string', minLength: 1 } as const;
const moment = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' } as const;
const iri = { type: 'string', pattern: '^[a-z]+:\\S+$' } as const;
const url = { type: 'string', pattern: '^https://\\S+$' } as const;

const link = {
  type: 'object',
  required: ['@rel', '@href'],
  properties: { '@rel': { enum: ['self', 'alternate'] }, '@href': url, '@type': text },
  additionalProperties: false,
} as const;

export const ATOM_SHAPE = {
  type: 'object',
  required: ['id', 'title', 'updated', 'author', 'link', '@xmlns'],
  properties: {
    '@xmlns': { const: 'http://www.w3.org/2005/Atom' },
    '@xml:lang': text,
    id: iri,
    title: text,
    subtitle: text,
    updated: moment,
    author: { type: 'array', minItems: 1, items: { type: 'object', required: ['name'], properties: { name: text } } },
    link: { type: 'array', items: link, contains: { type: 'object', properties: { '@rel': { const: 'self' } } } },
    entry: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'title', 'updated', 'link', 'summary'],
        properties: {
          id: iri,
          title: text,
          updated: moment,
          published: moment,
          summary: text,
          link: { type: 'array', minItems: 1, items: link },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} as const;

export const JSON_FEED_SHAPE = {
  type: 'object',
  required: ['version', 'title', 'items', 'home_page_url', 'feed_url'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    description: text,
    home_page_url: url,
    feed_url: url,
    language: text,
    authors: { type: 'array', minItems: 1, items: { type: 'object', required: ['name'], properties: { name: text } } },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'url', 'content_text'],
        properties: { id: text, url, title: text, content_text: text, date_published: moment },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} as const;

const w3cMoment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d))?$',
} as const;
const SITEMAP_NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** Limits of the format. */
const MAX_URLS = 50_000;
const MAX_ADDRESS = 2048;
const loc = { ...url, maxLength: MAX_ADDRESS } as const;

const alternate = {
  type: 'object',
  required: ['@rel', '@hreflang', '@href'],
  properties: {
    '@rel': { const: 'alternate' },
    '@hreflang': { type: 'string', pattern: '^(x-default|[a-z]{2,3}(-[A-Z]{2})?)$' },
    '@href': loc,
  },
  additionalProperties: false,
} as const;

export const SITEMAP_SHAPE = {
  type: 'object',
  required: ['@xmlns', 'url'],
  properties: {
    '@xmlns': { const: SITEMAP_NAMESPACE },
    '@xmlns:xhtml': { const: 'http://www.w3.org/1999/xhtml' },
    url: {
      type: 'array',
      minItems: 1,
      maxItems: MAX_URLS,
      items: {
        type: 'object',
        required: ['loc'],
        properties: { loc, lastmod: w3cMoment, 'xhtml:link': { type: 'array', items: alternate } },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} as const;

export const SITEMAP_INDEX_SHAPE = {
  type: 'object',
  required: ['@xmlns', 'sitemap'],
  properties: {
    '@xmlns': { const: SITEMAP_NAMESPACE },
    sitemap: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['loc'], properties: { loc, lastmod: w3cMoment }, additionalProperties: false },
    },
  },
  additionalProperties: false,
} as const;
