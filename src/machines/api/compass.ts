/** The compass, for programs that ask its questions themselves. */
import type { ApiCompass } from '../../schema/api.ts';
import type { Compass } from '../../schema/compass.ts';
import { exceptionsOf, laneOf, targetOf } from '../../model/compass.ts';
import { type ApiSource, envelope, sourceFacts, sourceSheets } from './source.ts';

/** A site without a compass has the file all the same, without questions: whoever reads it need not ask first. */
const NONE = { questions: [], examples: [], rules: [], out: {}, bases: [], caveats: [], sources: [] };

export function apiCompass(source: ApiSource): ApiCompass {
  const { compass, catalogue } = source;
  const [locale = ''] = catalogue.locales;
  const { paths } = catalogue;
  const page = compass ? paths.section(locale, 'compass') : paths.home(locale);
  const head = envelope(source, { file: 'compass.json', schema: 'compass', page });
  if (!compass) return { ...head, updated: null, ...NONE };
  const { updated, examples, out, bases, caveats, sources } = compass;
  return {
    ...head,
    updated,
    questions: questionsOf(compass),
    examples,
    rules: rulesOf(compass, new Set(sourceSheets(source).map(({ id }) => id))),
    out,
    bases,
    caveats,
    sources: sources.map((s) => ({ id: s.id, ...sourceFacts(s) })),
  };
}

function questionsOf({ questions }: Compass): ApiCompass['questions'] {
  return questions.map(({ id, label, short, help = null, multiple, skip = null, answers, unknown }) => ({
    id,
    label,
    short,
    help,
    multiple,
    skip,
    answers: answers.map((a) => ({ id: a.id, label: a.label, help: a.help ?? null, alone: a.alone })),
    unknown: unknown.map(({ when = null, answer = null, text }) => ({ when, answer, text })),
  }));
}

function rulesOf(compass: Compass, sheets: ReadonlySet<string>): ApiCompass['rules'] {
  return compass.rules.map((rule) => {
    const { id, brick, level, confidence, when, reason, bases, sources, caveat = null } = rule;
    const target = targetOf(compass, brick, sheets);
    const subject = target === brick ? null : (compass.parents[brick]?.name ?? null);
    const unless = exceptionsOf(compass, rule);
    const plan = { for: rule.for, lane: laneOf(compass, rule), duties: rule.duties };
    return { id, brick, subject, target, level, confidence, when, unless, reason, bases, sources, caveat, ...plan };
  });
}
