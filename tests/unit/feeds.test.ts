/** Feeds are read by programs that forgive nothing: checked with an XML parser and against the shape of each format. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { FEED_ENTRIES } from '../../src/config/limits.ts';
import { atom } from '../../src/machines/feeds/atom.ts';
import { feedOf } from '../../src/machines/feeds/feed.ts';
import { jsonFeed } from '../../src/machines/feeds/json-feed.ts';
import { addDays } from '../../src/schema/date.ts';
import type { Ledger } from '../../src/schema/ledger.ts';
import { catalogueOf, contentOf } from '../lib/catalogue.ts';
import { document, sheetFacts } from '../lib/content-folder.ts';
import { ATOM_SHAPE, JSON_FEED_SHAPE } from '../lib/feed-shapes.ts';
import { parseXml } from '../lib/xml.ts';

const SELF = 'https://town.example/fr/feed.xml';
const OPENED = '2024-01-01';
const title = 'Fire & <water> "now"';
const catalogue = catalogueOf(contentOf({ 'sheets/fr/beta.mdx': document(sheetFacts(title)) }, '2025-06-30'));
const changes = Array.from({ length: 2 * FEED_ENTRIES }, (_, i) => ({ date: addDays(OPENED, i + 1), sections: ['first'] }));
const ledger: Ledger = {
  version: 1,
  sheets: { alpha: { since: OPENED, paths: {} }, beta: { since: OPENED, paths: {}, changes } },
};
const feed = feedOf(catalogue, 'fr', ledger);
const ajv = new Ajv({ allErrors: true });

describe.each([
  ['with many changes', feed, FEED_ENTRIES],
  ['of a site that only opened', feedOf(catalogue, 'fr', { version: 1, sheets: { alpha: { since: OPENED, paths: {} } } }), 1],
  ['of a site that recorded nothing', feedOf(catalogue, 'fr', { version: 1, sheets: {} }), 0],
])('a feed %s', (_, some, count) => {
  it('is Atom', () => {
    const text = atom(some, SELF);
    const { feed: root } = parseXml<{ feed: { entry?: { id: string; title: string }[] } }>(text);
    const validate = ajv.compile(ATOM_SHAPE);
    validate(root);
    expect(validate.errors).toBe(null);
    const ids = (root.entry ?? []).map((e) => e.id);
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
  });

  it('is a JSON Feed', () => {
    const root = JSON.parse(jsonFeed(some, SELF)) as { items: { id: string }[] };
    const validate = ajv.compile(JSON_FEED_SHAPE);
    validate(root);
    expect(validate.errors).toBe(null);
    expect(root.items.map((item) => item.id)).toEqual(some.entries.map((entry) => entry.id));
  });
});

it('titles keep their signs in XML', () => {
  const [first] = parseXml<{ feed: { entry: { title: string }[] } }>(atom(feed, SELF)).feed.entry;
  expect(first?.title).toContain('Fire & <water> "now"');
});

it('what is not well-formed is refused', () => expect(() => parseXml('<a><b></a>')).toThrow('unexpected close tag'));

it('the shapes refuse what is no feed', () => {
  expect(ajv.validate(ATOM_SHAPE, { id: 'x', title: 'y', updated: '2025-01-01' })).toBe(false);
  expect(ajv.validate(JSON_FEED_SHAPE, { version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [{ id: 'y' }] })).toBe(
    false,
  );
});

it('a feed names the newest change as its own date, and is the same on any other day', () => {
  expect(feed.updated).toBe(changes.at(-1)?.date);
  expect(atom(feed, SELF)).toBe(atom(feedOf(catalogue, 'fr', ledger), SELF));
});
