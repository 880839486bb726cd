/** What pages do in a browser, and how hosts serve them. */
import type { Requirement } from './requirement.ts';

const PAGES = 'site/pages.test.ts';
const BROWSER = 'browser/site.test.ts';
const POLICY = 'browser/policy.test.ts';
const SEARCH = 'browser/search-page.test.ts';
const RESILIENCE = 'browser/resilience.test.ts';
const HOSTING = 'unit/hosting.test.ts';
const WORKFLOWS = 'architecture/workflows.test.ts';

export const browserRequirements: readonly Requirement[] = [
  {
    number: 38,
    says: 'No page logs an error, breaks the policy or asks another host, at rest or in use.',
    tests: [
      [BROWSER, '/%s asks nobody else, breaks no policy and logs no error'],
      [POLICY, 'searching, filtering and answering ask nobody else, break no policy and log no error'],
      ['long/every-page.test.ts', '$colorScheme at $width px'],
      ['long/strict.test.ts', 'breaks no policy, logs no error and asks nobody else'],
    ],
  },
  {
    number: 39,
    says: 'The policy allows nothing inline but one hashed script, no evaluated JavaScript and no other host; in pages and as a header.',
    tests: [
      ['unit/paths.test.ts', 'allows nothing inline but what it knows by its hash, and nothing from elsewhere'],
      [PAGES, '$file'],
      [POLICY, 'what the policy forbids is seen by this test'],
    ],
  },
  {
    number: 40,
    says: 'Hosts are told the same policy, types and caching, for ever only for names that hold a hash.',
    tests: [
      [HOSTING, 'has every header of the policy, and those of data'],
      [HOSTING, 'keep for ever what has a hash in its name, and nothing else'],
      [
        'site/hosting.test.ts',
        'is served with one address a page, its 404 page for the rest, and fresh unless its name holds a hash',
      ],
      [WORKFLOWS, 'every night, the long tests, and each configuration with the real host'],
    ],
  },
  {
    number: 41,
    says: 'Hostile queries, fragments and typed texts do nothing.',
    tests: [
      [RESILIENCE, 'does nothing to /%s, in any parameter nor after the #'],
      [SEARCH, 'may hold anything: %s'],
      ['browser/house/filters.test.ts', 'that means harm does nothing'],
      ['browser/compass.test.ts', 'read a forged address as what is left of it'],
      ['browser/news.test.ts', 'an address with a choice that does not exist is harmless'],
    ],
  },
  {
    number: 42,
    says: 'Pages work with poisoned or blocked storage.',
    tests: [
      [BROWSER, 'works for the visit when storage is blocked or holds nonsense'],
      [POLICY, 'blocked storage of either kind leaves pages at work'],
    ],
  },
  {
    number: 43,
    says: 'Scripts write text, never markup: answers of the search too.',
    tests: [
      ['architecture/imports.test.ts', 'of the browser write text, never markup'],
      ['unit/search-text.test.ts', 'stand on what answers, whole words, never on markup'],
    ],
  },
  {
    number: 44,
    says: 'A search that cannot load, is cut off, stale or slow says so and leads on; never that nothing was found.',
    tests: [
      [SEARCH, 'with the index: a sentence and the A–Z page, and the next try works'],
      [SEARCH, 'with the connection in mid-search: not "nothing found", but that it does not answer'],
      [SEARCH, 'because the site was replaced behind an open page: says to reload'],
      [SEARCH, 'with the network, which is slow: says so, and no old answer overwrites a newer one'],
      [RESILIENCE, 'still lets the search button lead on: what it would load is gone'],
    ],
  },
  {
    number: 45,
    says: 'Without JavaScript the house leads to every sheet, sheets read whole, and the compass lists its rules.',
    tests: [
      [BROWSER, 'the house leads to every sheet, a sheet reads whole, and languages switch to the same sheet'],
      ['browser/compass.test.ts', 'the page explains its method and lists every rule, by product and by brick'],
      ['browser/search-dialog.test.ts', 'the button leads to the index of every name, and a name to its sheet'],
      [RESILIENCE, 'leave a compass that lists its rules, and says why it asks nothing'],
    ],
  },
  {
    number: 46,
    says: 'There is no service worker.',
    tests: [
      [PAGES, 'leaves no program behind at the reader’s: no service worker'],
      [RESILIENCE, 'no service worker, no cookie, and of storage only the theme that a reader chose'],
    ],
  },
  {
    number: 47,
    says: 'A release takes its place in one step and keeps the assets of the one before.',
    tests: [
      [HOSTING, 'change the site in one step, keep the assets of the release before, and go back'],
      [RESILIENCE, 'loads once more when its scripts are gone, and works'],
    ],
    instead: 'GitHub Pages exchanges sites in one step and keeps no asset: there, the page loads itself once more.',
  },
  {
    number: 48,
    says: 'By keyboard: skip links first, every brick reached, Enter opens its card, Escape gives the focus back.',
    tests: [
      [BROWSER, 'the first stops skip to the content and to the house, then comes the site’s name'],
      [BROWSER, 'every brick is reached in reading order, after a link past them all, and Enter opens its card'],
      ['browser/house/cards.test.ts', 'each way in opens it, and each way out closes it and gives focus back'],
    ],
  },
  {
    number: 49,
    says: 'axe finds nothing on any page, light and dark, wide and narrow, and nothing scrolls sideways at 320 px.',
    tests: [
      ['long/every-page.test.ts', '$colorScheme at $width px'],
      ['long/strict.test.ts', 'breaks no policy, logs no error and asks nobody else'],
      [BROWSER, 'axe finds nothing on /%s'],
      [BROWSER, 'does not scroll sideways at %d px'],
    ],
  },
  {
    number: 50,
    says: 'Links to other sites hand no window over and tell no more than the origin.',
    tests: [[PAGES, 'tells no other site more than where a reader comes from, and hands no window over']],
  },
];
