/** What is asked, and what a reader sees of it. */
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/browser/name-key.ts';
import { editDistance, nearNames } from '../../src/browser/near.ts';
import { answers, markWords } from '../../src/browser/search-marks.ts';
import { readState, writeState } from '../../src/browser/search-state.ts';
import { asQuery, MAX_QUERY } from '../../src/browser/search-text.ts';

describe('a query', () => {
  it.each([
    ["d'identité", 'identite'],
    ['l’hébergement', 'hebergement'],
    ['l identité', 'identite'],
    ["qu'est-ce que le DMP", 'est ce que le dmp'],
    ['e‑CPS', 'e cps'],
    ['12 000 euros', '12000 euros'],
    ["the patient's record", 'the patient record'],
    ['d', 'd'],
    ['  ', ''],
    ['<script>alert(1)</script>', 'script alert 1 script'],
  ])('%s is asked as %s', (typed, asked) => expect(asQuery(typed)).toBe(asked));

  it('is cut where no name is as long', () => expect(asQuery('é'.repeat(5_000))).toHaveLength(MAX_QUERY));
});

describe('the key of a name', () => {
  it.each([
    ['e-CPS', 'ecps'],
    ['PGSSI-S', 'pgssis'],
    ['Pro Santé Connect', 'ProSantéConnect'],
    ['Messageries sécurisées de santé', 'messagerie sécurisée santé'],
    ['Cadre d’interopérabilité', "cadre d'interoperabilite"],
    ['Hébergement de données de santé', 'hebergement donnees sante'],
  ])('%s is %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  it.each([
    ['INS', 'IN'],
    ['DMP', 'DMN'],
    ['RPPS', 'RPP'],
  ])('%s is not %s', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});

describe('marks', () => {
  it('[R43] stand on what answers, whole words, never on markup', () => {
    expect(markWords('L’<b>hébergement</b> des données', ['hebergement', 'donnee']).filter((s) => s.marked)).toEqual([
      { text: 'hébergement', marked: true },
      { text: 'données', marked: true },
    ]);
    expect(markWords('L’e-CPS en bref', ['e', 'cps']).filter((s) => s.marked)).toEqual([{ text: 'e-CPS', marked: true }]);
    expect(markWords('abc', []).every((s) => !s.marked)).toBe(true);
  });

  it('join to the text they came from', () => {
    const text = '  «\u202FUn\u202F» e-CPS, deux… ';
    expect(
      markWords(text, ['deux', 'cps'])
        .map((s) => s.text)
        .join(''),
    ).toBe(text);
  });

  it.each([
    ['hebergeurs', 'hebergeur', true],
    ['hebergement', 'hebergeur', true],
    ['mes', 'me', false],
    ['medecin', 'mes', false],
  ])('%s answers %s: %s', (word, asked, expected) => expect(answers(word, asked)).toBe(expected));

  it('stand on an acronym, and not on the verb of the same letters', () => {
    expect(markWords('It has a seal of the HAS', ['HAS']).filter((s) => s.marked)).toEqual([{ text: 'HAS', marked: true }]);
  });
});

describe('near names', () => {
  it.each([
    ['dmp', 'dmp', 0],
    ['dpm', 'dmp', 1],
    ['franseconect', 'franceconnect', 2],
    ['abc', 'xyz', 3],
  ])('%s and %s differ by %d', (a, b, distance) => expect(editDistance(a, b, 5)).toBe(distance));

  it('come nearest first, and not at all when nothing is near', () => {
    const names = ['FranceConnect', 'FranceConnect+', 'Pro Santé Connect', 'DMP'];
    expect(nearNames('fransconect', names, 2)).toEqual(['FranceConnect', 'FranceConnect+']);
    expect(nearNames('xyzzyqwv', names, 2)).toEqual([]);
    expect(nearNames('', names, 2)).toEqual([]);
  });
});

describe('the state in an address', () => {
  const known = {
    type: new Set(['duty']),
    kind: new Set(['service']),
    status: new Set(['planned']),
    obligation: new Set(['mandatory']),
    audience: new Set<string>(),
    room: new Set(['hall']),
  };
  const read = (search: string) => readState(new URLSearchParams(search), known);

  it('comes back as it was written', () => {
    const state = { query: 'identité & co', chosen: { kind: ['service'], room: ['hall'] } };
    expect(read(writeState(state))).toEqual(state);
    expect(writeState({ query: '', chosen: {} })).toBe('');
  });

  it('ignores what this site does not have', () => {
    expect(read('q=%00a%0d&kind=service&kind=service&kind=evil&status=__proto__&room=%3Cimg%3E&other=1')).toEqual({
      query: 'a',
      chosen: { kind: ['service'] },
    });
    expect(read(`q=${'x'.repeat(500)}`).query).toHaveLength(MAX_QUERY);
  });
});
