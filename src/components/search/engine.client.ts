/** Asks the index what a reader asks: the answers in their order, with their words. */
import type { FacetCounts } from '../../browser/find/index-files.ts';
import { asksSomething } from '../../browser/find/question.ts';
import { browse, facetsOf, rank, type Ranking } from '../../browser/find/rank.ts';
import type { Store } from '../../browser/find/store.ts';
import type { Chosen } from '../../browser/search-state.ts';
import { type Hit, hitOf } from './hit.client.ts';
import { type OpenStore, openStore, type WithoutTexts } from './store.client.ts';

export interface Answer {
  /** Best first, as many as were asked for. */
  hits: readonly Hit[];
  total: number;
  /** What each choice would give, the other groups as they are. */
  counts: FacetCounts;
  /** No answer has everything that was asked. */
  isPartial: boolean;
  /** Names that a word was taken for. */
  mended: readonly string[];
  /** Only signs were typed: nothing was asked. */
  isWordless: boolean;
  /** Why only names were searched, where it is so. */
  withoutTexts?: WithoutTexts | undefined;
}

export interface Question {
  typed: string;
  chosen: Chosen;
  /** Hits wanted. */
  limit: number;
}

export class Engine {
  private readonly folder: string;
  private readonly locale: string;
  private readonly stores = new Map<string, Promise<OpenStore>>();

  constructor(folder: string, locale: string) {
    this.folder = folder;
    this.locale = locale;
  }

  /** Fetches what every search needs. @throws {IndexUnavailable} */
  async warm(): Promise<void> {
    await this.store(this.locale);
  }

  /** @throws {IndexUnavailable} instead of an answer that would not be whole */
  async ask({ typed, chosen, limit }: Question): Promise<Answer> {
    const store = await this.store(this.locale);
    const isBlank = typed.trim() === '';
    if (!isBlank && !asksSomething(typed)) return nothing;
    const ranking = isBlank ? browse(chosen, store) : await rank(typed, chosen, store);
    const hits = await hitsOf(ranking, limit, store);
    const mended = [...new Set(ranking.found.flatMap((f) => f.mended))];
    const isPartial = ranking.ranked.length > 0 && ranking.ranked.every((r) => r.missing.length > 0);
    return {
      hits,
      total: ranking.ranked.length,
      counts: ranking.counts,
      isPartial,
      mended,
      isWordless: false,
      withoutTexts: store.withoutTexts,
    };
  }

  /** What the index of another language knows of these words. */
  async askIn(locale: string, typed: string, limit: number): Promise<readonly Hit[]> {
    const store = await this.store(locale);
    const ranking = await rank(typed, { type: ['sheet', 'page'] }, store);
    const whole = { ...ranking, ranked: ranking.ranked.filter((r) => r.missing.length === 0) };
    return hitsOf(whole, limit, store);
  }

  private store(locale: string): Promise<OpenStore> {
    const known = this.stores.get(locale) ?? openStore(this.folder, locale);
    this.stores.set(locale, known);
    // the next try begins anew
    known.catch(() => this.stores.delete(locale));
    return known;
  }

  /** After a failure: the site may be another by now. */
  forget(): void {
    this.stores.clear();
  }
}

const nothing: Answer = { hits: [], total: 0, counts: emptyCounts(), isPartial: false, mended: [], isWordless: true };

function emptyCounts(): FacetCounts {
  return { type: {}, kind: {}, status: {}, obligation: {}, audience: {}, room: {} };
}

/** The best of a ranking, with their words. */
export function hitsOf({ ranked, question, found }: Ranking, limit: number, store: Store): Promise<Hit[]> {
  return Promise.all(
    ranked.slice(0, limit).map(async (r) =>
      hitOf(await store.record(r.record), {
        ...r,
        number: r.record,
        store,
        facets: facetsOf(r.record, store),
        question,
        found,
      }),
    ),
  );
}
