/** What Pagefind knows of one word, by record: it is asked for each word by itself. Ships to the browser. */

/** The key by which the engine gives all records in their order. */
export const PLACE = 'place';
export interface TextPlaces {
  place: 'asc';
}

/** Stands in every text, and in no question: to ask for no word at all would fetch the whole index. */
export const EVERY_TEXT = 'x0everytext0x';

/** The part of the engine that is used. */
export interface TextEngine {
  search: (
    query: string,
    options?: { sort?: TextPlaces },
  ) => Promise<{ results: readonly { id: string; score: number; words: readonly number[] }[] }>;
}

/** Records of a word with its strength there: 1 in the text that has it most. */
export type Shares = ReadonlyMap<number, number>;

export interface TextMatches {
  /** Those that have the word, in any inflection. */
  own: Shares;
  /** Those that have longer words which begin with it; where nothing does, what the engine guessed. */
  others: Shares;
  /** Where it stands in each, and what begins with it: numbers of words. */
  places: ReadonlyMap<number, readonly number[]>;
}

export type Texts = (word: string) => Promise<TextMatches>;

/** Of the engine with an index that is another than ours. */
export class StrangeIndex extends Error {}

/**
 * @param places numbers of the records that have a text, in their order
 * @throws {StrangeIndex} where the engine has other records than these
 */
export async function openTexts(engine: TextEngine, places: readonly number[]): Promise<Texts> {
  const { results } = await engine.search(EVERY_TEXT, { sort: { [PLACE]: 'asc' } });
  if (results.length !== places.length) throw new StrangeIndex(`${results.length} texts instead of ${places.length}`);
  const placeOf = new Map(results.map(({ id }, i) => [id, places[i] ?? -1]));
  const known = new Map<string, Promise<TextMatches>>();
  const ask = async (word: string): Promise<TextMatches> => {
    // in quotes, a word is only itself; without, the engine weighs it, adds longer ones, and guesses where it knows none
    const [sure, all] = await Promise.all([engine.search(`"${word}"`), engine.search(word)]);
    const top = Math.max(...all.results.map((r) => r.score), Number.MIN_VALUE);
    const shares = new Map(all.results.map((r) => [r.id, r.score / top]));
    const isSure = new Set(sure.results.map((r) => r.id));
    const of = (ids: Iterable<string>) => new Map([...ids].map((id) => [placeOf.get(id) ?? -1, shares.get(id) ?? 0]));
    const places = new Map(all.results.map((r) => [placeOf.get(r.id) ?? -1, r.words]));
    return { own: of(isSure), others: of([...shares.keys()].filter((id) => !isSure.has(id))), places };
  };
  return (word) => {
    const matches = known.get(word) ?? ask(word);
    known.set(word, matches);
    // the next try begins anew
    matches.catch(() => known.delete(word));
    return matches;
  };
}

/** An index of nothing, for a browser that cannot run the engine. */
export const noTexts: Texts = async () => ({ own: new Map(), others: new Map(), places: new Map() });
