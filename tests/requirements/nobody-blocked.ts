/** Whoever writes content, in whatever house and with whatever tools, is neither stopped nor misled without a reason. */
import type { Requirement } from './requirement.ts';

export const nobodyBlockedRequirements: readonly Requirement[] = [
  {
    number: 64,
    says: 'The day on which somebody writes is never in the future; what is printed keeps the day of the content’s last commit.',
  },
  {
    number: 65,
    says: 'Files of systems, editors and repositories are passed over by check, build and preview, and never published.',
  },
  {
    number: 66,
    says: 'One language never blocks: what a translation lacks is a warning, and stands there in the words and language of the source.',
  },
  {
    number: 67,
    says: 'A file that cannot be read makes no other file guilty, and a cause is told before what follows from it, once.',
  },
  {
    number: 68,
    says: 'Empty, missing and unknown parts of a sheet are told, and so are a skipped level and a link that says nothing.',
  },
  {
    number: 69,
    says: 'What the operating system refuses is one sentence that says what to do, in every command.',
  },
  {
    number: 70,
    says: 'Another house brings its own words and law, is named by its own files, and is never shown in another’s place.',
  },
  {
    number: 71,
    says: 'A preview survives editors at work, says in the terminal what it says over the page, and sees a new theme.',
  },
];
