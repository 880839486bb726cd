/** One answer, from the record that `src/search/record-html.ts` wrote. */
import { nameKey } from '../../browser/name-key.ts';
import type { Facts, RecordType } from '../../browser/search-facts.ts';
import { answeredWords, markWords, resembles, type Segment } from '../../browser/search-marks.ts';
import { asShown, asVisible, NAME_SEPARATOR } from '../../browser/search-text.ts';
import type { PagefindFragment } from './pagefind.client.ts';

export interface Hit {
  type: RecordType;
  /** Address of the page, or of the section that answers. */
  href: string;
  title: readonly Segment[];
  acronym: readonly Segment[] | undefined;
  text: readonly Segment[];
  /** Heading of the section that the text is from. */
  section: string | undefined;
  kind: string | undefined;
  status: string | undefined;
  room: string | undefined;
  icon: string | undefined;
  /** Another name that answers, where the title does not. */
  alias: readonly Segment[] | undefined;
  /** A term of the glossary that answers and that this sheet explains. */
  term: readonly Segment[] | undefined;
  /** A name in another language that answers. */
  foreign: { name: readonly Segment[]; lang: string } | undefined;
  /** Whether any word of the query stands in what is shown: the engine also guesses at words that it does not know. */
  isHonest: boolean;
  /** How it is called exactly what was typed, if it is. */
  exact: 'title' | 'name' | 'page' | 'term' | 'foreign' | 'entry' | undefined;
}

/** @param query folded words; @param key of the typed name, where the whole name was looked for */
export function hitOf(fragment: PagefindFragment, { type, facets }: Facts, query: string, key?: string): Hit {
  const { meta, url } = fragment;
  const text = (field: string) => asShown(meta[field] ?? '');
  const list = (field: string) => (meta[field] ? asShown(meta[field]).split(NAME_SEPARATOR) : []);
  const [title, acronym, summary] = [text('title'), text('acronym'), text('summary')];
  const [names, terms] = [list('names'), list('terms')];
  const foreign = list('foreign').map((name) => {
    const [lang = '', ...words] = name.split(' ');
    return { lang: asVisible(lang), name: words.join(' ') };
  });
  const mark = (words: string) => markWords(words, query);
  const base = {
    type,
    title: mark(title),
    acronym: acronym === '' ? undefined : mark(acronym),
    kind: facets.kind?.[0],
    status: facets.status?.[0],
    room: facets.room?.[0],
    icon: meta.icon && asVisible(meta.icon),
  };
  const exact = key === undefined ? undefined : exactness(type, key, [title, acronym], names, terms, foreign);
  if (type === 'term') {
    const definition = marked(asShown(fragment.excerpt), query);
    return withHonesty({ ...base, exact, href: url, section: undefined, text: definition, ...noOtherName }, query);
  }
  const asked = query === '' ? [] : query.split(' ');
  const covers = (words: string) => answeredWords(words, query).size === new Set(asked).size;
  const isCalled = (name: string) => (key === undefined ? covers(name) : nameKey(name) === key);
  const shown = `${title} ${acronym}`;
  const isTitle = asked.length === 0 || isCalled(title) || covers(shown);
  const alias = isTitle ? undefined : names.find(isCalled);
  const term = isTitle || alias !== undefined ? undefined : terms.find(isCalled);
  const other = isTitle || alias !== undefined || term !== undefined ? undefined : foreign.find((f) => isCalled(f.name));
  const isNamed = isTitle || alias !== undefined || (exact !== undefined && exact !== 'page') || covers(`${shown} ${summary}`);
  const best = isNamed ? undefined : bestSection(fragment, asked);
  const hit = {
    ...base,
    exact,
    href: best?.href ?? url,
    section: best?.section,
    text: best ? marked(best.excerpt, query) : mark(summary),
    alias: alias === undefined ? undefined : mark(alias),
    term: term === undefined ? undefined : mark(term),
    // words of the text in this language say more than a name in another
    foreign: best || !other ? undefined : { name: mark(other.name), lang: other.lang },
  };
  return withHonesty(hit, query);
}

function withHonesty(hit: Omit<Hit, 'isHonest'>, query: string): Hit {
  const shown = [hit.title, hit.acronym, hit.text, hit.alias, hit.term, hit.foreign?.name].flatMap((s) => s ?? []);
  const words = shown.map((segment) => segment.text).join(' ');
  return { ...hit, isHonest: query === '' || hit.exact !== undefined || resembles(words, query) };
}

const noOtherName = { alias: undefined, term: undefined, foreign: undefined } as const;

function exactness(
  type: Hit['type'],
  key: string,
  titles: readonly string[],
  names: readonly string[],
  terms: readonly string[],
  foreign: readonly { name: string }[],
): Hit['exact'] {
  const has = (list: readonly string[]) => list.some((name) => name !== '' && nameKey(name) === key);
  if (type === 'term') return has([...titles, ...names]) ? 'entry' : undefined;
  if (type === 'page') return has(titles) ? 'page' : undefined;
  if (has(titles)) return 'title';
  if (has(names)) return 'name';
  if (has(terms)) return 'term';
  return has(foreign.map((f) => f.name)) ? 'foreign' : undefined;
}

/** The section with most of the words, then with the strongest. */
function bestSection({ sub_results: sections, url }: PagefindFragment, asked: readonly string[]) {
  const query = asked.join(' ');
  const scored = sections.map((s) => {
    const excerpt = asShown(s.excerpt);
    const strength = s.weighted_locations.reduce((sum, l) => sum + l.balanced_score, 0);
    return { s, excerpt, words: answeredWords(plain(excerpt), query).size, strength };
  });
  const [best] = scored.toSorted((a, b) => b.words - a.words || b.strength - a.strength);
  if (!best || best.words === 0) return undefined;
  const { anchor } = best.s;
  const section = anchor && asShown(anchor.text);
  // the engine takes the heading for the section's first sentence
  const excerpt = section === undefined ? best.excerpt : withoutOpening(best.excerpt, section);
  return { href: anchor ? best.s.url : url, section, excerpt };
}

function withoutOpening(excerpt: string, heading: string): string {
  const words = plain(excerpt);
  return words.startsWith(heading) ? words.slice(heading.length).replace(/^[.\s]+/, '') : words;
}

function plain(excerpt: string): string {
  return excerpt
    .replace(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

/** The engine marks more than was asked (it guesses); ours are the words that a reader recognises. */
function marked(excerpt: string, query: string): Segment[] {
  const words = plain(excerpt);
  const before = /^\p{Ll}/u.test(words) ? '… ' : '';
  const after = /[.!?…]$/u.test(words) ? '' : ' …';
  return markWords(`${before}${words}${after}`, query);
}
