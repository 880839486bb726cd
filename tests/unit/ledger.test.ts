/** What the ledger notes between two states of the same content; a second look notes no more. */
import { describe, expect, it } from 'vitest';
import { MARK_DAYS } from '../../src/config/limits.ts';
import type { Content } from '../../src/model/content.ts';
import { changesIn } from '../../src/model/changes.ts';
import { marksOn } from '../../src/model/marks.ts';
import { unrecorded } from '../../src/model/ledger.ts';
import { addDays } from '../../src/schema/date.ts';
import type { Ledger } from '../../src/schema/ledger.ts';
import { catalogueOf, contentOf, recorded } from '../lib/catalogue.ts';
import { sheetFacts } from '../lib/content-folder.ts';
import { beta, betaAfter, changed, EMPTY, first, opened, second, TIED, tied, tiedState } from '../lib/recordings.ts';
import { CHANGED, OPENED } from '../lib/two-states.ts';

describe('the ledger', () => {
  it('opens with every sheet and no change', () => {
    expect(opened.added).toEqual(['alpha', 'beta']);
    expect(opened.changed).toEqual([]);
    expect(Object.values(opened.ledger.sheets).map((s) => [s.since, s.changes])).toEqual([
      [OPENED, undefined],
      [OPENED, undefined],
    ]);
  });

  it('notes what changed, with the day on which it looked', () => {
    expect(changed.added).toEqual(['gamma']);
    expect(changed.changed).toEqual(['alpha', 'beta']);
    expect(changed.ledger.sheets.alpha?.changes).toEqual([
      { date: CHANGED, status: { from: 'construction', to: 'operational' }, facts: ['sources'] },
    ]);
    expect(changed.ledger.sheets.beta?.changes).toEqual([{ date: CHANGED, reviewed: '2025-06-15', sections: ['first'] }]);
    expect(changed.ledger.sheets.gamma?.since).toBe(CHANGED);
  });

  it('is the same, byte for byte, at a second branding, that day or later', () => {
    for (const today of [CHANGED, addDays(CHANGED, 1), addDays(CHANGED, MARK_DAYS)]) {
      const again = recorded(second, changed.ledger, { today });
      expect([again.added, again.changed]).toEqual([[], []]);
      expect(JSON.stringify(again.ledger)).toBe(JSON.stringify(changed.ledger));
    }
  });

  it('is behind while something is new or changed, and not before it opened', () => {
    const behind = (content: Content, data: Ledger) => unrecorded({ ...content, ledger: { ...content.ledger, data } });
    expect(behind(second, EMPTY)).toEqual([]);
    expect(behind(second, opened.ledger)).toEqual(['alpha', 'beta', 'gamma']);
    expect(behind(second, changed.ledger)).toEqual([]);
    expect(behind(first, JSON.parse(JSON.stringify(opened.ledger)) as Ledger)).toEqual([]);
  });

  it('has one entry a day: a second change completes it, a way back takes it out', () => {
    const both = betaAfter(
      beta('Third text.', { aliases: ['b'], links: [{ type: 'api', title: 'B', url: 'https://b.example/', lang: 'fr' }] }),
      changed.ledger,
      {
        today: CHANGED,
      },
    );
    expect(both.sheets.beta?.changes).toEqual([{ date: CHANGED, reviewed: '2025-06-15', facts: ['links'], sections: ['first'] }]);
    const back = recorded(first, { ...changed.ledger, sheets: { alpha: changed.ledger.sheets.alpha! } }, { today: CHANGED });
    expect(back.ledger.sheets.alpha?.changes).toEqual([{ date: CHANGED, facts: ['sources'] }]);
  });

  it('takes note of a trifle without telling it, but never hides a status or a review', () => {
    const options = { today: '2025-07-10', trifles: new Set(['beta', 'alpha']) };
    const after = betaAfter(beta('Other text!'), changed.ledger, options);
    expect(after.sheets.beta?.changes).toEqual(changed.ledger.sheets.beta?.changes);
    expect(after.sheets.beta?.seen).not.toEqual(changed.ledger.sheets.beta?.seen);
    const grave = recorded(second, opened.ledger, { today: CHANGED, trifles: new Set(['alpha', 'beta']) }).ledger;
    expect(grave.sheets.alpha?.changes).toEqual([{ date: CHANGED, status: { from: 'construction', to: 'operational' } }]);
    expect(grave.sheets.beta?.changes).toEqual([{ date: CHANGED, reviewed: '2025-06-15' }]);
  });

  it('starts from today for sheets of an older ledger, which had no fingerprints', () => {
    const old: Ledger = { version: 1, sheets: { alpha: { since: '2024-01-01', paths: {} } } };
    const { ledger, changed: told } = recorded(first, old, { today: OPENED });
    expect(told).toEqual([]);
    expect(ledger.sheets.alpha).toMatchObject({ since: '2024-01-01', seen: { status: 'construction' } });
  });

  it('takes no new name of a field for a change: an older ledger tells the same, and is written under the new name', () => {
    expect(tied.ledger.sheets.beta?.changes?.at(-1)?.facts).toEqual(['related']);
    const older = JSON.stringify(tied.ledger).replaceAll('"related"', '"relations"');
    expect(older.match(/"relations"/g)).toHaveLength(4);
    const content = contentOf({ ...tiedState, 'ledger.json': older }, TIED);
    const read = content.ledger.data;
    expect(unrecorded(content)).toEqual([]);
    expect(marksOn(read, TIED)).toEqual(marksOn(tied.ledger, TIED));
    expect(changesIn(catalogueOf(content), 'fr', read)).toEqual(changesIn(catalogueOf(content), 'fr', tied.ledger));
    const again = recorded(content, read, { today: addDays(TIED, 1) });
    expect([again.added, again.changed]).toEqual([[], []]);
    expect(JSON.stringify(again.ledger)).toBe(JSON.stringify(tied.ledger));
  });

  it('does not take a reading day, white space or a new translation for a change', () => {
    const sources = (sheetFacts('Beta').sources as object[]).map((s) => ({ ...s, readOn: '2025-06-29' }));
    const after = betaAfter(beta('Other\ntext.', { sources }), changed.ledger, { today: '2025-07-10' });
    expect(after.sheets.beta?.changes).toEqual(changed.ledger.sheets.beta?.changes);
  });
});
