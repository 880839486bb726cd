/** What changed, as the page of news tells it: by day, and what is of one kind and says little by itself as one entry. */
import type { Ledger } from '../schema/ledger.ts';
import type { FactField } from '../schema/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';
import { type Change, newsIn } from './changes.ts';
import type { Brick } from './sheet.ts';

export interface NewsDay {
  date: string;
  /** What stands by itself. */
  told: readonly Change[];
  /** Sheets of which only the text or what supports it changed, in the order of the house; too few stand by themselves. */
  revised: readonly Brick[];
}

/** Three revised sheets are one entry: each by itself would repeat the same words and push the news out of sight. */
const REVISED_TOGETHER = 3;

/** Facts that a reader acts on; a change of any other is a revision of the sheet. */
const WEIGHTY: ReadonlySet<FactField> = new Set(['category', 'kind', 'obligation', 'duties', 'successor']);

/** Every day with news, newest first. */
export function newsDays(catalogue: Catalogue, locale: string, ledger: Ledger): NewsDay[] {
  return [...Map.groupBy(newsIn(catalogue, locale, ledger), ({ date }) => date)].map(([date, changes]) => {
    const revisions = changes.filter(isRevision);
    if (revisions.length < REVISED_TOGETHER) return { date, told: changes, revised: [] };
    const ids = new Set(revisions.map(({ brick }) => brick?.id));
    return {
      date,
      told: changes.filter((change) => !isRevision(change)),
      revised: catalogue.sheets(locale).filter(({ id }) => ids.has(id)),
    };
  });
}

function isRevision({ kind, facts }: Change): boolean {
  return kind === 'review' || (kind === 'text' && !facts.some((field) => WEIGHTY.has(field)));
}
