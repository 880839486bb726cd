/** A cause is told before what it brings about, and a file that nobody could read makes no other one guilty. */
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { issueMessage, wordingFor } from '../../src/i18n/issues/message.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { compassText, smallCompass } from '../lib/compass-file.ts';
import { baseFiles, document, type Files, houseOf, relation, sheetFacts, withContent } from '../lib/content-folder.ts';

const TODAY = '2025-06-30';

function issuesOf(changes: Files, prepare?: (folder: string) => void) {
  return withContent(changes, (folder) => {
    prepare?.(folder);
    return readContent(folder, { today: TODAY }).issues;
  });
}

const words = (title: string, over: Record<string, unknown> = {}) => ({
  title: `${title} in English`,
  summary: `${title} is a public service of the town, told in English.`,
  ...over,
});
const shared = { aliases: ['Town card'], sharedAliases: ['Town card'] };
const compass = smallCompass('alpha', 'beta');
const house = houseOf(['alpha', 'beta']) as { pillars: object[]; editions: object[] };

/** Files that name each other in every way there is, and keep every rule. */
const tied: Files = {
  'sheets/fr/alpha.mdx': document(
    sheetFacts('Alpha', { ...shared, related: [relation] }),
    '\n## First\n\nThe BTA serves all. See [beta](./beta.mdx#first).\n',
  ),
  'sheets/fr/beta.mdx': document(sheetFacts('Beta', { ...shared, acronym: 'BTA' }), '\n## First\n\nA text.\n'),
  'sheets/en/alpha.mdx': document(
    words('Alpha', { ...shared, reasons: { beta: 'Alpha uses beta.' } }),
    '\n## One\n\nThe BTA serves all, and so does the ACM. See [beta](./beta.mdx#first) <Cite source="town" />.\n\n[Above](#first).\n',
  ),
  'sheets/en/beta.mdx': document(words('Beta', shared), '\n## One\n\nA text, [above](#first).\n'),
  'glossary.yml': stringify({
    terms: [{ id: 'acm', term: { fr: 'ACM', en: 'ACM' }, definition: { fr: 'Un mot.', en: 'A word.' }, sheets: ['beta'] }],
  }),
  'house.yml': stringify({
    ...house,
    editions: house.editions.map((edition) => ({ ...edition, names: { beta: { fr: 'Bêta', en: 'Beta' } } })),
    pillars: house.pillars.map((pillar) => ({ ...pillar, page: 'about' })),
  }),
  'compass.yml': compassText({
    ...compass,
    parents: { gamma: { ...compass.parents.gamma, to: 'about' } },
  }),
};

describe('[R67] a file that cannot be read', () => {
  it('is not missed while everything can be', () => {
    expect(issuesOf(tied)).toEqual([]);
  });

  const files = Object.keys({ ...baseFiles(), ...tied });
  it.each(files)('makes no other file guilty: %s', (file) => {
    const issues = issuesOf({ ...tied, [file]: '\u0007' });
    expect(new Set(issues.map((i) => i.file))).toEqual(new Set([file]));
    expect(issues).toHaveLength(1);
  });

  it('makes no other file guilty when it is a link', () => {
    const issues = issuesOf({ ...tied, 'sheets/fr/beta.mdx': null }, (folder) =>
      symlinkSync('/etc/hostname', path.join(folder, 'sheets/fr/beta.mdx')),
    );
    expect(issues.map((i) => i.rule)).toEqual(['file-link']);
  });
});

it('a name that two sheets share may wait for the translation of one', () => {
  expect(issuesOf({ ...tied, 'sheets/en/beta.mdx': null })).toEqual([]);
});

it('[R67] a misspelt field is told by its own name, not as missing too', () => {
  const text = document(sheetFacts('Beta')).replace('\nstatus:', '\nstatut:').replace('    publisher:', '    publischer:');
  const told = issuesOf({ 'sheets/fr/beta.mdx': text }).map((i) => `${i.rule} ${i.subject} ${i.suggestion}`);
  expect(told).toEqual(['field-unknown statut status', 'field-unknown sources[1].publischer publisher']);
});

describe('[R67] a published sheet that is gone', () => {
  const record = { since: '2025-01-01', paths: {} };
  const ledger = (...ids: string[]) => JSON.stringify({ version: 1, sheets: Object.fromEntries(ids.map((id) => [id, record])) });
  const published = { ...tied, 'ledger.json': ledger('alpha', 'beta') };
  const messages = (changes: Files, locale = 'en') =>
    issuesOf(changes).map((i) => `${i.rule} ${issueMessage(i, wordingFor(locale))}`);
  const renamed: Files = {
    ...published,
    'sheets/fr/beta.mdx': null,
    'sheets/en/beta.mdx': null,
    'sheets/fr/gamma.mdx': tied['sheets/fr/beta.mdx'] ?? null,
    'sheets/en/gamma.mdx': tied['sheets/en/beta.mdx'] ?? null,
  };

  it('[R34] is told once, with its probable new name and how many places name the old one', () => {
    expect(messages(renamed)).toEqual([
      'ledger-vanished The sheet "beta" was published and is gone (places that name it: 7): its address must not break. Is "gamma" its new name? Then run: npm run sheet:rename -- beta gamma',
    ]);
    expect(messages(renamed, 'fr')).toEqual([
      'ledger-vanished La fiche « beta » a été publiée et a disparu (endroits qui la nomment : 7) : son adresse ne doit pas casser. « gamma » est son nouveau nom ? Lancez alors : npm run sheet:rename -- beta gamma',
    ]);
  });

  it('is told once where it was removed, or only its translation stayed', () => {
    for (const changes of [{ 'sheets/en/beta.mdx': null }, {}])
      expect(issuesOf({ ...published, ...changes, 'sheets/fr/beta.mdx': null }).map((i) => i.rule)).toEqual(
        expect.arrayContaining(['ledger-vanished']),
      );
    const removed = { ...published, 'sheets/fr/beta.mdx': null, 'sheets/en/beta.mdx': null };
    expect(messages(removed)).toEqual([expect.stringContaining('Bring its file back')]);
  });

  it('[R24] is told before all else', () => {
    const issues = issuesOf({ ...renamed, 'compass.yml': '\u0007' });
    expect(issues.map((i) => i.rule)).toEqual(['ledger-vanished', 'file-character']);
  });

  it('does not hide what has another cause', () => {
    const other = { ...relation, target: 'betta' };
    const alpha = document(sheetFacts('Alpha', { related: [other] }));
    expect(issuesOf({ ...renamed, 'sheets/fr/alpha.mdx': alpha, 'sheets/en/alpha.mdx': null }).map((i) => i.rule)).toEqual(
      expect.arrayContaining(['ledger-vanished', 'reference-unknown']),
    );
  });
});
