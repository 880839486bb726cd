/** The compass as it is published for programs. */
import { describe, expect, inject, it } from 'vitest';
import type { ApiCompass, ApiIndex } from '../../src/schema/api.ts';
import { reader, variantsOf } from '../lib/variants.ts';

const [real] = variantsOf(inject('sites'));

describe('compass.json', () => {
  const { json, page } = reader(real as never);
  const compass: ApiCompass = json('api/v1/compass.json');
  const index: ApiIndex = json('api/v1/index.json');

  it('holds every rule that the page shows', () => {
    const rows = page('fr/regles-de-la-boussole/index.html').querySelectorAll('tr[id^="rule-"]');
    const shown = [...rows].map((row) => row.id.replace('rule-', ''));
    expect(compass.rules.length).toBeGreaterThan(50);
    expect(compass.rules.map((r) => r.id).toSorted()).toEqual(shown.toSorted());
  });

  it('names nothing that it does not hold, in conditions, bases, caveats and sources', () => {
    const ids = (items: readonly { id: string }[]) => new Set(items.map((i) => i.id));
    const answers = new Map(compass.questions.map((q) => [q.id, ids(q.answers)]));
    const [bases, caveats, sources] = [ids(compass.bases), ids(compass.caveats), ids(compass.sources)];
    const strays = compass.rules.flatMap(({ id, when, unless, bases: on, caveat, sources: from }) => [
      ...[when, unless].flatMap((all) =>
        Object.entries(all).flatMap(([q, given]) => given.filter((a) => !answers.get(q)?.has(a)).map((a) => `${id} ${q} ${a}`)),
      ),
      ...on.filter((b) => !bases.has(b)),
      ...from.filter((s) => !sources.has(s)),
      ...(caveat === null || caveats.has(caveat) ? [] : [caveat]),
    ]);
    expect(strays).toEqual([]);
  });

  it('leads to sheets, or says under which name it leads elsewhere', () => {
    const sheets = new Set(index.sheets.map((s) => s.id));
    const own = compass.rules.filter((r) => r.target === r.brick);
    expect(own.filter((r) => !sheets.has(r.target))).toEqual([]);
    const elsewhere = compass.rules.filter((r) => r.target !== r.brick);
    for (const { id, subject } of elsewhere) expect(Object.keys(subject ?? {}), id).toEqual(index.languages);
    expect(Object.keys(compass.out).filter((id) => !sheets.has(id))).toEqual([]);
  });
});
