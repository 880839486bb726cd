/** Records as they are shown: what an answer is made of, with the places of its passages. */
import type { StoredPassage, StoredRecord } from '../browser/find/index-files.ts';
import { referencesIn } from '../browser/find/references.ts';
import { CAPITALS_SIGN, writtenWords } from '../browser/find/words.ts';
import { fold, isAcronym, wordsInOrder } from './folding.ts';
import type { SearchRecord } from './records.ts';
import { WORDS_BEFORE } from './text-index.ts';

/** @param doubles see {@link doubleFaced} */
export function storedRecords(records: readonly SearchRecord[], doubles: ReadonlySet<string>): StoredRecord[] {
  let texts = 0;
  return records.map(({ url, title, acronym, summary, names, terms, foreign, icon, seen, of, passages, type }) => {
    const elsewhere = Object.entries(foreign).flatMap(([lang, list]) => list.map((name) => [lang, name] as const));
    const cites = placesOf(passages, doubles);
    let from = WORDS_BEFORE;
    const places = passages.map(({ anchor, heading, text }): StoredPassage => {
      const place = { ...(anchor === undefined ? {} : { anchor }), heading, text: texts++, from };
      from += wordsInOrder(heading).length + wordsInOrder(text).length;
      return place;
    });
    return {
      url,
      title,
      ...(acronym === undefined ? {} : { acronym }),
      summary,
      ...(names.length > 0 && type === 'sheet' ? { names } : {}),
      ...(terms.length > 0 ? { terms } : {}),
      ...(elsewhere.length > 0 ? { foreign: elsewhere } : {}),
      ...(icon === undefined ? {} : { icon }),
      ...(seen === undefined ? {} : { seen }),
      ...(of === undefined ? {} : { of }),
      passages: places,
      ...(cites.length > 0 ? { cites } : {}),
    };
  });
}

/** The keys that passages have, each with the first that has it. */
function placesOf(passages: SearchRecord['passages'], doubles: ReadonlySet<string>): [string, number][] {
  const first = new Map<string, number>();
  for (const [i, { heading, text }] of passages.entries()) {
    const words = `${heading} ${text}`;
    const acronyms = writtenWords(words).filter((w) => isAcronym(w) && doubles.has(fold(w)));
    const keys = [...referencesIn(words).flatMap((r) => r.keys), ...acronyms.map((a) => `${CAPITALS_SIGN}${a}`)];
    for (const key of keys) if (!first.has(key)) first.set(key, i);
  }
  return [...first];
}

/** Letters that stand in the texts both as an acronym and as a word of the language. */
export function doubleFaced(records: readonly SearchRecord[]): Set<string> {
  const [capitals, others] = [new Set<string>(), new Set<string>()];
  for (const { title, summary, names, passages } of records)
    for (const piece of [title, summary, ...names, ...passages.map((p) => p.text)].flatMap(writtenWords))
      (isAcronym(piece) ? capitals : others).add(fold(piece));
  return new Set([...capitals].filter((word) => others.has(word)));
}
