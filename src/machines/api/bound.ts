/** What a sheet binds to, what readers need to begin, and what is not established, for programs. */
import type { ApiSheet } from '../../schema/api.ts';
import { PRACTICAL_FIELDS } from '../../schema/vocabulary.ts';
import type { Bound, Said, ShownDuty, ShownPractical } from '../../model/bound.ts';
import { dutyState } from '../../model/duties.ts';

type ApiBound = Pick<ApiSheet, 'obligation' | 'duties' | 'practical' | 'unknowns'>;
type ApiPractical = NonNullable<ApiSheet['practical']>[keyof NonNullable<ApiSheet['practical']>];

/** @param locale of the file @param today `YYYY-MM-DD` */
export function apiBound(
  { obligation, duties, practical, unknowns, locale }: Bound & { locale: string },
  today: string,
): ApiBound {
  return {
    obligation: obligation ? { level: obligation.level, who: obligation.who.map((a) => a.id), ...said(obligation) } : null,
    duties: duties.map((duty) => ({
      ...dutyFacts(duty, today),
      what: duty.what.words,
      language: duty.what.lang,
      basis: { article: duty.basis.article ?? null, source: duty.basis.source.id },
      penalty: duty.penalty ? { ...said(duty.penalty), source: duty.penalty.source.id } : null,
    })),
    practical: practical
      ? (Object.fromEntries(
          PRACTICAL_FIELDS.map((field) => [field, practicalFact(practical.get(field), locale)]),
        ) as ApiBound['practical'])
      : null,
    unknowns: unknowns.map(({ id, question, where, on, article = null }) => ({
      id,
      question: question.words,
      language: question.lang,
      where,
      on,
      article,
    })),
  };
}

/** What does not depend on a language. @param today `YYYY-MM-DD` */
export function dutyFacts(duty: ShownDuty, today: string) {
  const { id, who, since = null, until = null, approximate, sureness } = duty;
  return { id, who: who.map((a) => a.id), since, approximate, until, state: dutyState(duty, today), sureness };
}

function said({ words, lang }: Said): { words: string; language: string } {
  return { words, language: lang };
}

function practicalFact(fact: ShownPractical | undefined, locale: string): ApiPractical {
  if (!fact) return null;
  const nothing = { words: null, language: locale, url: null, email: null, phone: null, source: null, searched: null };
  if (fact.searched !== undefined) return { ...nothing, searched: fact.searched };
  const { url = null, email = null, phone = null, source } = fact;
  return { ...nothing, ...said(fact), url, email, phone, source: source.id };
}
