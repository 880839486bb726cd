/** Facts are checked, one by one and all together. */
import type { Requirement } from './requirement.ts';

export const factsRequirements: readonly Requirement[] = [
  {
    number: 18,
    says: 'A missing, blank, long or wrong field is told with its line, its value and what is allowed.',
  },
  {
    number: 19,
    says: 'Dates are real, as precise as they are known, and not in the future but for milestones; today is set in one place.',
    instead: 'The first year is 1978, not 1990: the law on data and liberties is a fact of this field.',
  },
  {
    number: 20,
    says: 'A tie leads to another sheet, once, and is stated on one side only; the other side shows it.',
  },
  {
    number: 21,
    says: 'Ties may go round in a circle; no field makes a sheet the parent of another.',
  },
  {
    number: 22,
    says: 'Facts stand once: a translation that states one is refused, and one that is missing is replaced with a notice.',
  },
  {
    number: 23,
    says: 'Two sheets of a language have neither one title nor one address, and pages no address of a section.',
  },
  {
    number: 24,
    says: 'One run tells every fault by file and line, with the count, as text, JSON and annotations.',
  },
  {
    number: 25,
    says: 'A message is one short line with its place, in the language chosen, without a stack.',
  },
  {
    number: 26,
    says: 'An empty folder, or one that lost half of its published sheets, is refused unless told otherwise.',
  },
];
