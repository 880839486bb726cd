/** What all files mean together: the one thing that pages ask. */
import type { Glossary } from '../schema/glossary.ts';
import type { Compass } from '../schema/compass.ts';
import type { Synonyms } from '../schema/synonyms.ts';
import type { Events } from '../schema/events.ts';
import { compareDates } from '../schema/date.ts';
import type { Edition, House } from '../schema/house.ts';
import type { OwnWords } from '../schema/interface-words.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { EditorialPage } from '../schema/page.ts';
import type { Source } from '../schema/source.ts';
import type { Site } from '../schema/site.ts';
import type { Mark } from './marks.ts';
import { newBricks, type PastEdition, pastEditions, placePast } from './editions.ts';
import { glossaryIn, type GlossaryTerm } from './glossary.ts';
import { type CompassView, compassView } from './compass-view.ts';
import { planFacts } from './plan-facts.ts';
import { byFirstCall, sheetSources } from './citations.ts';
import { bricksOf, currentEdition, type PlacedHouse, placeHouse } from './house.ts';
import { boundIn } from './bound.ts';
import type { Branding } from './branding.ts';
import type { Body } from './content.ts';
import { type OrganisationGroup, placeOrganisations } from './organisations.ts';
import { dayAnchor, type Paths } from './paths.ts';
import { createPlaces, type Places } from './places.ts';
import { relationSides, type RelationSide, statedRelations } from './relations.ts';
import { sheetDates } from './sheet-dates.ts';
import type { Statements } from './statements.ts';
import {
  type Brick,
  dated,
  historyView,
  type Sheet,
  type ShownMilestone,
  type ShownTie,
  type SourceFile,
  staleYear,
  type TranslationFile,
} from './sheet.ts';

export interface CatalogueInput {
  site: Site;
  house: House;
  /** Absent where a content folder has none. */
  glossary?: Pick<Glossary, 'terms'>;
  /** Undefined where the content has none. */
  compass?: Compass | undefined;
  /** What readers call things. */
  synonyms?: Pick<Synonyms, 'frequent'> | undefined;
  /** Dates that several sheets share; undefined where the content has none. */
  events?: Events | undefined;
  icons: Readonly<Record<string, string>>;
  branding: Branding;
  /** What the interface says in words of the house; nothing in tests that do not ask for it. */
  ownWords?: OwnWords;
  sources: readonly SourceFile[];
  translations: readonly TranslationFile[];
  pages: readonly PageFile[];
  statements: Statements;
  paths: Paths;
  /** What is recorded of the sheets; none in tests that do not ask for dates. */
  ledger?: Ledger;
  /** What is new or changed today, by sheet. */
  marks?: ReadonlyMap<string, Mark>;
  /** Day the site speaks for; undefined where nothing depends on it. */
  today?: string | undefined;
}

export interface PageFile {
  id: string;
  locale: string;
  file: string;
  data: EditorialPage;
  headings: Body['headings'];
  cites: Body['cites'];
  /** Ids of the sheets that its text leads to, in the order in which it names them. */
  leadsTo: readonly string[];
}

/** The same page in another language. */
export interface Alternate {
  locale: string;
  href: string;
}

export interface Page extends PageFile {
  href: string;
  /** What it cites, stated by the page of the source language. */
  sources: readonly Source[];
  /** The sheets that its text leads to. */
  bricks: readonly Brick[];
  alternates: readonly Alternate[];
}

export interface Catalogue {
  site: Site;
  paths: Paths;
  icons: Readonly<Record<string, string>>;
  branding: Branding;
  /** What the interface says in words of the house. */
  ownWords: OwnWords;
  /** What the site says of its own quality. */
  statements: Statements;
  /** Locales, the source language first. */
  locales: readonly string[];
  house: (locale: string) => PlacedHouse;
  /** Where rooms, floors and bricks are found. */
  places: (locale: string) => Places;
  /** The house as it was, the latest first. */
  past: (locale: string) => readonly PastEdition[];
  /** Sheets in the order of the house. */
  sheets: (locale: string) => readonly Sheet[];
  sheet: (locale: string, id: string) => Sheet | undefined;
  pages: (locale: string) => readonly Page[];
  /** Those who run the sheets, group by group. */
  organisations: (locale: string) => readonly OrganisationGroup[];
  /** Words of the field, from A to Z; none where there is no glossary. */
  glossary: (locale: string) => readonly GlossaryTerm[];
  /** Whether any sheet has a date to plan for, or had one. */
  hasDates: boolean;
  /** Whether any sheet states a duty. */
  hasDuties: boolean;
  /** Undefined where the content has none. */
  hasCompass: boolean;
  /** Day on which the rules of the compass were last compared with their sources; undefined without one. */
  rulesUpdated: string | undefined;
  /** @param today day the site speaks for: what a plan has ahead of it */
  compass: (locale: string, today: string) => CompassView | undefined;
  /** Frequent questions, shown while nothing is searched for. */
  frequent: (locale: string) => readonly string[];
  /** Languages in which a sheet has words of its own, with their addresses. */
  alternates: (sheet: Sheet) => readonly Alternate[];
}

/** Builds the catalogue of checked content. */
export function buildCatalogue(input: CatalogueInput): Catalogue {
  const { site, house, icons, paths } = input;
  const locales = site.locales.map((l) => l.id);
  const edition = currentEdition(house);
  const order = edition.floors.flatMap((floor) => floor.rooms.flatMap((room) => room.bricks.map((id) => ({ id, floor, room }))));
  const ties = relationSides(statedRelations(input.sources));
  const numbers = new Map(order.map(({ id }, i) => [id, i + 1]));
  const fresh = newBricks(house);
  const sourceById = new Map(input.sources.map((s) => [s.id, s]));
  const translationByKey = new Map(input.translations.map((t) => [`${t.locale}/${t.id}`, t]));

  const words = (locale: string, source: SourceFile) => {
    const translation = translationByKey.get(`${locale}/${source.id}`);
    const { title, acronym, summary, aliases } = (translation ?? source).data;
    return {
      title,
      acronym,
      summary,
      aliases,
      lang: translation || locale === source.locale ? locale : source.locale,
      translation,
    };
  };

  const brickIn = (locale: string, source: SourceFile): Brick => {
    const { title, acronym, summary, lang } = words(locale, source);
    const { kind, status, obligation, icon = `kind-${kind}` } = source.data;
    const mark = input.marks?.get(source.id);
    const href = paths.sheet(locale, source.id);
    const number = numbers.get(source.id) ?? 0;
    return {
      id: source.id,
      title,
      acronym,
      summary,
      lang,
      kind,
      status,
      obligation: obligation && { level: obligation.level },
      lastSeen: input.today === undefined ? undefined : staleYear(source.data.history, input.today),
      number,
      icon,
      href,
      newSince: fresh.get(source.id),
      mark: mark && { ...mark, href: `${paths.section(locale, 'news')}#${dayAnchor(mark.date)}` },
    };
  };
  const brick = (locale: string, id: string): Brick | undefined => {
    const source = sourceById.get(id);
    return source && brickIn(locale, source);
  };

  const tieIn = (locale: string, { other, type, stated }: RelationSide): ShownTie[] => {
    const target = brick(locale, other);
    const source = sourceById.get(stated.from);
    const written = source?.data.related.find((r) => r.target === stated.to)?.reason;
    if (!target || !source || written === undefined) return [];
    const translated = ownWords(translationByKey.get(`${locale}/${stated.from}`)?.data.reasons, stated.to);
    return [{ type, brick: target, reason: translated ?? written, lang: translated === undefined ? source.locale : locale }];
  };

  const sheetIn = (locale: string, source: SourceFile, place: (typeof order)[number]): Sheet => {
    const { data, id } = source;
    const { aliases, lang, translation } = words(locale, source);
    const worded = <T>(own: string, translated: string | undefined, as: (words: string) => T) => ({
      ...as(translated ?? own),
      lang: translated === undefined ? source.locale : locale,
    });
    const labelled = (itemId: string, labels: Record<string, string> | undefined) => ({
      id: itemId,
      label: labels?.[locale] ?? itemId,
    });
    return {
      ...brickIn(locale, source),
      locale,
      isFallback: lang !== locale,
      aliases,
      statusDate: dated(data.history.at(-1) ?? { date: data.reviewed }),
      history: historyView(data.history),
      floor: labelled(place.floor.id, place.floor.label),
      room: labelled(place.room.id, place.room.label),
      audiences: data.audiences.map((a) => labelled(a, house.audiences[a])),
      operators: data.operators.map((o) => operator(o, locale)),
      relations: (ties.get(id) ?? []).flatMap((end) => tieIn(locale, end)),
      ...boundIn({
        data,
        translation: translation?.data,
        sourceLocale: source.locale,
        locale,
        audience: (a) => labelled(a, house.audiences[a]),
      }),
      milestones: [
        ...data.milestones.map((m) => ({
          ...m,
          ...worded(m.what, ownWords(translation?.data.milestones, m.id), (what) => ({ what })),
          audiences: m.audiences.map((a) => labelled(a, house.audiences[a])),
        })),
        ...data.events.flatMap((e) => eventIn(locale, e)),
      ].toSorted((a, b) => compareDates(a.date, b.date)),
      figures: data.figures.map((f) => ({
        ...f,
        ...worded(f.label, ownWords(translation?.data.figures, f.id), (label) => ({ label })),
      })),
      links: data.links,
      sources: sheetSources(data, (translation ?? source).cites),
      successor: data.successor === undefined ? undefined : brick(locale, data.successor),
      reviewed: data.reviewed,
      dates: sheetDates(input.ledger ?? { sheets: {} }, id, data.reviewed),
      headings: (translation ?? source).headings,
      file: (translation ?? source).file,
      translatedIn: locales.filter((l) => l === source.locale || translationByKey.has(`${l}/${id}`)),
    };
  };

  const eventById = new Map((input.events?.events ?? []).map((event) => [event.id, event]));
  const eventIn = (locale: string, id: string): ShownMilestone[] => {
    const event = eventById.get(id);
    if (!event) return [];
    const { what, source, audiences, ...dated } = event;
    const named = audiences.map((a) => ({ id: a, label: house.audiences[a]?.[locale] ?? a }));
    return [{ ...dated, what: what[locale] ?? id, lang: locale, source: source.id, audiences: named, event: { id, source } }];
  };

  const operator = (id: string, locale: string): Sheet['operators'][number] => {
    const organisation = house.organisations[id];
    const title = organisation?.name[locale] ?? id;
    return { label: organisation?.short?.[locale] ?? title, title, url: organisation?.url ?? '' };
  };

  const byLocale = memoize((locale) =>
    order.flatMap((place) => {
      const source = sourceById.get(place.id);
      return source ? [sheetIn(locale, source, place)] : [];
    }),
  );
  const index = memoize((locale) => new Map(byLocale(locale).map((sheet) => [sheet.id, sheet])));

  const houseIn = memoize((locale) => placeHouse(house, edition, locale, (id) => index(locale).get(id)));

  const pagesOf = memoize((locale) => pagesIn(input, locale, (id) => brick(locale, id)));

  return {
    site,
    paths,
    icons,
    branding: input.branding,
    ownWords: input.ownWords ?? {},
    statements: input.statements,
    locales,
    house: houseIn,
    places: memoize((locale) => createPlaces(houseIn(locale), locale, paths)),
    past: memoize((locale) => pastEditions(house).map((e) => placePast(house, e, locale, (id) => index(locale).get(id)))),
    sheets: byLocale,
    sheet: (locale, id) => index(locale).get(id),
    hasDates: input.sources.some((s) => s.data.milestones.length + s.data.events.length > 0),
    hasDuties: input.sources.some((s) => s.data.duties.length > 0),
    glossary: memoize((locale) => glossaryIn(input.glossary ?? { terms: [] }, locale, paths)),
    pages: pagesOf,
    organisations: memoize((locale) =>
      placeOrganisations(house, operatedBy(input.sources, edition), locale, (id) => brick(locale, id)),
    ),
    hasCompass: input.compass !== undefined,
    rulesUpdated: input.compass?.updated,
    frequent: (locale) => (input.synonyms?.frequent ?? []).flatMap(({ question }) => question[locale] ?? []),
    compass: (locale, today) =>
      input.compass &&
      compassView(input.compass, {
        locale,
        sheets: byLocale(locale),
        facts: planFacts(new Map(input.sources.map(({ id, data }) => [id, data])), eventById, today),
        pages: pagesOf(locale),
      }),
    alternates: (sheet) => sheet.translatedIn.map((locale) => ({ locale, href: paths.sheet(locale, sheet.id) })),
  };
}

/** Who runs each brick of an edition, in reading order. */
function operatedBy(sources: readonly SourceFile[], edition: Edition): { id: string; operators: readonly string[] }[] {
  const operators = new Map(sources.map(({ id, data }) => [id, data.operators]));
  return bricksOf(edition).map((id) => ({ id, operators: operators.get(id) ?? [] }));
}

function pagesIn({ pages, paths }: CatalogueInput, locale: string, brick: (id: string) => Brick | undefined): Page[] {
  return pages
    .filter((page) => page.locale === locale)
    .map((page) => ({
      ...page,
      href: paths.page(locale, page.data.slug),
      sources: byFirstCall(pages.find((p) => p.id === page.id && p.data.sources)?.data.sources ?? [], page.cites),
      bricks: page.leadsTo.flatMap((id) => brick(id) ?? []),
      alternates: pages
        .filter((p) => p.id === page.id)
        .map((p) => ({ locale: p.locale, href: paths.page(p.locale, p.data.slug) })),
    }));
}

/** The words of a translation for an entry of its source; ids such as `constructor` are ids like others. */
function ownWords(words: Readonly<Record<string, string>> | undefined, id: string): string | undefined {
  return words && Object.hasOwn(words, id) ? words[id] : undefined;
}

function memoize<T>(compute: (locale: string) => T): (locale: string) => T {
  const known = new Map<string, T>();
  return (locale) => {
    if (!known.has(locale)) known.set(locale, compute(locale));
    return known.get(locale) as T;
  };
}
