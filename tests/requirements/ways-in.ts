/** What content states and how it is read leads nowhere but into its own site. */
import type { Requirement } from './requirement.ts';

export const waysInRequirements: readonly Requirement[] = [
  {
    number: 57,
    says: 'What content says of addresses has a pattern, belongs to one page, leads to a page of today and is text in markup.',
  },
  {
    number: 58,
    says: 'Only regular files of the folder are read: by check, report, mending, build and preview.',
  },
  {
    number: 59,
    says: 'Characters are judged after the escapes of YAML, JSON and HTML that stood for them are read.',
  },
  {
    number: 60,
    says: 'A report has less than 100 kB and is there in two seconds, three for a ledger of 40,000 mistakes; what it leaves out it counts.',
    instead: 'Seconds of the one thread that checks, whatever else the machine does.',
  },
  {
    number: 61,
    says: 'A name that every object has is no icon, room, audience or sheet.',
  },
  {
    number: 62,
    says: 'A build compares each page with its address and each redirect with its text, and a refused one changes no byte.',
  },
  {
    number: 63,
    says: 'Content made from the schemas, valid and hostile: no crash, no hang over ten seconds, nothing outside, nothing that runs.',
    instead: 'Three hundred cases in every run, twenty thousand in the long one.',
  },
];
