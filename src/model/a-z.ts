/** Every name, acronym, former name and term, in the order of the alphabet, and where each leads. */
import { fold } from '../browser/fold.ts';
import type { Catalogue } from './catalogue.ts';
import { nameVariants } from './names.ts';
import { fullName } from './sheet.ts';

export interface IndexTarget {
  /** Name of the sheet or page; undefined for an entry of the glossary. */
  label: string | undefined;
  /** The word that the glossary explains there. */
  term?: string;
  href: string;
}

export interface IndexEntry {
  name: string;
  /** Language of the name. */
  lang: string;
  /** Sheets first. */
  targets: readonly IndexTarget[];
}

export interface IndexLetter {
  /** `A` to `Z`; empty for digits and signs. */
  letter: string;
  entries: readonly IndexEntry[];
}

/** Several ask for the index of one catalogue: it is made once a language. */
const known = new WeakMap<Catalogue, Map<string, IndexLetter[]>>();

/** The index of a language. A name that means several things stands once, with all of them. */
export function alphabeticalIndex(catalogue: Catalogue, locale: string): IndexLetter[] {
  const byLocale = known.get(catalogue) ?? new Map<string, IndexLetter[]>();
  known.set(catalogue, byLocale);
  const letters = byLocale.get(locale) ?? lettersOf(catalogue, locale);
  byLocale.set(locale, letters);
  return letters;
}

function lettersOf(catalogue: Catalogue, locale: string): IndexLetter[] {
  const entries = new Map<string, { name: string; lang: string; targets: IndexTarget[] }>();
  const add = (name: string, lang: string, target: IndexTarget): void => {
    const key = fold(name);
    const entry = entries.get(key) ?? { name, lang, targets: [] };
    if (!entry.targets.some((t) => t.href === target.href)) entry.targets.push(target);
    entries.set(key, entry);
  };
  // an alias that is what another language calls the brick is a name of that language
  const foreignTitles = new Map(
    catalogue.sheets(locale).map(({ id }) => {
      const others = catalogue.locales.filter((l) => l !== locale).flatMap((l) => catalogue.sheet(l, id) ?? []);
      return [id, new Set(others.filter(({ isFallback }) => !isFallback).map(({ title }) => fold(title)))];
    }),
  );
  // own language before the others, so that a name that both know is written as here
  for (const from of [locale, ...catalogue.locales.filter((l) => l !== locale)]) {
    for (const sheet of catalogue.sheets(locale)) {
      const named = catalogue.sheet(from, sheet.id);
      if (!named || (named.isFallback && from !== locale)) continue;
      const target = { label: fullName(sheet), href: sheet.href };
      const aliases =
        from === locale ? named.aliases.filter((alias) => !foreignTitles.get(sheet.id)?.has(fold(alias))) : named.aliases;
      for (const name of [named.title, named.acronym ?? [], aliases].flat().flatMap(nameVariants)) add(name, named.lang, target);
    }
    if (from !== locale) continue;
    for (const page of catalogue.pages(locale)) add(page.data.title, locale, { label: page.data.title, href: page.href });
    for (const { term, expansion, href } of catalogue.glossary(locale)) {
      for (const name of [term, expansion ?? []].flat()) add(name, locale, { label: undefined, term, href });
    }
  }
  const collator = new Intl.Collator(locale);
  const sorted = [...entries]
    .map(([key, entry]) => ({ key, ...entry, targets: entry.targets.toSorted((a, b) => Number(!a.label) - Number(!b.label)) }))
    .toSorted(
      (a, b) =>
        // the names of the reader's language first
        Number(a.lang !== locale) - Number(b.lang !== locale) || collator.compare(a.key, b.key) || (a.name < b.name ? -1 : 1),
    );
  const letters = Map.groupBy(sorted, ({ key }) => (/^[a-z]/.test(key) ? key.charAt(0).toUpperCase() : ''));
  return [...letters]
    .toSorted(([a], [b]) => collator.compare(a, b))
    .map(([letter, list]) => ({
      letter,
      entries: list.map(({ name, lang, targets }) => ({ name, lang, targets })),
    }));
}

/** A letter in an address. */
export const letterId = (letter: string): string => (letter === '' ? 'other' : letter.toLowerCase());

/** Anchor of a letter in the index. */
export const letterAnchor = (letter: string): string => `letter-${letterId(letter)}`;
