/** What the compass found, for people and for programs. */
import { writingOf } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/translate.ts';
import type { PlanRow } from '../../src/browser/compass-plan.ts';
import { type Finding, LANES, type Outcome } from '../../src/model/compass.ts';
import type { Content } from '../../src/model/content.ts';
import { fullName } from '../../src/model/sheet.ts';
import type { Compass, CompassRule } from '../../src/schema/compass.ts';

export interface CompassReport {
  content: Content;
  compass: Compass;
  outcome: Outcome;
  plan: readonly PlanRow[];
  locale: string;
}

/** Ids by level, the plan, and behind them every reason with what it rests on. */
export function findingsAsJson(report: CompassReport): string {
  const { compass, outcome, locale } = report;
  const ids = (level: Finding['level']) => outcome.findings.filter((f) => f.level === level).map((f) => f.brick);
  const document = {
    mandatory: ids('mandatory'),
    recommended: ids('recommended'),
    toKnow: ids('know'),
    updated: compass.updated,
    answers: outcome.answers,
    assumptions: assumptionsOf(report),
    plan: report.plan.map(({ lane, brick, level, bearer, since, next, sure, finding }) => ({
      lane,
      brick,
      level,
      for: bearer,
      since: since ?? null,
      next: next ?? null,
      sureness: sure ? 'sure' : 'to-verify',
      basis: basesOf(finding, report),
    })),
    findings: outcome.findings.map(({ brick, level, rules }) => ({
      id: brick,
      level,
      reasons: rules.map(({ id, supposed }) => {
        const rule = ruleOf(compass, id);
        return {
          rule: id,
          brick: rule.brick,
          level,
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

/** The texts of law that a finding rests on, each once. */
function basesOf({ rules }: Finding, { compass, locale }: CompassReport): string[] {
  const named = new Set(rules.flatMap(({ id }) => ruleOf(compass, id).bases));
  return compass.bases.filter(({ id }) => named.has(id)).map(({ text }) => text[locale] ?? '');
}

/** The plan, lane by lane, with its reasons. */
export function findingsAsText(report: CompassReport): string {
  const { content, compass, plan, locale } = report;
  const { t, date, typeset } = translator(locale, content.ownWords);
  const lanes = LANES.flatMap((lane) => {
    const rows = plan.filter((row) => row.lane === lane);
    if (rows.length === 0) return [];
    return ['', `${t(`lane.${lane}`)} (${rows.length})`, ...rows.flatMap((row) => ['', ...linesOf(row, report)])];
  });
  const assumptions = assumptionsOf(report).map(({ text }) => `• ${typeset(text)}`);
  return [
    t('compass.title'),
    `${t('compass.updated', { date: date(compass.updated) })} ${t('compass.advice')}`,
    ...(assumptions.length > 0 ? ['', t('compass.assumptions'), ...assumptions] : []),
    ...(lanes.length > 0 ? lanes : ['', t('compass.nothing')]),
  ].join('\n');
}

function linesOf({ brick, level, bearer, sure, since, next, finding }: PlanRow, report: CompassReport): string[] {
  const { content, compass, locale } = report;
  const { t, date, typeset } = translator(locale, content.ownWords);
  const reasons = finding.rules.flatMap(({ id, supposed }) => {
    const rule = ruleOf(compass, id);
    const bases = compass.bases.filter((b) => rule.bases.includes(b.id)).map((b) => b.text[locale] ?? '');
    const shorts = supposed.map((q) => compass.questions.find((x) => x.id === q)?.short[locale] ?? q).join(', ');
    return [
      `  – ${typeset(rule.reason[locale] ?? '')}`,
      `    ${[id, t(`confidence.${rule.confidence}`), ...bases.map(typeset)].join(' · ')}`,
      ...(shorts === '' ? [] : [`    ${t('compass.supposed', { questions: shorts })}`]),
    ];
  });
  const facts = [
    t(`level.${level}`),
    t(sure ? 'confidence.high' : 'confidence.medium'),
    ...(level === 'mandatory' ? [t(`bearer.${bearer}`)] : []),
    ...(since === undefined ? [] : [t('plan.since', { date: date(since) })]),
    ...(next === undefined ? [] : [t('plan.next', { date: date(next) })]),
  ];
  return [`${nameOf(brick, report)} [${brick}]`, `  ${facts.join(' · ')}`, ...reasons];
}

/** A sheet's name, else that of a subject without one, in the language or the source's. */
function nameOf(brick: string, { content, compass, locale }: CompassReport): string {
  const { sources, translations } = content;
  const { typeset } = writingOf(locale);
  const sheet = translations.find((s) => s.id === brick && s.locale === locale) ?? sources.find((s) => s.id === brick);
  if (sheet) return typeset(fullName({ title: sheet.data.title, acronym: sheet.data.acronym }));
  return typeset(compass.parents[brick]?.name[locale] ?? brick);
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
