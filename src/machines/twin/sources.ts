import type { Source } from '../../schema/source.ts';
import type { Words } from '../../model/words.ts';
import { inline, link, listSection } from './text.ts';

/** What a document rests on, numbered as its text calls it; nothing where there is none. */
export function sourceList(sources: readonly Source[], { t, date }: Words): string {
  const lines = sources.map((s) => {
    const facts = [
      s.publisher,
      ...(s.date === undefined ? [] : [date(s.date, s.approximate)]),
      t(s.official ? 'sheet.source.official' : 'sheet.source.other'),
      t('sheet.source.read', { date: date(s.readOn) }),
    ];
    return `${link(s.title, s.url)} – ${inline(facts.join(' · '))}`;
  });
  return listSection(t('sheet.sources'), lines, true);
}
