/** One address leads to one page: sections, pages, sheets, editions, and the addresses that once were a sheet's. */
import { error, type Issue, type Place } from '../schema/issue.ts';
import { SECTIONS } from '../schema/vocabulary.ts';
import type { Content } from '../model/content.ts';
import { createPaths, type Paths } from '../model/paths.ts';

/** Folders at the root of a site that are no language. */
const RESERVED = ['api', 'share', 'search-index'];

/** Something that has an address. */
interface Claim extends Place {
  /** Path without the site's base. */
  path: string;
  file: string;
  /** How an author knows it. */
  owner: string;
}

export function checkAddresses(content: Content): Issue[] {
  const paths = createPaths('/', '', content.site.data.locales);
  const owners = new Map(RESERVED.map((folder) => [`/${folder}/`, `/${folder}/`]));
  const take = (claim: Claim): Issue[] => {
    const first = owners.get(claim.path);
    owners.set(claim.path, first ?? claim.owner);
    return first === undefined ? [] : [taken(claim, first)];
  };
  return [
    ...todaysAddresses(content, paths).flatMap(take),
    ...formerAddresses(content, paths).flatMap(({ isForeign, ...claim }) => {
      if (isForeign) return [foreign(claim)];
      const section = owners.get(`/${claim.path.split('/').slice(1, -2).join('/')}/`);
      return section === undefined || section === 'sheets' ? take(claim) : [taken(claim, section)];
    }),
  ];
}

function taken({ path, owner, ...place }: Claim, by: string): Issue {
  return error({ ...place, rule: 'address-taken', subject: owner, found: path, allowed: [by] });
}

function foreign({ path, owner, ...place }: Claim): Issue {
  return error({ ...place, rule: 'field-format', subject: `${owner} › paths`, found: path, expectation: 'sheet-address' });
}

/** What has an address today, by the place that says so. */
function todaysAddresses({ site, house, pages, sources }: Content, paths: Paths): Claim[] {
  return site.data.locales.flatMap(({ id: locale, segments }, l): Claim[] => {
    const inSite = (...path: PropertyKey[]) => ({ file: site.file, ...site.locate(['locales', l, ...path], 'value') });
    const sections = SECTIONS.map((section): Claim => {
      const at = Object.hasOwn(segments, section) ? inSite('segments', section) : inSite('id');
      return { path: paths.section(locale, section), owner: section, ...at };
    });
    const ownPages = pages.filter((page) => page.locale === locale);
    return [
      { path: paths.home(locale), owner: locale, ...inSite('id') },
      ...sections,
      { path: paths.embed(locale), owner: 'embed', ...inSite('id') },
      ...ownPages.map(({ file, data, locate }): Claim => {
        return { path: paths.page(locale, data.slug), file, owner: file, ...locate(['slug'], 'value') };
      }),
      ...house.data.editions.map(({ id }, e): Claim => {
        return { path: paths.edition(locale, id), file: house.file, owner: id, ...house.locate(['editions', e, 'id'], 'value') };
      }),
      ...sources.map(({ id, file }): Claim => ({ path: paths.sheet(locale, id), file, owner: file, line: 1, column: 1 })),
    ];
  });
}

/** Addresses that lead on to where a sheet is now, and whether they can never have been that sheet's. */
function formerAddresses({ ledger }: Content, paths: Paths): (Claim & { isForeign: boolean })[] {
  return Object.entries(ledger.data.sheets).flatMap(([id, { former = [], paths: recorded }]) => {
    const names = [
      ...former.map((name, f) => ({ ...name, steps: ['former', f, 'paths'] })),
      { id, paths: recorded, steps: ['paths'] },
    ];
    return names.flatMap(({ id: name, paths: addresses, steps }) =>
      Object.entries(addresses)
        .filter(([locale, path]) => path !== paths.sheet(locale, id))
        .map(([locale, path]) => ({
          path,
          file: ledger.file,
          owner: id,
          isForeign: !(path.startsWith(`/${locale}/`) && path.endsWith(`/${name}/`)),
          ...ledger.locate(['sheets', id, ...steps, locale], 'value'),
        })),
    );
  });
}
