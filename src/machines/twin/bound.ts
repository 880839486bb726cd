/** What a sheet binds to, what readers need to begin, and what is not established, as Markdown. */
import { dutyState } from '../../model/duties.ts';
import type { ShownPractical } from '../../model/bound.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Words } from '../../model/words.ts';
import { inline, link, listSection, tableSection } from './text.ts';

/** Sections in the order of the page; none of what the sheet does not say. @param today `YYYY-MM-DD` */
export function boundSections(sheet: Sheet, words: Words, today: string): string[] {
  return [practicalSection(sheet, words), dutiesSection(sheet, words, today), unknownsSection(sheet, words)];
}

/** The call of a source by its number. */
const cited = ({ sources }: Sheet, id: string): string => `[${sources.findIndex((s) => s.id === id) + 1}]`;

function dutiesSection(sheet: Sheet, { t, date }: Words, today: string): string {
  const columns = ['who', 'what', 'since', 'state', 'basis', 'penalty', 'sureness'].map((column) => t(`duties.${column}`));
  const rows = sheet.duties.map((duty) => {
    const { who, what, since, until, approximate, basis, penalty, sureness } = duty;
    const from = since === undefined ? t('duties.undated') : date(since, approximate);
    return [
      inline(who.map((audience) => audience.label).join(', ')),
      inline(what.words),
      inline([from, ...(until === undefined ? [] : [`${t('duties.until')} ${date(until)}`])].join(' – ')),
      inline(t(`duty.${dutyState(duty, today)}`)),
      [inline(basis.article ?? ''), cited(sheet, basis.source.id)].filter(Boolean).join(' '),
      penalty ? `${inline(penalty.words)} ${cited(sheet, penalty.source.id)}` : '',
      inline(t(`sureness.${sureness}`)),
    ];
  });
  return tableSection(t('duties.section'), columns, rows);
}

function practicalSection(sheet: Sheet, { t, date }: Words): string {
  const told = (fact: ShownPractical): string => {
    if (fact.searched !== undefined) return inline(t('practical.searched', { date: date(fact.searched) }));
    const { words, url, email, phone, source } = fact;
    const ways = [url && `<${url}>`, email && link(email, `mailto:${email}`), phone && inline(phone)].filter(Boolean);
    return [inline(words), ...ways, cited(sheet, source.id)].join(' ');
  };
  const facts = [...(sheet.practical ?? [])].map(([field, fact]) => `**${inline(t(`practical.${field}`))}** – ${told(fact)}`);
  return listSection(t('practical.title'), facts);
}

function unknownsSection({ unknowns }: Sheet, { t, date }: Words): string {
  const questions = unknowns.map(({ question, where, on, article }) => {
    const searched = t('unknowns.searched', { date: date(on), where });
    return inline(`${question.words} (${[searched, ...(article ? [t(`article.${article}`)] : [])].join(' ; ')})`);
  });
  return listSection(t('unknowns.title'), questions);
}
