/** Content is data: what may be handed in, and what is refused how. */
import type { Requirement } from './requirement.ts';

const HOSTILE = 'fixtures/hostile.ts';
const CHECK = 'unit/check.test.ts';
const EDGES = 'unit/edges.test.ts';
const BUILD = 'site/build.test.ts';

export const contentRequirements: readonly Requirement[] = [
  {
    number: 1,
    says: 'An import or export in a sheet is refused before anything is evaluated, with its line.',
    tests: [
      [CHECK, 'an import'],
      [HOSTILE, 'an export that runs'],
      [HOSTILE, 'a raw import from outside'],
    ],
  },
  {
    number: 2,
    says: 'An expression is refused wherever it stands, and the message tells how to show a brace.',
    tests: [
      [CHECK, 'an expression'],
      [HOSTILE, 'an expression in a table'],
      [HOSTILE, 'an expression in an attribute'],
      [HOSTILE, 'a spread'],
    ],
  },
  {
    number: 3,
    says: 'The same text in a code sample is accepted and shown as it is.',
    tests: [
      ['unit/hostile.test.ts', 'code samples in fences and in a line is accepted, and shown as it is'],
      ['unit/render.test.ts', 'escapes what looks like markup'],
    ],
  },
  {
    number: 4,
    says: 'Markup, components and attributes outside the allow list are refused, with the nearest allowed name.',
    tests: [
      [CHECK, 'an unknown component'],
      [HOSTILE, 'raw HTML through a directive'],
      [HOSTILE, 'an allowed tag with a handler'],
      [HOSTILE, 'an allowed tag with a style'],
      [HOSTILE, 'an id on a component'],
      [HOSTILE, 'a directive on a component'],
    ],
  },
  {
    number: 5,
    says: 'A key that the schema does not have is refused with a suggestion, whatever it would mean elsewhere.',
    tests: [
      [CHECK, 'a misspelt key'],
      [HOSTILE, 'a layout'],
      [HOSTILE, 'an address of its own'],
      [HOSTILE, 'a prototype key'],
    ],
  },
  {
    number: 6,
    says: 'Addresses are https, http with a warning, mailto, tel or relative, however they are disguised; those of facts are https.',
    tests: [
      [HOSTILE, 'a script address by entity'],
      [HOSTILE, 'a script address with a tab'],
      [HOSTILE, 'a script address in another case'],
      [HOSTILE, 'a data address'],
      [HOSTILE, 'an unprotected address'],
      [CHECK, 'an address without https'],
    ],
  },
  {
    number: 7,
    says: 'No image from a stranger is published: sheets and pages hold none, and the folder takes no file but icons.',
    tests: [
      [HOSTILE, 'an image from elsewhere'],
      [HOSTILE, 'an image without text'],
      [EDGES, 'a picture'],
    ],
    instead: 'Signature, size and pixels need no limit where every image is refused.',
  },
  {
    number: 8,
    says: 'An icon is plain shapes: scripts, handlers, pages and references are refused, and only the shapes are published.',
    tests: [
      [EDGES, 'is refused with %s'],
      [EDGES, 'a handler of its own'],
      [CHECK, 'an icon that could run'],
    ],
  },
  {
    number: 9,
    says: 'A link in the file system, a stray file, an unknown folder or language is refused and not entered.',
    tests: [
      [CHECK, 'a symbolic link'],
      [EDGES, 'is refused and not entered: a linked folder'],
      [EDGES, 'a folder in a folder'],
      [EDGES, 'a program'],
      [CHECK, 'a language the site does not have'],
    ],
  },
  {
    number: 10,
    says: 'Nothing of a refused file runs: no file, no network, no variable, no change of the site.',
    tests: [[BUILD, 'for $name runs nothing of it']],
  },
  {
    number: 11,
    says: 'What the check refuses, the build refuses.',
    tests: [
      [BUILD, 'for hostile sheets and pages refuses each, and leaves no trace of any'],
      [BUILD, 'for wrong content tells every problem and replaces nothing'],
    ],
  },
  {
    number: 12,
    says: 'Line ends, a byte-order mark, decomposed accents and other scripts make no difference to the page.',
    tests: [[EDGES, 'gives the same page with %s']],
  },
  {
    number: 13,
    says: 'Bytes that are no text and characters that nobody sees are refused by line and number, and never repeated.',
    tests: [
      [EDGES, 'is refused by its number and never repeated: %s'],
      [EDGES, 'is not all that is refused: %s'],
      [CHECK, 'text that is not UTF-8'],
    ],
  },
  {
    number: 14,
    says: 'A file name is lower-case letters, digits and hyphens, and none that Windows keeps.',
    tests: [
      [EDGES, 'a letter from another alphabet'],
      [EDGES, 'a capital'],
      [EDGES, 'a name that Windows keeps'],
      [CHECK, 'a file name off the pattern'],
    ],
    instead: 'Two names that differ in case alone cannot both keep the pattern.',
  },
  {
    number: 15,
    says: 'Large files, deep nesting and anchors are refused within two seconds, before the native parser sees them.',
    tests: [
      [CHECK, 'a file that is too large'],
      [HOSTILE, 'quotes nested without end'],
      [HOSTILE, 'tags nested without end'],
      [HOSTILE, 'an anchor bomb'],
      [HOSTILE, 'keys nested without end'],
    ],
    instead: 'Keys may nest eight deep, not four: those of the house do.',
  },
  {
    number: 16,
    says: 'Twenty thousand brackets or delimiters are answered within five seconds.',
    tests: [[EDGES, '%j, twenty thousand times, is answered in time']],
  },
  {
    number: 17,
    says: 'Nothing that is handed in ends the check by a signal, an exception or a stack trace.',
    tests: [['unit/fuzz.test.ts', 'damaged content is refused or rendered, never a crash, a hang or a line that is not there']],
  },
];
