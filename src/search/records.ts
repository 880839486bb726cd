/** What can be found: every sheet and page that has words of its own in a language, and every term of the glossary. */
import { translator } from '../i18n/translate.ts';
import type { Passage } from '../markdown/passages.ts';
import { fold } from '../browser/fold.ts';
import type { RecordType } from '../browser/search-facts.ts';
import type { Facet } from '../browser/search-state.ts';
import type { Catalogue, Page } from '../model/catalogue.ts';
import type { Said } from '../model/bound.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import { nameVariants } from '../model/names.ts';
import type { Sheet } from '../model/sheet.ts';

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
  facets: Partial<Record<Facet, readonly string[]>>;
  /** Name of the sign of a sheet. */
  icon: string | undefined;
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
  ]);
}

const none = { acronym: undefined, terms: [], foreign: {}, facets: {}, icon: undefined } as const;

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
      room: [room.id],
      kind: [kind],
      status: [status],
      obligation: sheet.obligation ? [sheet.obligation.level] : [],
      audience: sheet.audiences.map((a) => a.id),
    },
    icon: sheet.icon,
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

function pageRecord({ locale, href, data }: Page, passages: readonly Passage[]): SearchRecord {
  const { title, summary } = data;
  return { ...none, locale, url: href, type: 'page', title, summary, names: [], passages };
}

function termRecord({ term, expansion, definition, href }: GlossaryTerm, locale: string): SearchRecord {
  const names = distinct([term, expansion ?? []].flat().flatMap(nameVariants), [term]);
  const passages = [{ anchor: undefined, heading: '', text: definition }];
  return { ...none, locale, url: href, type: 'term', title: term, summary: definition, names, passages };
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
