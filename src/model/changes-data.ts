/** The changes as programs read them: no language, but each sheet's name and address in every language. */
import type { Ledger } from '../schema/ledger.ts';
import type { FactField, Status } from '../schema/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';
import { type ChangeKind, changesIn, type Mark, marksOn, openingDay, type StatusStep, statusSteps } from './changes.ts';
import { fullName } from './sheet.ts';

interface SheetName {
  id: string;
  /** Name in full, and full address, by locale. */
  title: Record<string, string>;
  url: Record<string, string>;
}

interface StepData {
  from: Status;
  to: Status;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when no source dates the step. */
  date: string | null;
  approximate: boolean;
  source: { title: string; publisher: string; url: string } | null;
}

export interface ChangesData {
  /** Day on which the ledger opened, `YYYY-MM-DD`; null for an empty one. */
  opened: string | null;
  /** Newest first; `key` is the same for ever. The opening has no sheet, and counts its sheets. */
  changes: {
    key: string;
    date: string;
    kind: ChangeKind;
    sheet: SheetName | null;
    count: number;
    status: StepData | null;
    reviewed: string | null;
    facts: readonly FactField[];
    /** Anchors of the sections that changed. */
    sections: string[];
  }[];
  /** Every dated step from one status to another, newest first. */
  steps: (StepData & { sheet: SheetName })[];
  /** What is new or changed on the day asked for, by sheet. */
  marks: Record<string, Mark>;
}

/** @param today `YYYY-MM-DD`: which marks still stand */
export function changesData(catalogue: Catalogue, ledger: Ledger, today: string): ChangesData {
  const { locales, paths } = catalogue;
  const source = locales[0] ?? '';
  const nameOf = (id: string): SheetName => {
    const own = locales.flatMap((locale) => {
      const sheet = catalogue.sheet(locale, id);
      return sheet ? [{ locale, sheet }] : [];
    });
    return {
      id,
      title: Object.fromEntries(own.map(({ locale, sheet }) => [locale, fullName(sheet)])),
      url: Object.fromEntries(own.map(({ locale, sheet }) => [locale, paths.absolute(sheet.href)])),
    };
  };
  return {
    opened: openingDay(ledger) ?? null,
    changes: changesIn(catalogue, source, ledger).map(({ brick, step, reviewed, sections, wording: _wording, ...change }) => ({
      ...change,
      sheet: brick ? nameOf(brick.id) : null,
      status: step ? stepData(step) : null,
      reviewed: reviewed ?? null,
      sections: sections.map((s) => s.slug),
    })),
    steps: statusSteps(catalogue, source).map((step) => ({ sheet: nameOf(step.brick.id), ...stepData(step) })),
    marks: Object.fromEntries(marksOn(ledger, today)),
  };
}

function stepData({ from, to, date, approximate, source }: StatusStep): StepData {
  const cited = source && { title: source.title, publisher: source.publisher, url: source.url };
  return { from, to, date: date ?? null, approximate, source: cited ?? null };
}
