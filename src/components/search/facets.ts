/** What a search can be narrowed by, in the words of a language and with the numbers of the whole house. */
import type { Translator } from '../../i18n/translate.ts';
import { RECORD_TYPES, type RecordType } from '../../browser/find/index-files.ts';
import type { Facet } from '../../browser/search-state.ts';
import { calendarEntries } from '../../model/calendar.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { LEGAL_PAGES } from '../../model/publication.ts';
import type { PlacedHouse } from '../../model/house.ts';
import type { ObligationLevel } from '../../schema/vocabulary.ts';
import { OBLIGATION_ORDER } from '../../model/bound.ts';
import type { Sheet } from '../../model/sheet.ts';

export interface FacetGroup {
  facet: Facet;
  label: string;
  options: readonly { id: string; label: string; count: number }[];
}

/** How many records of each type there are. */
export type TypeCounts = ReadonlyMap<RecordType, number>;

/** A room's name says its floor too, where the floor has several. */
export function roomLabels(house: PlacedHouse): Map<string, string> {
  return new Map(
    house.floors.flatMap((floor) =>
      floor.rooms.map((room) => [room.id, floor.rooms.length > 1 ? `${floor.label} · ${room.label}` : floor.label] as const),
    ),
  );
}

/** Groups in the order in which they are shown; options that no sheet has are left out, and so is a group without any. */
export function facetGroups(house: PlacedHouse, sheets: readonly Sheet[], types: TypeCounts, t: Translator['t']): FacetGroup[] {
  const rooms = roomLabels(house);
  const audiences = new Map(sheets.flatMap((s) => s.audiences.map((a) => [a.id, a.label] as const)));
  const counted = (ids: Iterable<string>, label: (id: string) => string, has: (sheet: Sheet, id: string) => boolean) =>
    [...ids]
      .map((id) => ({ id, label: label(id), count: sheets.filter((s) => has(s, id)).length }))
      .filter((option) => option.count > 0);
  const groups: readonly FacetGroup[] = [
    {
      facet: 'type',
      label: t('find.type'),
      options: RECORD_TYPES.map((type) => ({ id: type, label: t(`find.type.${type}`), count: types.get(type) ?? 0 })).filter(
        (option) => option.count > 0,
      ),
    },
    {
      facet: 'kind',
      label: t('search.facet.kind'),
      options: house.kinds.map(({ kind, count }) => ({ id: kind, label: t(`kind.${kind}`), count })),
    },
    {
      facet: 'status',
      label: t('search.facet.status'),
      options: house.statuses.map(({ status, count }) => ({ id: status, label: t(`status.${status}`), count })),
    },
    {
      facet: 'obligation',
      label: t('obligation.title'),
      options: counted(
        OBLIGATION_ORDER,
        (level) => t(`obligation.${level as ObligationLevel}`),
        (s, level) => s.obligation?.level === level,
      ),
    },
    {
      facet: 'audience',
      label: t('search.facet.audience'),
      options: counted(
        audiences.keys(),
        (id) => audiences.get(id) ?? id,
        (s, id) => s.audiences.some((a) => a.id === id),
      ),
    },
    {
      facet: 'room',
      label: t('search.facet.room'),
      options: counted(
        rooms.keys(),
        (id) => rooms.get(id) ?? id,
        (s, id) => s.room.id === id,
      ),
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

/** How many records of each type a search may lead to. */
export function typeCounts(catalogue: Catalogue, locale: string): TypeCounts {
  const sheets = catalogue.sheets(locale);
  const isSite = ({ id }: { id: string }) => (LEGAL_PAGES as readonly string[]).includes(id);
  const pages = catalogue.pages(locale);
  return new Map([
    ['sheet', sheets.filter((s) => !s.isFallback).length],
    ['duty', sheets.flatMap((s) => s.duties.filter((d) => d.what.lang === locale)).length],
    ['event', calendarEntries(catalogue, locale).filter((e) => e.milestone.lang === locale).length],
    ['example', catalogue.compass(locale, '')?.examples.length ?? 0],
    ['page', pages.filter((p) => !isSite(p)).length],
    ['term', catalogue.glossary(locale).length],
    ['site', pages.filter(isSite).length],
  ]);
}
