/** The tables of the author's guides are what the schemas say, in each language. */
import { describe, expect, it } from 'vitest';
import { GUIDES, withTables } from '../../scripts/editor/guide.ts';
import { jsonSchemas } from '../../scripts/editor/schemas.ts';
import { strings } from '../../src/i18n/strings/en.ts';
import { GUIDE_LOCALES } from '../../src/schema/words.ts';
import { read } from '../lib/editor-schemas.ts';

const tableOf = (name: string) => `Before.\n\n<!-- fields:${name} -->\nold\n<!-- /fields -->\n\nAfter.\n`;
const linesOf = (name: string, locale: 'fr' | 'en' = 'en') => withTables(tableOf(name), locale).split('\n');

describe.each(GUIDE_LOCALES)('the guide in %s', (locale) => {
  const guide = read(GUIDES[locale]);

  it('has the tables that the schemas give today', () => {
    const told = `${GUIDES[locale]} is not up to date: run "npm run schemas" and commit the result.`;
    expect(withTables(guide, locale), told).toBe(guide);
  });

  it('describes every file that authors write, field by field', () => {
    const described = [...guide.matchAll(/<!-- fields:([a-z-]+) -->/g)].map(([, name]) => name);
    // the ledger is written by commands
    expect(described.toSorted()).toEqual(
      Object.keys(jsonSchemas(locale))
        .filter((name) => name !== 'ledger')
        .toSorted(),
    );
    expect(guide).toContain('<!-- files -->');
  });
});

describe('a table', () => {
  it('says of a field whether it is required, what it says and what it looks like', () => {
    expect(linesOf('sheet')).toContain('| `title` | yes | The current name, without its acronym. | text, 2 to 70 characters |');
    expect(linesOf('sheet', 'fr')).toContain('| `title` | oui | Le nom actuel, sans le sigle. | texte, 2 à 70 caractères |');
    expect(linesOf('glossary')).toContain('| `terms[].sheets` | no | The sheets that say more. | list: id |');
    expect(linesOf('house')).toContain(
      '| `organisations.*.name` | yes | The name of the organisation. | text in each language |',
    );
    expect(linesOf('accessibility')).toContain('| `audit.auditor` | yes | Who carried out the audit. | text |');
  });

  it('names the values of a closed list as the interface does', () => {
    expect(linesOf('compass').find((line) => line.startsWith('| `rules[].level`'))).toContain(
      `\`know\` (${strings['level.know']})`,
    );
  });

  it('describes sources once, in the table of a sheet', () => {
    expect(linesOf('sheet').filter((line) => line.includes('sources[].'))).not.toEqual([]);
    expect(linesOf('page').filter((line) => line.includes('sources'))).toEqual([
      expect.stringContaining('list, like `sources` of a sheet'),
    ]);
  });

  it('changes nothing around it, and is the same when written again', () => {
    const once = withTables(tableOf('page'), 'en');
    expect(once).toMatch(/^Before\.\n\n<!-- fields:page -->\n[^]+<!-- \/fields -->\n\nAfter\.\n$/);
    expect(once).not.toContain('old');
    expect(withTables(once, 'en')).toBe(once);
  });

  it('is refused where its comment names no schema or has lost its end', () => {
    expect(() => withTables(tableOf('leaf'), 'fr')).toThrow('content/README.md: "fields:leaf" names no schema');
    const open = tableOf('page').replace('<!-- /fields -->', '');
    expect(() => withTables(open + tableOf('site'), 'en')).toThrow('a table has no "<!-- /fields -->" after it');
  });
});
