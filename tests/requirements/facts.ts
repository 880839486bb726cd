/** Facts are checked, one by one and all together. */
import type { Requirement } from './requirement.ts';

const CHECK = 'unit/check.test.ts';
const EDGES = 'unit/edges.test.ts';

export const factsRequirements: readonly Requirement[] = [
  {
    number: 18,
    says: 'A missing, blank, long or wrong field is told with its line, its value and what is allowed.',
    tests: [
      [CHECK, 'a missing field'],
      [CHECK, 'an unknown status'],
      [CHECK, 'a text where a list belongs'],
      [CHECK, 'a summary that is too short'],
    ],
  },
  {
    number: 19,
    says: 'Dates are real, as precise as they are known, and not in the future but for milestones; today is set in one place.',
    tests: [
      [CHECK, 'a day that does not exist'],
      [CHECK, 'a day in the future'],
      ['unit/json-schemas.test.ts', 'know the same dates as the check, day by day'],
    ],
    instead: 'The first year is 1978, not 1990: the law on data and liberties is a fact of this field.',
  },
  {
    number: 20,
    says: 'A tie leads to another sheet, once, and is stated on one side only; the other side shows it.',
    tests: [
      [CHECK, 'a dangling relation'],
      [CHECK, 'a relation to itself'],
      [CHECK, 'a relation stated on both sides'],
      [EDGES, 'stand once'],
    ],
  },
  {
    number: 21,
    says: 'Ties may go round in a circle; no field makes a sheet the parent of another.',
    tests: [[EDGES, 'may go round in a circle']],
  },
  {
    number: 22,
    says: 'Facts stand once: a translation that states one is refused, and one that is missing is replaced with a notice.',
    tests: [
      [CHECK, 'a fact in a translation'],
      ['site/pages.test.ts', 'is served in its own language with a notice, and points to the original'],
    ],
  },
  {
    number: 23,
    says: 'Two sheets of a language have neither one title nor one address, and pages no address of a section.',
    tests: [
      [CHECK, 'two sheets with one title'],
      [EDGES, 'is that of one page: not that %s'],
    ],
  },
  {
    number: 24,
    says: 'One run tells every fault by file and line, with the count, as text, JSON and annotations.',
    tests: [
      [CHECK, 'tells every problem of all files at once, by file and line'],
      ['unit/commands.test.ts', 'are one JSON document for programs'],
      ['unit/commands.test.ts', 'become annotations that no text can break out of'],
    ],
  },
  {
    number: 25,
    says: 'A message is one short line with its place, in the language chosen, without a stack.',
    tests: [[CHECK, 'has messages in both languages, short, and free of control characters']],
  },
  {
    number: 26,
    says: 'An empty folder, or one that lost half of its published sheets, is refused unless told otherwise.',
    tests: [
      [CHECK, 'refuses an empty folder'],
      [CHECK, 'refuses a folder that lost more than half of its published sheets, unless told otherwise'],
    ],
  },
];
