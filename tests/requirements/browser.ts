/** What pages do in a browser, and how hosts serve them. */
import type { Requirement } from './requirement.ts';

export const browserRequirements: readonly Requirement[] = [
  {
    number: 38,
    says: 'No page logs an error, breaks the policy or asks another host, at rest or in use.',
  },
  {
    number: 39,
    says: 'The policy allows nothing inline but one hashed script, no evaluated JavaScript and no other host; in pages and as a header.',
  },
  {
    number: 40,
    says: 'Hosts are told the same policy, types and caching, for ever only for names that hold a hash.',
  },
  {
    number: 41,
    says: 'Hostile queries, fragments and typed texts do nothing.',
  },
  {
    number: 42,
    says: 'Pages work with poisoned or blocked storage.',
  },
  {
    number: 43,
    says: 'Scripts write text, never markup: answers of the search too.',
  },
  {
    number: 44,
    says: 'A search that cannot load, is cut off, stale or slow says so and leads on; never that nothing was found.',
  },
  {
    number: 45,
    says: 'Without JavaScript the house leads to every sheet, sheets read whole, and the compass lists its rules.',
  },
  {
    number: 46,
    says: 'There is no service worker.',
  },
  {
    number: 47,
    says: 'A release takes its place in one step and keeps the assets of the one before.',
    instead: 'GitHub Pages exchanges sites in one step and keeps no asset: there, the page loads itself once more.',
  },
  {
    number: 48,
    says: 'By keyboard: skip links first, every brick reached, Enter opens its card, Escape gives the focus back.',
  },
  {
    number: 49,
    says: 'axe finds nothing on any page, light and dark, wide and narrow, and nothing scrolls sideways at 320 px.',
  },
  {
    number: 50,
    says: 'Links to other sites hand no window over and tell no more than the origin.',
  },
];
