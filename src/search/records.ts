/** What can be found: every sheet and page that has words of its own in a language, and every term of the glossary. */
import { translator } from '../i18n/translate.ts';
import type { Passage } from '../markdown/passages.ts';
import { fold } from '../browser/fold.ts';
import type { Facets, RecordType } from '../browser/find/index-files.ts';
import type { Catalogue, Page } from '../model/catalogue.ts';
import type { Said } from '../model/bound.ts';
import { calendarEntries } from '../model/calendar.ts';
import { dutyAnchor } from '../model/duties.ts';
import { LEGAL_PAGES } from '../model/publication.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import { nameVariants } from '../model/names.ts';
import { fullName, type Sheet } from '../model/sheet.ts';

/** One thing that a search may lead to. */
export interface SearchRecord {
  locale: string;
  url: string;
  type: RecordType;
  title: string;
  /** Shown in brackets after the title. */
  acronym: string | undefined;
  summary: string;
  /** What else it is called in this language. */
  names: readonly string[];
  /** Glossary terms that mean it. */
  terms: readonly string[];
  /** What it is called in the other languages and not in this one, by language. */
  foreign: Readonly<Record<string, readonly string[]>>;
  passages: readonly Passage[];
  /** Kind, status, room and so on: what a reader narrows a search with. Ids, never words. */
  facets: Facets;
  /** Name of the sign of a sheet. */
  icon: string | undefined;
  /** Year in which a source last showed its state, once that is long ago. */
  seen?: string | undefined;
  /** What it is part of, by name: the sheet of a duty. */
  of: string | undefined;
  /** What its sheet or page is called by: what an author leads to. */
  id: string;
  /** Texts that name what it rests on, for their numbers alone. */
  citing: readonly string[];
}

/** What records are made from. */
export interface RecordSource {
  catalogue: Catalogue;
  /** Text of sheets and pages, by file. */
  passages: ReadonlyMap<string, readonly Passage[]>;
}

/** Records of all languages, in a fixed order. */
export function searchRecords({ catalogue, passages }: RecordSource): SearchRecord[] {
  const textOf = (file: string) => passages.get(file) ?? [];
  return catalogue.locales.flatMap((locale) => [
    ...catalogue
      .sheets(locale)
      .filter((sheet) => !sheet.isFallback)
      .map((sheet) => sheetRecord(sheet, textOf(sheet.file), catalogue)),
    ...catalogue.pages(locale).map((page) => pageRecord(page, textOf(page.file))),
    ...catalogue.glossary(locale).map((term) => termRecord(term, locale)),
    ...catalogue.sheets(locale).flatMap((sheet) => dutyRecords(sheet, catalogue)),
    ...eventRecords(locale, catalogue),
    ...exampleRecords(locale, catalogue),
  ]);
}

const none = { acronym: undefined, names: [], terms: [], foreign: {}, icon: undefined, of: undefined, citing: [] } as const;

function sheetRecord(sheet: Sheet, text: readonly Passage[], catalogue: Catalogue): SearchRecord {
  const { locale, id, title, acronym, summary, aliases, kind, status, room } = sheet;
  const others = catalogue.locales
    .flatMap((l) => (l === locale ? [] : (catalogue.sheet(l, id) ?? [])))
    .filter((o) => !o.isFallback);
  // authors also list the other language's title among the aliases; to a reader it is a foreign name all the same
  const titles = new Set(others.map((o) => fold(o.title)));
  const own = aliases.filter((alias) => !titles.has(fold(alias)));
  const titled = [title, acronym ?? []].flat();
  const names = distinct(own.flatMap(nameVariants), titled);
  const meant = catalogue.glossary(locale).filter((term) => term.sheets[0] === id);
  const terms = meant.flatMap((t) => [t.term, t.expansion ?? []].flat().flatMap(nameVariants));
  const foreign = others.map((o): [string, string[]] => {
    const all = [o.title, o.acronym ?? [], o.aliases].flat().flatMap(nameVariants);
    return [o.locale, distinct(all, [...titled, ...names, ...terms])];
  });
  return {
    id,
    locale,
    url: sheet.href,
    type: 'sheet',
    title,
    acronym,
    summary,
    names,
    terms: distinct(terms, [...titled, ...names]),
    foreign: Object.fromEntries(foreign),
    passages: [...facts(sheet, catalogue), ...text].toSorted((a, b) => Number(b.heading === '') - Number(a.heading === '')),
    facets: {
      type: ['sheet'],
      of: [id],
      room: [room.id],
      kind: [kind],
      status: [status],
      obligation: sheet.obligation ? [sheet.obligation.level] : [],
      audience: sheet.audiences.map((a) => a.id),
    },
    icon: sheet.icon,
    seen: sheet.lastSeen,
    of: undefined,
    citing: sheet.sources.map((source) => source.title),
  };
}

/** What the page says below its text, under the anchors it has there. */
function facts({ locale, milestones, figures, operators, lang, ...sheet }: Sheet, { ownWords }: Catalogue): Passage[] {
  const { t } = translator(locale, ownWords);
  const own = <T extends { lang: string }>(items: readonly T[]) => items.filter((item) => item.lang === lang);
  const said = (...items: readonly (Said | undefined)[]) => own(items.flatMap((item) => item ?? [])).map((item) => item.words);
  const known = [...(sheet.practical?.values() ?? [])].flatMap((fact) => (fact.searched === undefined ? [fact] : []));
  const parts = [
    { anchor: undefined, heading: '', text: said(sheet.obligation) },
    { anchor: 'practical', heading: t('practical.title'), text: said(...known) },
    {
      anchor: 'duties',
      heading: t('duties.section'),
      text: sheet.duties.flatMap(({ what, basis, penalty }) => [...said(what), basis.article ?? [], ...said(penalty)].flat()),
    },
    { anchor: 'unknowns', heading: t('unknowns.title'), text: said(...sheet.unknowns.map((u) => u.question)) },
    { anchor: 'milestones', heading: t('sheet.milestones'), text: own(milestones).map((m) => m.what) },
    { anchor: 'figures', heading: t('sheet.figures'), text: own(figures).map((f) => f.label) },
    { anchor: undefined, heading: '', text: operators.map((o) => o.title) },
  ];
  return parts.filter((p) => p.text.length > 0).map((p) => ({ ...p, text: p.text.join(' ') }));
}

function pageRecord({ id, locale, href, data }: Page, passages: readonly Passage[]): SearchRecord {
  const { title, summary } = data;
  const type = (LEGAL_PAGES as readonly string[]).includes(id) ? 'site' : 'page';
  return { ...none, id, locale, url: href, type, title, summary, passages, facets: { type: [type] } };
}

function termRecord({ id, term, expansion, definition, href }: GlossaryTerm, locale: string): SearchRecord {
  const names = distinct([term, expansion ?? []].flat().flatMap(nameVariants), [term]);
  const facets = { type: ['term'] };
  return { ...none, id, locale, url: href, type: 'term', title: term, summary: definition, names, passages: [], facets };
}

/** The duties of a sheet that are said in its language, each by itself: a question is often about one. */
function dutyRecords({ id, duties, locale, href, room, ...sheet }: Sheet, { ownWords }: Catalogue): SearchRecord[] {
  const { t, date } = translator(locale, ownWords);
  return duties
    .filter((duty) => duty.what.lang === locale)
    .map(({ who, what, since, approximate, basis, penalty, ...duty }) => {
      const dated = since === undefined ? [] : [`${t('duties.since')} ${date(since, approximate)}`];
      const text = [
        who.map((a) => a.label).join(', '),
        ...dated,
        basis.article ?? [],
        penalty?.lang === locale ? penalty.words : [],
      ];
      return {
        ...none,
        id: duty.id,
        locale,
        url: `${href}#${dutyAnchor(duty.id)}`,
        type: 'duty',
        title: what.words,
        summary: `${text.flat().join('. ')}.`.replaceAll('..', '.'),
        passages: [],
        facets: { type: ['duty'], of: [id], room: [room.id], audience: who.map((a) => a.id) },
        of: fullName(sheet),
        citing: [basis.article ?? [], basis.source.title].flat(),
      };
    });
}

function eventRecords(locale: string, catalogue: Catalogue): SearchRecord[] {
  const { date } = translator(locale, catalogue.ownWords);
  return calendarEntries(catalogue, locale).flatMap(({ key, bricks: [brick], milestone, source }) => {
    if (!brick || milestone.lang !== locale) return [];
    return {
      ...none,
      id: key,
      locale,
      url: `${brick.href}#milestones`,
      type: 'event' as const,
      title: milestone.what,
      summary: date(milestone.date, milestone.approximate),
      passages: [],
      facets: { type: ['event'], of: [brick.id] },
      of: fullName(brick),
      citing: source ? [source.title] : [],
    };
  });
}

/** The projects to begin the compass with. */
function exampleRecords(locale: string, catalogue: Catalogue): SearchRecord[] {
  const { t } = translator(locale, catalogue.ownWords);
  return (catalogue.compass(locale, catalogue.rulesUpdated ?? '')?.examples ?? []).map(({ id, label, query }) => ({
    ...none,
    id,
    locale,
    url: `${catalogue.paths.section(locale, 'compass')}?${query}`,
    type: 'example',
    title: label,
    summary: t('find.example'),
    passages: [],
    facets: { type: ['example'] },
  }));
}

/** Names in their order, without those that a search cannot tell from an earlier one or from one of `known`. */
function distinct(names: readonly string[], known: readonly string[] = []): string[] {
  const seen = new Set(known.map(fold));
  return names.filter((name) => {
    const key = fold(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
