/** Long words of the drawing's labels break at their syllables, and nowhere else. */
import { expect, it } from 'vitest';
import { softHyphens } from '../../src/i18n/hyphenation.ts';

const shown = (name: string, language: string) => softHyphens(name, language).replaceAll('\u00AD', '-');

it('a word too long for a window may break at its syllables, others stay whole', () => {
  expect(shown('Outil de téléconsultation', 'fr')).toBe('Outil de télé-con-sul-ta-tion');
  // no piece so short that it reads as another word
  expect(shown('La cyberrésilience', 'fr')).toBe('La cyber-ré-si-lience');
  expect(shown('An interoperability space', 'en')).toMatch(/^An inter-op/);
});

it('a name without long words, or of a language without syllables here, is itself', () => {
  expect(shown('Dossier médical', 'fr')).toBe('Dossier médical');
  expect(shown('Donaudampfschifffahrt', 'de')).toBe('Donaudampfschifffahrt');
});
