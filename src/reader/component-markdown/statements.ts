/** What the components of the two statements show, in Markdown. */
import type { RootContent } from 'mdast';
import type { Translator } from '../../i18n/translate.ts';
import { accessibilityState, ecoState, type RgesnTheme } from '../../model/statements.ts';
import type { Accessibility, EcoDesign } from '../../schema/statements.ts';
import { heading, list, paragraph, strong } from './nodes.ts';

interface Told {
  words: Translator;
  /** Name of the site in the language. */
  name: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** A part of the accessibility statement, as `AccessibilityStatement.astro` shows it. */
export function accessibilityPart(part: string, statement: Accessibility, { words, name, today }: Told): RootContent[] {
  const { t, date, figure, locale } = words;
  const { state, because, expires, isExpired } = accessibilityState(statement, today);
  const { audit, checks, limits, technologies, published, standard } = statement;
  const valid = because === 'audit' ? audit : undefined;
  const percent = (value: number) => figure({ value, unit: 'percent', precision: 'exact' });
  const plain = (texts: readonly string[]) => list(texts.map((text) => [paragraph(text)]));
  const own = (texts: readonly Readonly<Record<string, string>>[]) => plain(texts.map((text) => text[locale] ?? ''));
  const findings = (of: 'failures' | 'exemptions' | 'outOfScope', empty: string): RootContent[] => {
    const found = valid?.[of] ?? [];
    if (found.length === 0) return [paragraph(valid ? empty : t('accessibility.unlisted'))];
    return plain(
      found.map(({ criterion, text }) =>
        [text[locale], ...(criterion ? [`(${t('accessibility.criterion', { number: criterion })})`] : [])].join(' '),
      ),
    );
  };
  const orElse = (nodes: RootContent[], empty: string) => (nodes.length > 0 ? nodes : [paragraph(empty)]);
  if (part === 'state') {
    const sentence = paragraph(strong(t(`conformity.${state}.sentence`, { name, standard })));
    if (because === 'no-audit') return [sentence, paragraph(t('accessibility.noAudit'))];
    if (valid || !audit) return [sentence];
    return [sentence, paragraph(t('accessibility.auditExpired', { date: date(audit.date) }))];
  }
  if (part === 'results') {
    const rate = valid && t('accessibility.rate', { date: date(valid.date), auditor: valid.auditor, rate: percent(valid.rate) });
    const average = valid?.averageRate;
    const more = average === undefined ? '' : t('accessibility.average', { rate: percent(average) });
    const result = paragraph(rate === undefined ? t('accessibility.noResult') : rate + more);
    return [result, ...(checks.length > 0 ? [paragraph(t('accessibility.checks'))] : []), ...own(checks)];
  }
  if (part === 'content')
    return [
      heading(3, t('accessibility.failures')),
      ...findings('failures', t('accessibility.emptyFailures')),
      ...(limits.length > 0 ? [heading(3, t('accessibility.limits'))] : []),
      ...own(limits),
      heading(3, t('accessibility.exemptions')),
      ...findings('exemptions', t('accessibility.emptyFailures')),
      heading(3, t('accessibility.outOfScope')),
      ...findings('outOfScope', t('accessibility.empty')),
    ];
  const validity = isExpired ? 'accessibility.expired' : 'accessibility.published';
  return [
    paragraph(t(validity, { date: date(published), expires: date(expires) })),
    heading(3, t('accessibility.technologies')),
    ...plain(technologies),
    heading(3, t('accessibility.environments')),
    ...orElse(plain(valid?.environments ?? []), t('accessibility.noEnvironments')),
    heading(3, t('accessibility.pages')),
    ...orElse(own(valid?.pages ?? []), t('accessibility.noPages')),
  ];
}

/** A part of the eco-design statement, as `EcoDesignStatement.astro` shows it. */
export function ecoDesignPart(part: string, statement: EcoDesign, { words, today }: Told): RootContent[] {
  const { t, date, locale } = words;
  const { themes, counts, total, applicable, met, due, isOverdue } = ecoState(statement, today);
  const { evaluated, standard } = statement;
  if (part === 'summary')
    return [
      paragraph(strong(t('eco.summary', { met, applicable, total }))),
      paragraph(t(isOverdue ? 'eco.overdue' : 'eco.evaluated', { date: date(evaluated), standard, due: date(due) })),
      ...list(counts.map(({ answer, count }) => [paragraph(`${t(`eco.${answer}`)} – ${count}`)])),
    ];
  return themes.flatMap(({ id, criteria }) => [
    heading(3, `${id}. ${t(`eco.theme.${id as `${RgesnTheme}`}`)}`),
    ...list(
      criteria.map(({ id: number, subject, answer, note }) => [
        paragraph(strong(`${number} ${subject[locale]}`), ` – ${t(`eco.${answer}`)}`),
        paragraph(note[locale] ?? ''),
      ]),
    ),
  ]);
}
