/** One sheet in one language, for programs. */
import type { ApiSheet } from '../../schema/api.ts';
import { isUnconfirmed, type Sheet } from '../../model/sheet.ts';
import { apiBound } from './bound.ts';
import { type ApiSource, envelope, sheetFile, sourceFacts } from './source.ts';

/** Every fact that the page shows, and its text. */
export function apiSheet(source: ApiSource, sheet: Sheet): ApiSheet {
  const { paths, locales } = source.catalogue;
  const { id, locale, lang } = sheet;
  const fileUrl = (language: string, of = id) => paths.absolute(paths.api(sheetFile(language, of)));
  return {
    ...envelope(source, { file: sheetFile(locale, id), schema: 'sheet', page: sheet.href, locale }),
    id,
    title: sheet.title,
    acronym: sheet.acronym ?? null,
    summary: sheet.summary,
    kind: sheet.kind,
    status: sheet.status,
    language: locale,
    textLanguage: lang,
    fallback: sheet.isFallback,
    aliases: [...sheet.aliases],
    ...datesOf(sheet),
    statusDate: sheet.statusDate.date,
    statusApproximate: sheet.statusDate.approximate,
    history: [...sheet.history],
    floor: sheet.floor,
    room: sheet.room,
    audiences: [...sheet.audiences],
    operators: sheet.operators.map(({ title, url }) => ({ name: title, url })),
    successor: sheet.successor?.id ?? null,
    relations: sheet.relations.map(({ type, brick, reason, lang: language }) => ({
      type,
      sheet: { id: brick.id, title: brick.title, json: fileUrl(locale, brick.id) },
      reason,
      language,
    })),
    ...apiBound(sheet, source.today),
    ...dated(sheet, source.today),
    links: sheet.links.map(({ type, title, url, lang: language }) => ({ type, title, url, language })),
    sources: sheet.sources.map((s, i) => ({ id: s.id, number: i + 1, ...sourceFacts(s) })),
    headings: sheet.headings.map(({ depth, slug, text }) => ({ level: depth, anchor: slug, text })),
    markdown: source.markdown(lang, id),
    addresses: { page: paths.absolute(sheet.href), markdown: paths.absolute(paths.markdown(sheet.href)) },
    translations: Object.fromEntries(locales.map((l) => [l, fileUrl(l)])),
  };
}

/** The days of a sheet, as every file of the API names them. */
export function datesOf({ dates, reviewed }: Sheet): Pick<ApiSheet, 'published' | 'reviewed' | 'modified'> {
  return { published: dates.published ?? null, reviewed, modified: dates.modified };
}

function dated({ milestones, figures }: Sheet, today: string): Pick<ApiSheet, 'milestones' | 'figures'> {
  return {
    milestones: milestones.map((m) => ({
      id: m.id,
      date: m.date,
      approximate: m.approximate ?? false,
      what: m.what,
      language: m.lang,
      audiences: m.audiences.map((a) => a.id),
      state: m.state,
      unconfirmed: isUnconfirmed(m, today),
      source: m.source,
      event: m.event ? { id: m.event.id, source: { id: m.event.source.id, ...sourceFacts(m.event.source) } } : null,
    })),
    figures: figures.map((f) => ({
      id: f.id,
      value: f.value,
      unit: f.unit,
      precision: f.precision,
      label: f.label,
      language: f.lang,
      date: f.date,
      approximate: f.approximate ?? false,
      source: f.source,
    })),
  };
}
