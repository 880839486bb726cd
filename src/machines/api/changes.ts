/** The changes as programs read them: in no language, with each sheet's name and address in every one. */
import type { ApiChanges } from '../../schema/api.ts';
import { publishedFact } from '../../schema/api/changes.ts';
import { changesIn, type StatusStep, statusSteps } from '../../model/changes.ts';
import { marksOn, openingDay } from '../../model/marks.ts';
import { fullName } from '../../model/sheet.ts';
import { type ApiSource, envelope, sourceFacts } from './source.ts';

export function apiChanges(source: ApiSource): ApiChanges {
  const { catalogue, ledger, today } = source;
  const { locales, paths } = catalogue;
  const first = locales[0] ?? '';
  const nameOf = (id: string) => {
    const own = locales.flatMap((locale) => catalogue.sheet(locale, id) ?? []);
    return {
      id,
      title: Object.fromEntries(own.map((sheet) => [sheet.locale, fullName(sheet)])),
      page: Object.fromEntries(own.map((sheet) => [sheet.locale, paths.absolute(sheet.href)])),
    };
  };
  return {
    ...envelope(source, { file: 'changes.json', schema: 'changes', page: paths.section(first, 'news') }),
    opened: openingDay(ledger) ?? null,
    changes: changesIn(catalogue, first, ledger).map(({ key, date, kind, brick, count, step, reviewed, facts, sections }) => ({
      key,
      date,
      kind,
      sheet: brick ? nameOf(brick.id) : null,
      count,
      status: step ? stepData(step) : null,
      reviewed: reviewed ?? null,
      facts: facts.map(publishedFact),
      sections: sections.map((s) => s.slug),
    })),
    steps: statusSteps(catalogue, first).map((step) => ({ sheet: nameOf(step.brick.id), ...stepData(step) })),
    marks: Object.fromEntries(marksOn(ledger, today)),
  };
}

function stepData({ from, to, date, approximate, source }: StatusStep) {
  return { from, to, date: date ?? null, approximate, source: source ? sourceFacts(source) : null };
}
