/** What surrounds the site: dependencies, workflows, long runs. */
import type { Requirement } from './requirement.ts';

export const processRequirements: readonly Requirement[] = [
  {
    number: 51,
    says: 'Dependencies are exact, locked with their hashes and without addresses, and none runs a script when installed.',
  },
  {
    number: 52,
    says: 'What runs a stranger’s change may only read, has no secret and a time limit; actions are named by commit.',
    instead: 'Twenty minutes, not ten: the tests alone take about ten. Logs are capped by the host; messages are short by 25.',
  },
  {
    number: 53,
    says: 'A stranger’s change is put online nowhere, so that no preview can pass for the site.',
  },
  {
    number: 54,
    says: 'Outside links are looked at every week, with retries and a memory of three; an issue tells, and nothing is blocked.',
  },
  {
    number: 55,
    says: 'Ten thousand damaged files: no crash, no hang over two seconds, and what is accepted renders.',
  },
  {
    number: 56,
    says: 'Every message names a line that exists.',
  },
];
