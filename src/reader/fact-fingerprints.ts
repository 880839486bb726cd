/** Fingerprints of what a source sheet states in its frontmatter: its words in one, its facts field by field. */
import { fingerprint } from '../markdown/fingerprint.ts';
import type { SourceSheet } from '../schema/sheet.ts';
import { FACT_FIELDS, PRACTICAL_FIELDS } from '../schema/vocabulary.ts';

/** Fingerprint of the words that stand in a source sheet's frontmatter; other files have no translation to compare. */
export function wordsFingerprint(data: unknown): string {
  if (!('related' in (data as object))) return '';
  const { title, acronym, summary, related, milestones, figures } = data as SourceSheet;
  const entries = [
    ...milestones.map((m) => [m.id, m.what]),
    ...figures.map((f) => [f.id, f.label]),
    ...boundWords(data as SourceSheet),
  ];
  const reasons = related.map((r) => [r.target, r.reason]);
  return fingerprint(JSON.stringify([title, acronym, summary, reasons, entries]));
}

/** The words of what a sheet binds to; none for a sheet that states none, whose fingerprint stays what it was. */
function boundWords({ obligation, duties, practical, unknowns }: SourceSheet): string[][] {
  return [
    ...(obligation ? [['obligation', obligation.words]] : []),
    ...duties.map((d) => [d.id, d.what, d.penalty?.words ?? '']),
    ...PRACTICAL_FIELDS.flatMap((field) => (practical?.[field].words === undefined ? [] : [[field, practical[field].words]])),
    ...unknowns.map((u) => [u.id, u.question]),
  ];
}

/** Fingerprints of a source sheet's facts, by field; none for another file. The day on which a source was read is no fact of the brick. */
export function factFingerprints(data: unknown): Record<string, string> {
  if (!('related' in (data as object))) return {};
  const facts = data as SourceSheet;
  const told: Record<string, unknown> = {
    ...facts,
    related: facts.related.map(({ type, target }) => [type, target]),
    milestones: facts.milestones.map(({ what: _what, ...rest }) => rest),
    figures: facts.figures.map(({ label: _label, ...rest }) => rest),
    obligation: facts.obligation && [facts.obligation.level, facts.obligation.who],
    duties: facts.duties.map(({ what: _what, ...rest }) => rest),
    unknowns: facts.unknowns.map(({ id }) => id),
    sources: facts.sources.map(({ readOn: _readOn, ...rest }) => rest),
  };
  return Object.fromEntries(FACT_FIELDS.map((field) => [field, fingerprint(JSON.stringify(told[field] ?? null))]));
}
