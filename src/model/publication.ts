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

/** Without these no site of a French publisher may go online. */
const MANDATORY_PAGES = ['legal-notice', 'personal-data', 'accessibility', 'contact'] as const;

/** Names that stand for no site (RFC 2606, RFC 6761), and this machine. */
const PLACEHOLDER_HOST = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/;

export interface Publication {
  site: Site;
  /** Origin under which the site will be found. */
  origin: string;
  /** Files below `pages/`, as `fr/contact`. */
  pages: ReadonlySet<string>;
}

/** What is missing before publication, one line each, with the place where it belongs; empty when nothing is. */
export function publicationGaps({ site, origin, pages }: Publication): string[] {
  const { legal } = site;
  const facts: [name: string, value: unknown][] = [
    ['contact', site.contact],
    ['legal.form', legal.form],
    ['legal.address', legal.address],
    ['legal.phone', legal.phone],
    ['legal.director', legal.director],
    ['legal.host.name', legal.host.name],
    ['legal.host.address', legal.host.address],
    ['legal.host.phone', legal.host.phone],
  ];
  const files = site.locales.flatMap(({ id }) => MANDATORY_PAGES.map((page) => `${id}/${page}`));
  return [
    ...facts.filter(([, value]) => value === undefined).map(([name]) => `"${name}" in content/site.yml`),
    ...(isPlaceholder(origin)
      ? [`a real address in place of ${origin}: the variable SITE_URL, or "url" in content/site.yml`]
      : []),
    ...files.filter((file) => !pages.has(file)).map((file) => `the page content/pages/${file}.mdx`),
  ];
}

function isPlaceholder(origin: string): boolean {
  return !URL.canParse(origin) || PLACEHOLDER_HOST.test(new URL(origin).hostname);
}
