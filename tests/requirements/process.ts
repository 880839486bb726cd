/** What surrounds the site: dependencies, workflows, long runs. */
import type { Requirement } from './requirement.ts';

const WORKFLOWS = 'architecture/workflows.test.ts';
const SUPPLY = 'architecture/supply-chain.test.ts';

export const processRequirements: readonly Requirement[] = [
  {
    number: 51,
    says: 'Dependencies are exact, locked with their hashes and without addresses, and none runs a script when installed.',
    tests: [
      [SUPPLY, 'are named by exact versions'],
      [SUPPLY, 'are locked with their hashes, and with no address'],
      [SUPPLY, 'run no program when they are installed'],
      [WORKFLOWS, 'one commit gives the same bytes in another folder, time zone and language, with a cold cache'],
    ],
  },
  {
    number: 52,
    says: 'What runs a stranger’s change may only read, has no secret and a time limit; actions are named by commit.',
    tests: [
      [WORKFLOWS, 'never meets a write permission or a secret while it runs'],
      [WORKFLOWS, 'is not checked out nor run where something may be written'],
      [WORKFLOWS, 'name every action by its commit, with the version for the reader'],
      [WORKFLOWS, 'has twenty minutes, the tests being half of it'],
    ],
    instead: 'Twenty minutes, not ten: the tests alone take about ten. Logs are capped by the host; messages are short by 25.',
  },
  {
    number: 53,
    says: 'A stranger’s change is put online nowhere, so that no preview can pass for the site.',
    tests: [[WORKFLOWS, 'is published nowhere: what is put online comes from main']],
  },
  {
    number: 54,
    says: 'Outside links are looked at every week, with retries and a memory of three; an issue tells, and nothing is blocked.',
    tests: [
      [WORKFLOWS, 'outside links are looked at every week, and an issue says so'],
      ['unit/links-check.test.ts', 'calls an address dead after three failures in a row on different days, and alive at once'],
      ['unit/links-check.test.ts', 'is tried again after a failure of the site, and when the site asks for time'],
    ],
  },
  {
    number: 55,
    says: 'Ten thousand damaged files: no crash, no hang over two seconds, and what is accepted renders.',
    tests: [
      ['long/fuzz.test.ts', 'damaged content is refused or rendered, never a crash, a hang or a line that is not there'],
      ['unit/fuzz.test.ts', 'damaged content is refused or rendered, never a crash, a hang or a line that is not there'],
    ],
  },
  {
    number: 56,
    says: 'Every message names a line that exists.',
    tests: [
      ['unit/check.test.ts', 'names a line that exists, and the one that holds the field'],
      ['long/fuzz.test.ts', 'damaged content is refused or rendered, never a crash, a hang or a line that is not there'],
    ],
  },
];
