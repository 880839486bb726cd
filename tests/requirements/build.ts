/** What a build publishes. */
import type { Requirement } from './requirement.ts';

export const buildRequirements: readonly Requirement[] = [
  {
    number: 27,
    says: 'A build is whole or leaves the old site byte for byte: a throwing page, an early exit, a kill, a full disk.',
    instead: 'The full disk is an error of the write, as the system gives it; no disk is filled.',
  },
  {
    number: 28,
    says: 'A build succeeds only when every page, entry of the sitemap, record of the search and file of the API is there.',
  },
  {
    number: 29,
    says: 'A second build of one checkout is refused with a sentence, or waits.',
  },
  {
    number: 30,
    says: 'One commit gives the same bytes in another folder, time zone and language, with a cold or a warm cache.',
  },
  {
    number: 31,
    says: 'A site holds no trace of its build: no source map, path of the machine or variable of the environment.',
  },
  {
    number: 32,
    says: 'Text from facts is words in every format that holds it, and exact in the JSON API.',
  },
  {
    number: 33,
    says: 'The API keeps its published schemas, says its version and gives whole addresses.',
  },
  {
    number: 34,
    says: 'A published sheet does not vanish without a redirect.',
  },
  {
    number: 35,
    says: 'Links, anchors and files of every page are there, and no id stands twice.',
  },
  {
    number: 36,
    says: 'Each page has its own title and description, one first heading, its language, and versions that name each other.',
  },
  {
    number: 37,
    says: 'The sitemap lists the pages that search engines may keep, and no other.',
  },
];
