/** Gives the words of checked files the typography of their language. */
import { speaks, writingOf } from '../i18n/languages.ts';
import type { Typeset } from '../i18n/typography.ts';
import type { Content } from '../model/content.ts';
import type { Statements } from '../model/statements.ts';
import type { Practical, PracticalFact } from '../schema/duties.ts';
import type { Events } from '../schema/events.ts';
import type { Glossary } from '../schema/glossary.ts';
import type { House } from '../schema/house.ts';
import type { EditorialPage } from '../schema/page.ts';
import type { Source } from '../schema/source.ts';
import type { Synonyms } from '../schema/synonyms.ts';
import type { SourceSheet, TranslatedSheet } from '../schema/sheet.ts';
import type { Site } from '../schema/site.ts';
import type { Accessibility, AuditFinding, EcoDesign } from '../schema/statements.ts';
import type { Localised } from '../schema/text.ts';

type Words = Pick<SourceSheet, 'title' | 'acronym' | 'summary' | 'aliases'>;

export function typesetSource(data: SourceSheet, locale: string): SourceSheet {
  const { typeset } = writingOf(locale);
  const related = data.related.map((r) => ({ ...r, reason: typeset(r.reason) }));
  return {
    ...data,
    ...words(data, locale),
    related,
    links: data.links.map((link) => ({ ...link, title: foreign(link.title, link.lang, typeset) })),
    ...typesetBound(data, typeset),
    milestones: data.milestones.map((m) => ({ ...m, what: typeset(m.what) })),
    figures: data.figures.map((f) => ({ ...f, label: typeset(f.label) })),
    sources: data.sources.map((source) => typesetOneSource(source, typeset)),
  };
}

export function typesetTranslation(data: TranslatedSheet, locale: string): TranslatedSheet {
  const { typeset } = writingOf(locale);
  const { reasons, milestones, figures, obligation, duties, penalties, practical, unknowns } = data;
  return {
    ...data,
    ...words(data, locale),
    reasons: mapValues(reasons, typeset),
    ...(obligation === undefined ? {} : { obligation: typeset(obligation) }),
    duties: mapValues(duties, typeset),
    penalties: mapValues(penalties, typeset),
    practical: mapValues(practical, typeset),
    unknowns: mapValues(unknowns, typeset),
    milestones: mapValues(milestones, typeset),
    figures: mapValues(figures, typeset),
  };
}

function typesetBound(
  data: SourceSheet,
  typeset: Typeset,
): Pick<SourceSheet, 'obligation' | 'duties' | 'practical' | 'unknowns'> {
  const { obligation, duties, practical, unknowns } = data;
  const fact = (given: PracticalFact): PracticalFact =>
    given.words === undefined ? given : { ...given, words: typeset(given.words) };
  return {
    ...(obligation ? { obligation: { ...obligation, words: typeset(obligation.words) } } : {}),
    duties: duties.map((duty) => ({
      ...duty,
      what: typeset(duty.what),
      ...(duty.penalty ? { penalty: { ...duty.penalty, words: typeset(duty.penalty.words) } } : {}),
    })),
    ...(practical ? { practical: mapValues(practical, fact) as Practical } : {}),
    unknowns: unknowns.map((unknown) => ({ ...unknown, question: typeset(unknown.question), where: typeset(unknown.where) })),
  };
}

/** A source is in the languages of the site, which its event speaks. */
export function typesetEvents({ events }: Events): Events {
  const own = (source: Source) => typesetOneSource(source, (text) => text);
  return { events: events.map((event) => ({ ...event, what: localised(event.what), source: own(event.source) })) };
}

/** Questions are shown; words are only compared. */
export function typesetSynonyms({ frequent, ...words }: Synonyms): Synonyms {
  return { ...words, frequent: frequent.map((f) => ({ ...f, question: localised(f.question) })) };
}

export function typesetPage(data: EditorialPage, locale: string): EditorialPage {
  const { typeset } = writingOf(locale);
  const sources = data.sources ? { sources: data.sources.map((source) => typesetOneSource(source, typeset)) } : {};
  return { ...data, title: typeset(data.title), summary: typeset(data.summary), ...sources };
}

export function typesetHouse(house: House): House {
  return {
    ...house,
    editions: house.editions.map((e) => ({
      ...e,
      label: localised(e.label),
      names: mapValues(e.names, localised),
      floors: e.floors.map((f) => ({
        ...f,
        label: localised(f.label),
        rooms: f.rooms.map((r) => ({ ...r, label: localised(r.label) })),
      })),
    })),
    pillars: house.pillars.map((p) => ({ ...p, label: localised(p.label), text: localised(p.text) })),
    audiences: mapValues(house.audiences, localised),
    organisations: mapValues(house.organisations, (o) => ({
      ...o,
      name: localised(o.name),
      ...(o.short ? { short: localised(o.short) } : {}),
      ...(o.role ? { role: localised(o.role) } : {}),
    })),
    organisationGroups: house.organisationGroups.map((g) => ({ ...g, label: localised(g.label) })),
  };
}

export function typesetGlossary({ terms }: Pick<Glossary, 'terms'>): Pick<Glossary, 'terms'> {
  return {
    terms: terms.map((t) => ({
      ...t,
      term: localised(t.term),
      definition: localised(t.definition),
      ...(t.expansion ? { expansion: localised(t.expansion) } : {}),
    })),
  };
}

export function typesetSite(site: Site): Site {
  const { form } = site.legal;
  const legal = form === undefined ? site.legal : { ...site.legal, form: localised(form) };
  const notice = site.notice && { notice: localised(site.notice) };
  const subject = site.subject && { subject: localised(site.subject) };
  const shortName = site.shortName && { shortName: localised(site.shortName) };
  return { ...site, name: localised(site.name), ...shortName, tagline: localised(site.tagline), ...subject, ...notice, legal };
}

export function typesetStatements({ accessibility, ecoDesign }: Pick<Content, 'accessibility' | 'ecoDesign'>): Statements {
  return {
    accessibility: accessibility && typesetAccessibility(accessibility.data),
    ecoDesign: ecoDesign && typesetEcoDesign(ecoDesign.data),
  };
}

function typesetAccessibility(data: Accessibility): Accessibility {
  const findings = (list: readonly AuditFinding[]) => list.map((f) => ({ ...f, text: localised(f.text) }));
  const { audit, checks, limits } = data;
  const words = audit && {
    ...audit,
    pages: audit.pages.map(localised),
    failures: findings(audit.failures),
    exemptions: findings(audit.exemptions),
    outOfScope: findings(audit.outOfScope),
  };
  return { ...data, checks: checks.map(localised), limits: limits.map(localised), ...(words ? { audit: words } : {}) };
}

function typesetEcoDesign(data: EcoDesign): EcoDesign {
  return { ...data, criteria: data.criteria.map((c) => ({ ...c, subject: localised(c.subject), note: localised(c.note) })) };
}

function words<T extends Words>(data: T, locale: string): Words {
  const { typeset } = writingOf(locale);
  return {
    title: typeset(data.title),
    acronym: data.acronym,
    summary: typeset(data.summary),
    aliases: data.aliases.map(typeset),
  };
}

export function typesetOneSource(source: Source, typeset: Typeset): Source {
  return { ...source, title: foreign(source.title, source.lang, typeset), publisher: typeset(source.publisher) };
}

/** A title in a language that the site does not speak stays as its author printed it. */
function foreign(text: string, lang: string, fallback: (text: string) => string): string {
  return speaks(lang) ? writingOf(lang).typeset(text) : fallback(text);
}

export function localised(labels: Localised): Localised {
  return Object.fromEntries(Object.entries(labels).map(([locale, text]) => [locale, writingOf(locale).typeset(text)]));
}

export function mapValues<T>(record: Readonly<Record<string, T>>, map: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
