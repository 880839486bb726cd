/** What makes a text hard to follow: sentences without end, acronyms that nobody explains. Every rule here warns. */
import { type Issue, warning } from '../schema/issue.ts';
import { type Content, isWhole } from '../model/content.ts';

export function checkReading(content: Content): Issue[] {
  // an acronym may be explained by what could not be read
  const known = isWhole(content, 'glossary.yml', 'sheets/') ? knownAcronyms(content) : undefined;
  return [...content.sources, ...content.translations, ...content.pages].flatMap(({ file, body }) => [
    ...body.reading.longSentences.map(({ start, words, line, column }) =>
      warning({ file, rule: 'sentence-long', found: `${start}… (${words})`, line, column }),
    ),
    ...body.reading.acronyms
      .filter(({ found, explained }) => !explained && known?.has(found) === false)
      .map(({ found, line, column }) => warning({ file, rule: 'acronym-unexplained', found, line, column })),
  ]);
}

/** Acronyms of the glossary, of the sheets and of the organisations, in any language: a reader can look these up. */
function knownAcronyms({ glossary, sources, translations, house }: Content): ReadonlySet<string> {
  const organisations = Object.values(house.data.organisations);
  const names = [
    ...(glossary?.data.everyday ?? []),
    ...(glossary?.data.terms ?? []).flatMap(({ term, expansion }) => [...Object.values(term), ...Object.values(expansion ?? {})]),
    ...[...sources, ...translations].flatMap(({ data }) => [data.title, data.acronym ?? '', ...data.aliases]),
    ...organisations.flatMap(({ name, short }) => [...Object.values(name), ...Object.values(short ?? {})]),
  ];
  return new Set(names.flatMap((name) => name.match(/[\p{L}\p{N}-]+/gu) ?? []));
}
