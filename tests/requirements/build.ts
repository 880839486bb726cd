/** What a build publishes. */
import type { Requirement } from './requirement.ts';

const PAGES = 'site/pages.test.ts';
const WORKFLOWS = 'architecture/workflows.test.ts';

export const buildRequirements: readonly Requirement[] = [
  {
    number: 27,
    says: 'A build is whole or leaves the old site byte for byte: a throwing page, an early exit, a kill, a full disk.',
    tests: [
      ['site/faults.test.ts', 'the fault "%s" ends "%s" without success, and leaves the old site byte for byte'],
      ['unit/target-folder.test.ts', 'is old or new, and whole, whenever it is killed and whoever comes next'],
      ['long/faults.test.ts', 'fifty builds killed at random moments damage nothing'],
    ],
    instead: 'The full disk is an error of the write, as the system gives it; no disk is filled.',
  },
  {
    number: 28,
    says: 'A build succeeds only when every page, entry of the sitemap, record of the search and file of the API is there.',
    tests: [
      ['site/astro-build.test.ts', 'gives the bytes of "npm run build", cold and warm'],
      ['site/api.test.ts', 'a build that lacks a file for programs'],
      [PAGES, 'holds every sheet, house and page of both languages'],
      ['unit/search-index.test.ts', 'holds as many pages as there are records, and is the same each time'],
    ],
  },
  {
    number: 29,
    says: 'A second build of one checkout is refused with a sentence, or waits.',
    tests: [
      ['site/build.test.ts', 'because another one is running says so and replaces nothing'],
      ['unit/lock.test.ts', 'is waited for'],
      ['unit/lock.test.ts', 'is held by one at a time of many that find the lock of a dead process'],
    ],
  },
  {
    number: 30,
    says: 'One commit gives the same bytes in another folder, time zone and language, with a cold or a warm cache.',
    tests: [
      [WORKFLOWS, 'one commit gives the same bytes in another folder, time zone and language, with a cold cache'],
      ['site/build.test.ts', 'replaces the old one whole, and gives the same bytes again in another time zone and language'],
    ],
  },
  {
    number: 31,
    says: 'A site holds no trace of its build: no source map, path of the machine or variable of the environment.',
    tests: [[PAGES, 'leaves nothing of the build behind']],
  },
  {
    number: 32,
    says: 'Text from facts is words in every format that holds it, and exact in the JSON API.',
    tests: [
      ['site/escaping.test.ts', 'makes no element and no handler on any page'],
      ['site/escaping.test.ts', 'stands whole in title, description, tags for sharing and structured data'],
      ['site/escaping.test.ts', 'is kept exact in the JSON API, and well formed in XML'],
      ['unit/search-index.test.ts', 'escape what looks like markup'],
    ],
  },
  {
    number: 33,
    says: 'The API keeps its published schemas, says its version and gives whole addresses.',
    tests: [
      ['site/api.test.ts', 'keeps its own schemas, and says nothing that they do not describe'],
      ['unit/api.test.ts', 'version 1 of the API'],
      ['site/api.test.ts', 'lists every sheet in every language, with addresses that lead somewhere'],
    ],
  },
  {
    number: 34,
    says: 'A published sheet does not vanish without a redirect.',
    tests: [
      ['unit/check.test.ts', 'a published sheet that vanished'],
      [PAGES, 'is found at its old address, by page and by rule, and is not indexed there'],
    ],
  },
  {
    number: 35,
    says: 'Links, anchors and files of every page are there, and no id stands twice.',
    tests: [
      [PAGES, 'has links that land, fragments included'],
      [PAGES, 'has valid HTML'],
    ],
  },
  {
    number: 36,
    says: 'Each page has its own title and description, one first heading, its language, and versions that name each other.',
    tests: [
      [PAGES, '$file'],
      [PAGES, 'has titles and descriptions of its own for each page'],
    ],
  },
  {
    number: 37,
    says: 'The sitemap lists the pages that search engines may keep, and no other.',
    tests: [
      [PAGES, '$file'],
      ['site/machines.test.ts', 'has a sitemap that keeps the format'],
    ],
  },
];
