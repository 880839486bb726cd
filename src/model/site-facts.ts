/** What the site says of its publisher, by name: each fact once, from the settings. */
import type { Site } from '../schema/site.ts';

export const PUBLISHER_FACTS = ['publisher', 'form', 'address', 'phone', 'registration', 'director'] as const;
export const HOST_FACTS = ['host-name', 'host-address', 'host-phone'] as const;
export const CONTACT_FACTS = ['contact', 'phone', 'address'] as const;

/** Facts that a text may name besides. */
export const NAMED_FACTS = ['name', 'origin', 'repository'] as const;

export type SiteFact = (typeof PUBLISHER_FACTS | typeof HOST_FACTS | typeof CONTACT_FACTS | typeof NAMED_FACTS)[number];

/** Not everyone is in a register: without a number, the line does not apply. */
const MAY_NOT_APPLY: readonly SiteFact[] = ['registration'];

/** True for a fact that a publisher may rightly not have. */
export function mayNotApply(fact: SiteFact): boolean {
  return MAY_NOT_APPLY.includes(fact);
}

/** The fact in a language; undefined when the settings do not have it. `origin` is the published address. */
export function siteFact(fact: SiteFact, site: Site, locale: string, origin: string): string | undefined {
  const { legal } = site;
  const facts: Record<SiteFact, string | undefined> = {
    name: site.name[locale],
    origin,
    repository: site.repository,
    publisher: site.publisher,
    form: legal.form?.[locale],
    address: legal.address,
    phone: legal.phone,
    registration: legal.registration,
    director: legal.director,
    contact: site.contact,
    'host-name': legal.host.name,
    'host-address': legal.host.address,
    'host-phone': legal.host.phone,
  };
  return facts[fact];
}
