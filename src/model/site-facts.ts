/** What the site says of its publisher, by name: each fact once, from the settings. */
import type { Site } from '../schema/site.ts';
import type { SiteFact } from '../schema/vocabulary.ts';

export { CONTACT_FACTS, HOST_FACTS, PUBLISHER_FACTS, type SiteFact } from '../schema/vocabulary.ts';

/** Not everyone is in a register: without a number, the line does not apply. */
const MAY_NOT_APPLY: ReadonlySet<SiteFact> = new Set(['registration']);

/** True for a fact that a publisher may rightly not have. */
export function mayNotApply(fact: SiteFact): boolean {
  return MAY_NOT_APPLY.has(fact);
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
