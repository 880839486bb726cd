/** A sheet as Markdown: its facts on top, its text, and its sources by the numbers that the text calls. */
import type { Site } from '../../schema/site.ts';
import { sheetFile } from '../api/source.ts';
import type { Paths } from '../../model/paths.ts';
import { fullName, isUnconfirmed, type Sheet } from '../../model/sheet.ts';
import { boundSections } from './bound.ts';
import { sourceList } from './sources.ts';
import type { Words } from '../../model/words.ts';
import { blocks, inline, link, listSection } from './text.ts';

export interface TwinOptions {
  paths: Paths;
  licence: Site['licence'];
  words: Words;
  /** The text of the sheet in Markdown. */
  body: string;
  /** Day the build speaks for, `YYYY-MM-DD`. */
  today: string;
  /** Name of the sheet's language, in the language of the page: for one that is not translated. */
  languageName: string;
  pageLanguageName: string;
}

/** The whole twin; ends with one line end. */
export function sheetTwin(sheet: Sheet, options: TwinOptions): string {
  const { words, body, languageName, pageLanguageName } = options;
  const { t } = words;
  const fallback = sheet.isFallback ? t('sheet.fallback', { language: pageLanguageName, source: languageName }) : '';
  return blocks(
    `# ${inline(fullName(sheet))}`,
    inline(sheet.summary),
    fallback && `> ${inline(fallback)}`,
    identity(sheet, options),
    ...boundSections(sheet, words, options.today),
    ...datedFacts(sheet, options),
    ...ties(sheet, options),
    body,
    sourceList(sheet.sources, words),
  );
}

function identity(sheet: Sheet, { paths, words, licence }: TwinOptions): string {
  const { t, date } = words;
  const since = t('status.since', { date: date(sheet.statusDate.date, sheet.statusDate.approximate) });
  const names = (items: readonly { label: string }[]) => items.map((i) => i.label).join(', ');
  const page = paths.absolute(sheet.href);
  const data = paths.absolute(paths.api(sheetFile(sheet.locale, sheet.id)));
  const facts: [string, string][] = [
    [t('sheet.status'), inline(`${t(`status.${sheet.status}`)} (${since})`)],
    [t('sheet.kind'), inline(t(`kind.${sheet.kind}`))],
    [t('obligation.title'), obligationIn(sheet, words)],
    [t('twin.place'), inline([...new Set([sheet.floor.label, sheet.room.label])].join(' › '))],
    [t('sheet.audiences'), inline(names(sheet.audiences))],
    [t('sheet.operators', { count: sheet.operators.length }), sheet.operators.map((o) => link(o.title, o.url)).join(', ')],
    [t('sheet.aliases'), inline(sheet.aliases.join(', '))],
    [t('sheet.successor'), sheet.successor ? link(fullName(sheet.successor), paths.absolute(sheet.successor.href)) : ''],
    [t('twin.page'), `<${page}>`],
    [t('twin.data'), `<${data}>`],
    [t('twin.licence'), link(licence.name, licence.url)],
  ];
  const lines = facts.filter(([, value]) => value !== '').map(([label, value]) => `- **${inline(label)}** – ${value}`);
  return [...lines, `- ${inline(t('sheet.reviewed', { date: date(sheet.reviewed) }))}`].join('\n');
}

function obligationIn({ obligation }: Sheet, { t }: Words): string {
  if (!obligation) return '';
  const who = obligation.who.map((a) => a.label).join(', ');
  const level = t(`obligation.${obligation.level}`);
  return inline(`${who ? `${level} (${who})` : level} – ${obligation.words}`);
}

function datedFacts(sheet: Sheet, { words, today }: TwinOptions): string[] {
  const { t, date, figure } = words;
  const cited = (id: string) => `[${sheet.sources.findIndex((s) => s.id === id) + 1}]`;
  const milestones = sheet.milestones.map((m) => {
    const state = isUnconfirmed(m, today) ? t('milestone.unconfirmed') : t(`milestone.${m.state}`);
    const who = m.audiences.map((a) => a.label).join(', ');
    return `**${inline(date(m.date, m.approximate))}** – ${inline(m.what)} (${inline(`${state} · ${who}`)}) ${m.event ? link(m.event.source.title, m.event.source.url) : cited(m.source)}`;
  });
  const history = sheet.history.map(
    (h) => `**${inline(date(h.date, h.approximate))}** – ${inline(t(`status.${h.status}`))} ${cited(h.source)}`,
  );
  const figures = sheet.figures.map(
    (f) => `**${inline(figure(f))}** ${inline(`${f.label} (${date(f.date, f.approximate)})`)} ${cited(f.source)}`,
  );
  return [
    listSection(t('sheet.milestones'), milestones),
    listSection(t('sheet.history'), history),
    listSection(t('sheet.figures'), figures),
  ];
}

function ties(sheet: Sheet, { paths, words }: TwinOptions): string[] {
  const { t } = words;
  const relations = sheet.relations.map(({ type, brick, reason }) => {
    const target = link(fullName(brick), paths.absolute(paths.markdown(brick.href)));
    return `${inline(t(`relation.${type}`))} ${target} – ${inline(reason)}`;
  });
  const links = sheet.links.map((l) => `${inline(t(`link.${l.type}`))} – ${link(l.title, l.url)}`);
  return [listSection(t('sheet.relations'), relations), listSection(t('sheet.links'), links)];
}
