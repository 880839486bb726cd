/** What the components of pages show of the site's own data, in Markdown: the same facts as their Astro namesakes. */
import type { RootContent } from 'mdast';
import { type Translator, translator } from '../../i18n/translate.ts';
import type { RenderContext } from '../../markdown/vocabulary/index.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { PlacedOrganisation } from '../../model/organisations.ts';
import { fullName } from '../../model/sheet.ts';
import { CONTACT_FACTS, HOST_FACTS, mayNotApply, PUBLISHER_FACTS, siteFact, type SiteFact } from '../../model/site-facts.ts';
import { siteMapLists } from '../../model/site-map.ts';
import { emphasis, heading, link, list, paragraph, strong } from './nodes.ts';
import { accessibilityPart, ecoDesignPart } from './statements.ts';

type Shown = NonNullable<RenderContext['shown']>;

/** @param today the day that the text speaks for, `YYYY-MM-DD` */
export function shownIn(catalogue: Catalogue, locale: string, today: string): Shown {
  const { site, statements, ownWords } = catalogue;
  const words = translator(locale, ownWords);
  const told = { words, name: site.name[locale] ?? '', today };
  return (component, { name = '', of = '', part = '' }) => {
    switch (component) {
      case 'SiteFact':
        return [factInline(catalogue, name as SiteFact, words)];
      case 'PublisherFacts':
        return factList(catalogue, of as keyof typeof LISTS, words);
      case 'AccessibilityStatement':
        return statements.accessibility ? accessibilityPart(part, statements.accessibility, told) : [];
      case 'EcoDesignStatement':
        return statements.ecoDesign ? ecoDesignPart(part, statements.ecoDesign, told) : [];
      case 'SiteMap':
        return siteMap(catalogue, words, today);
      case 'OrganisationMap':
        return organisationMap(catalogue, words);
      default:
        throw new Error(`Nobody says what <${component}> shows in Markdown.`);
    }
  };
}

const LISTS = { publisher: PUBLISHER_FACTS, host: HOST_FACTS, contact: CONTACT_FACTS } as const;

function factInline({ site, paths }: Catalogue, fact: SiteFact, { locale, t }: Translator, missing = t('fact.missing')) {
  const value = siteFact(fact, site, locale, paths.absolute(paths.root()));
  if (value === undefined) return emphasis(missing);
  if (fact === 'contact') return link(value, `mailto:${value}`);
  if (fact === 'origin' || fact === 'repository') return link(value, value);
  return { type: 'text', value } as const;
}

function factList(catalogue: Catalogue, of: keyof typeof LISTS, words: Translator): RootContent[] {
  const { t } = words;
  const missing = (fact: SiteFact) => t(mayNotApply(fact) ? 'fact.none' : 'fact.missing');
  return list(
    LISTS[of].map((fact) => [paragraph(strong(t(`fact.${fact}`)), ' – ', factInline(catalogue, fact, words, missing(fact)))]),
  );
}

function siteMap(catalogue: Catalogue, words: Translator, today: string): RootContent[] {
  const { paths } = catalogue;
  const links = (items: readonly { label: string; href: string }[]) =>
    list(items.map(({ label, href }) => [paragraph(link(label, paths.absolute(href)))]));
  const rooms = catalogue.house(words.locale).floors.flatMap((floor) => floor.rooms);
  return [
    ...siteMapLists(catalogue, words, today).flatMap((part) => [heading(2, part.title), ...links(part.links)]),
    heading(2, words.t('site.nav.sheets')),
    ...rooms
      .filter(({ bricks }) => bricks.length > 0)
      .flatMap(({ label, bricks }) => [
        heading(3, label),
        ...links(bricks.map((brick) => ({ label: fullName(brick), href: brick.href }))),
      ]),
  ];
}

function organisationMap({ organisations: groupsIn, paths }: Catalogue, { locale, t }: Translator): RootContent[] {
  const told = ({ label, title, role, under, bricks, departments }: PlacedOrganisation): RootContent[] => {
    const name = label === title ? title : `${title} (${label})`;
    const about = [role, under && t('town.under', { name: under.label })].filter((part) => part !== undefined);
    return [
      paragraph(strong(name), ...about.flatMap((part) => [' – ', part])),
      ...list(
        bricks.map(({ brick, isShared }) => [
          paragraph(link(fullName(brick), paths.absolute(brick.href)), isShared ? ` – ${t('town.shared')}` : ''),
        ]),
      ),
      ...departments.flatMap(told),
    ];
  };
  return groupsIn(locale).flatMap(({ label, organisations }) => [
    heading(3, label ?? t('town.elsewhere')),
    ...organisations.flatMap(told),
  ]);
}
