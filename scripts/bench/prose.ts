/** Invented text that reads like a sheet to a machine: words of every frequency, sentences, elisions, accents. */

const SYLLABLES: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'ré',
    'sta',
    'tion',
    'pa',
    'tient',
    'mé',
    'de',
    'cin',
    'lo',
    'gi',
    'ciel',
    'sé',
    'cu',
    'ri',
    'té',
    'don',
    'née',
    'ser',
    'vi',
    'ce',
    'fer',
    'mo',
    'du',
    'lai',
    'cœur',
  ],
  en: [
    're',
    'sta',
    'tion',
    'pa',
    'tient',
    'me',
    'di',
    'cal',
    'soft',
    'ware',
    'se',
    'cu',
    'ri',
    'ty',
    'da',
    'ta',
    'ser',
    'vice',
    'frame',
    'mo',
    'du',
    'lar',
    'heal',
    'th',
    'work',
  ],
};

/** Distinct words of a language. A corpus of this field has about as many. */
const VOCABULARY = 4_000;
const WORDS_A_SENTENCE = { min: 8, max: 24 };

type Random = () => number;

export interface Prose {
  sentence: () => string;
  /** Sentences of about so many words together. */
  paragraph: (words: number) => string;
  words: (count: number) => string;
}

export function proseIn(locale: string, random: Random): Prose {
  const syllables = SYLLABLES[locale] ?? SYLLABLES.en ?? [];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const vocabulary = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables)).join(''),
  );
  // frequent words are few, as in any language (Zipf)
  const word = () => vocabulary[Math.floor(VOCABULARY ** random()) - 1] ?? '';
  const elided = (text: string) => (locale === 'fr' && /^[aeéioœ]/.test(text) ? `l'${text}` : text);
  const words = (count: number) => Array.from({ length: count }, () => elided(word())).join(' ');
  const sentence = () => {
    const text = words(WORDS_A_SENTENCE.min + Math.floor(random() * (WORDS_A_SENTENCE.max - WORDS_A_SENTENCE.min)));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (count: number) => {
    const sentences: string[] = [];
    for (let written = 0; written < count; written += sentences.at(-1)?.split(' ').length ?? count) sentences.push(sentence());
    return sentences.join(' ');
  };
  return { sentence, paragraph, words };
}
