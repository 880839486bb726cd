/** What a site must say before it may be published: the law asks for the publisher, readers and search engines for an address. */
import type { Site } from '../schema/site.ts';

/** Pages that every published site has, by id, in the order of the footer. */
export const LEGAL_PAGES = [
  'legal-notice',
  'personal-data',
  'accessibility',
  'eco-design',
  'licence',
  'contact',
  'site-map',
] as const;

/** What a publisher states, by its name in the settings. */
const FACTS = {
  contact: ({ contact }: Site) => contact,
  'legal.country': ({ legal }: Site) => legal.country,
  'legal.form': ({ legal }: Site) => legal.form,
  'legal.address': ({ legal }: Site) => legal.address,
  'legal.phone': ({ legal }: Site) => legal.phone,
  'legal.director': ({ legal }: Site) => legal.director,
  'legal.host.name': ({ legal }: Site) => legal.host.name,
  'legal.host.address': ({ legal }: Site) => legal.host.address,
  'legal.host.phone': ({ legal }: Site) => legal.host.phone,
} as const;

interface Demands {
  facts: readonly (keyof typeof FACTS)[];
  /** Pages by id, in every language. */
  pages: readonly (typeof LEGAL_PAGES)[number][];
}

/** Of every house: readers reach somebody, and the law that holds is known. */
const EVERYWHERE: Demands = { facts: ['contact', 'legal.country'], pages: [] };

/**
 * What the law of a country asks besides, where we know it. France: who publishes, answers and hosts (law 2004-575 of 21 June
 * 2004, article 1-1), the accessibility statement (law 2005-102, article 47), what becomes of personal data (GDPR, article 13).
 */
const BY_COUNTRY: Readonly<Record<string, Demands>> = {
  FR: {
    facts: [
      'legal.form',
      'legal.address',
      'legal.phone',
      'legal.director',
      'legal.host.name',
      'legal.host.address',
      'legal.host.phone',
    ],
    pages: ['legal-notice', 'personal-data', 'accessibility', 'contact'],
  },
};

/** Names that stand for no site (RFC 2606, RFC 6761), and this machine. */
const PLACEHOLDER_HOST = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/;

export interface Publication {
  site: Site;
  /** Origin under which the site will be found. */
  origin: string;
  /** Files below `pages/`, as `fr/contact`. */
  pages: ReadonlySet<string>;
  /** Content folder as whoever builds the site knows it. */
  folder: string;
}

/** What is missing before publication, one line each, with the place where it belongs; empty when nothing is. */
export function publicationGaps({ site, origin, pages, folder }: Publication): string[] {
  const demands = [EVERYWHERE, BY_COUNTRY[site.legal.country ?? ''] ?? []].flat();
  const facts = demands.flatMap((demanded) => demanded.facts).filter((name) => FACTS[name](site) === undefined);
  const files = demands.flatMap((demanded) => site.locales.flatMap(({ id }) => demanded.pages.map((page) => `${id}/${page}`)));
  return [
    ...facts.map((name) => `"${name}" in ${folder}/site.yml`),
    ...(isPlaceholder(origin)
      ? [`a real address in place of ${origin}: the variable SITE_URL, or "url" in ${folder}/site.yml`]
      : []),
    ...files.filter((file) => !pages.has(file)).map((file) => `the page ${folder}/pages/${file}.mdx`),
  ];
}

function isPlaceholder(origin: string): boolean {
  return !URL.canParse(origin) || PLACEHOLDER_HOST.test(new URL(origin).hostname);
}
