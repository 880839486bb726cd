/** What makes a text hard to follow: sentences without end, acronyms that nobody explains. Every rule here warns. */
import { MAX_SENTENCE_WORDS } from '../../config/limits.ts';
import { type Issue, type Rule, warning } from '../../schema/issue.ts';
import type { Prose } from '../../schema/prose.ts';
import type { Content, ContentFile } from '../content.ts';

type AnyFile = Pick<ContentFile<unknown>, 'file' | 'body'>;

export function checkReading(content: Content): Issue[] {
  const known = knownAcronyms(content);
  return [...content.sources, ...content.translations, ...content.pages].flatMap((file) => [
    ...longSentences(file),
    ...unexplained(file, known),
  ]);
}

/** The place in the file of a character of its prose. */
export function placeIn({ text, line, column }: Prose, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  const inLine = before.at(-1)?.length ?? 0;
  return { line: line + before.length - 1, column: before.length === 1 ? column + inLine : inLine + 1 };
}

const SENTENCE = /[^.?!…]+(?:[.?!…](?!\s|$)[^.?!…]*)*[.?!…]*/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;

function longSentences({ file, body }: AnyFile): Issue[] {
  return body.prose.flatMap((prose) =>
    [...prose.text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
      const words = sentence.match(WORD) ?? [];
      if (words.length <= MAX_SENTENCE_WORDS) return [];
      const start = index + (sentence.length - sentence.trimStart().length);
      return [issue(file, 'sentence-long', `${words.slice(0, SHOWN_WORDS).join(' ')}… (${words.length})`, placeIn(prose, start))];
    }),
  );
}

/** Words by which an author recognises a sentence. */
const SHOWN_WORDS = 5;

/** Two capitals or more, perhaps with digits or hyphens: `DMP`, `CI-SIS`; not the number of a document: `MR-008`. */
const ACRONYM =
  /(?<![\p{L}\p{N}_.@/-])\p{Lu}[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*(?:-\p{Lu}[\p{Lu}\p{N}]*)*(?![\p{L}\p{N}_@/]|-[\p{Lu}\p{N}])/gu;

/** Centuries, volumes, classes of devices: capitals, but no acronym. */
const ROMAN = /^[IVXLC]+$/;

/** One warning an acronym and file, where it stands first. */
function unexplained({ file, body }: AnyFile, known: ReadonlySet<string>): Issue[] {
  const first = new Map<string, { line: number; column: number }>();
  const explained = new Set<string>();
  for (const prose of body.prose) {
    for (const { 0: found, index } of prose.text.matchAll(ACRONYM)) {
      if (known.has(found) || ROMAN.test(found)) continue;
      if (!first.has(found)) first.set(found, placeIn(prose, index));
      if (isExplained(prose.text, index, found)) explained.add(found);
    }
  }
  return [...first].flatMap(([found, at]) => (explained.has(found) ? [] : [issue(file, 'acronym-unexplained', found, at)]));
}

/** Whether words around an acronym say what it is: "the agency (ANS)", "ANS (the agency)", "ANS, the agency". */
function isExplained(text: string, index: number, found: string): boolean {
  return /[(,:]\s*$/u.test(text.slice(0, index)) || /^\s*(?:[(,:]|\p{Pd}\s)/u.test(text.slice(index + found.length));
}

/** Acronyms of the glossary, of the sheets and of the organisations, in any language: a reader can look these up. */
function knownAcronyms({ glossary, sources, translations, house }: Content): ReadonlySet<string> {
  const names = [
    ...(glossary?.data.everyday ?? []),
    ...(glossary?.data.terms ?? []).flatMap(({ term, expansion }) => [...Object.values(term), ...Object.values(expansion ?? {})]),
    ...[...sources, ...translations].flatMap(({ data }) => [data.title, data.acronym ?? '', ...data.aliases]),
    ...Object.values(house.data.organisations).flatMap(({ name, short }) => [
      ...Object.values(name),
      ...Object.values(short ?? {}),
    ]),
  ];
  return new Set(names.flatMap((name) => name.match(ACRONYM) ?? []));
}

function issue(file: string, rule: Rule, found: string, at: { line: number; column: number }): Issue {
  return warning({ file, rule, found, ...at });
}
