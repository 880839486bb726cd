/** Content is data: what may be handed in, and what is refused how. */
import type { Requirement } from './requirement.ts';

export const contentRequirements: readonly Requirement[] = [
  {
    number: 1,
    says: 'An import or export in a sheet is refused before anything is evaluated, with its line.',
  },
  {
    number: 2,
    says: 'An expression is refused wherever it stands, and the message tells how to show a brace.',
  },
  {
    number: 3,
    says: 'The same text in a code sample is accepted and shown as it is.',
  },
  {
    number: 4,
    says: 'Markup, components and attributes outside the allow list are refused, with the nearest allowed name.',
  },
  {
    number: 5,
    says: 'A key that the schema does not have is refused with a suggestion, whatever it would mean elsewhere.',
  },
  {
    number: 6,
    says: 'Addresses are https, http with a warning, mailto, tel or relative, however they are disguised; those of facts are https.',
  },
  {
    number: 7,
    says: 'No image from a stranger is published: sheets and pages hold none, and the folder takes no file but icons.',
    instead: 'Signature, size and pixels need no limit where every image is refused.',
  },
  {
    number: 8,
    says: 'An icon is plain shapes: scripts, handlers, pages and references are refused, and only the shapes are published.',
  },
  {
    number: 9,
    says: 'A link in the file system, a stray file, an unknown folder or language is refused and not entered.',
  },
  {
    number: 10,
    says: 'Nothing of a refused file runs: no file, no network, no variable, no change of the site.',
  },
  {
    number: 11,
    says: 'What the check refuses, the build refuses.',
  },
  {
    number: 12,
    says: 'Line ends, a byte-order mark, decomposed accents and other scripts make no difference to the page.',
  },
  {
    number: 13,
    says: 'Bytes that are no text and characters that nobody sees are refused by line and number, and never repeated.',
  },
  {
    number: 14,
    says: 'A file name is lower-case letters, digits and hyphens, and none that Windows keeps.',
    instead: 'Two names that differ in case alone cannot both keep the pattern.',
  },
  {
    number: 15,
    says: 'Large files, deep nesting and anchors are refused within two seconds, before the native parser sees them.',
    instead: 'Keys may nest eight deep, not four: those of the house do.',
  },
  {
    number: 16,
    says: 'Twenty thousand brackets or delimiters are answered within five seconds.',
  },
  {
    number: 17,
    says: 'Nothing that is handed in ends the check by a signal, an exception or a stack trace.',
  },
];
