/** What the compass found, for people and for programs. */
import { writingOf } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/translate.ts';
import { type Finding, LEVELS, type Outcome } from '../../src/model/compass.ts';
import type { Content } from '../../src/model/content.ts';
import { fullName } from '../../src/model/sheet.ts';
import type { Compass, CompassRule } from '../../src/schema/compass.ts';

export interface CompassReport {
  content: Content;
  compass: Compass;
  outcome: Outcome;
  locale: string;
}

/** Ids by level, and behind them every reason with what it rests on. */
export function findingsAsJson(report: CompassReport): string {
  const { compass, outcome, locale } = report;
  const ids = (level: Finding['level']) => outcome.findings.filter((f) => f.level === level).map((f) => f.target);
  const document = {
    mandatory: ids('mandatory'),
    recommended: ids('recommended'),
    toKnow: ids('know'),
    updated: compass.updated,
    answers: outcome.answers,
    assumptions: assumptionsOf(report),
    findings: outcome.findings.map(({ target, level, rules }) => ({
      id: target,
      level,
      reasons: rules.map(({ id, level: own, supposed }) => {
        const rule = ruleOf(compass, id);
        return {
          rule: id,
          brick: rule.brick,
          level: own,
          reason: rule.reason[locale] ?? '',
          confidence: rule.confidence,
          supposed,
          caveat: compass.caveats.find((c) => c.id === rule.caveat)?.text[locale],
          bases: compass.bases.filter((b) => rule.bases.includes(b.id)).map((b) => b.text[locale] ?? ''),
          sources: compass.sources
            .filter((s) => rule.sources.includes(s.id))
            .map(({ title, publisher, url, date }) => ({ title, publisher, url, date })),
        };
      }),
    })),
  };
  return JSON.stringify(document, null, 2);
}

/** The three groups with their reasons. */
export function findingsAsText(report: CompassReport): string {
  const { content, compass, outcome, locale } = report;
  const { t, date, typeset } = translator(locale, content.ownWords);
  const groups = LEVELS.flatMap((level) => {
    const found = outcome.findings.filter((f) => f.level === level);
    if (found.length === 0) return [];
    return ['', `${t(`level.${level}.many`)} (${found.length})`, ...found.flatMap((f) => ['', ...linesOf(f, report)])];
  });
  const assumptions = assumptionsOf(report).map(({ text }) => `• ${typeset(text)}`);
  return [
    t('compass.title'),
    `${t('compass.updated', { date: date(compass.updated) })} ${t('compass.advice')}`,
    ...(assumptions.length > 0 ? ['', t('compass.assumptions'), ...assumptions] : []),
    ...(groups.length > 0 ? groups : ['', t('compass.nothing')]),
  ].join('\n');
}

function linesOf({ target, level, rules }: Finding, { content, compass, locale }: CompassReport): string[] {
  const { t, typeset } = translator(locale, content.ownWords);
  const reasons = rules.flatMap(({ id, level: own, supposed }) => {
    const rule = ruleOf(compass, id);
    const subject = rule.brick === target ? undefined : compass.parents[rule.brick]?.name[locale];
    const reason = rule.reason[locale] ?? '';
    const bases = compass.bases.filter((b) => rule.bases.includes(b.id)).map((b) => b.text[locale] ?? '');
    const shorts = supposed.map((q) => compass.questions.find((x) => x.id === q)?.short[locale] ?? q).join(', ');
    return [
      `  – ${subject === undefined ? typeset(reason) : t('compass.about', { subject, reason })}`,
      `    ${[id, ...(own === level ? [] : [t(`level.${own}`)]), t(`confidence.${rule.confidence}`), ...bases.map(typeset)].join(' · ')}`,
      ...(shorts === '' ? [] : [`    ${t('compass.supposed', { questions: shorts })}`]),
    ];
  });
  return [`${nameOf(target, content, locale)} [${target}]`, ...reasons];
}

/** A sheet's name, else a page's title, in the language or the source's. */
function nameOf(target: string, { sources, translations, pages }: Content, locale: string): string {
  const { typeset } = writingOf(locale);
  const sheet = translations.find((s) => s.id === target && s.locale === locale) ?? sources.find((s) => s.id === target);
  if (sheet) return typeset(fullName({ title: sheet.data.title, acronym: sheet.data.acronym }));
  const page = pages.find((p) => p.id === target && p.locale === locale) ?? pages.find((p) => p.id === target);
  return typeset(page?.data.title ?? target);
}

function assumptionsOf({ compass, outcome, locale }: CompassReport): { question: string; text: string }[] {
  return outcome.assumptions.map(({ question, index }) => ({
    question,
    text: compass.questions.find((q) => q.id === question)?.unknown[index]?.text[locale] ?? '',
  }));
}

function ruleOf(compass: Compass, id: string): CompassRule {
  const rule = compass.rules.find((r) => r.id === id);
  if (!rule) throw new Error(`The outcome names the rule ${id}, which does not exist.`);
  return rule;
}
