/** The address of the house is a contract: these links stand in other pages and in people's mails. */
import { describe, expect, it } from 'vitest';
import { formatState, type Known, MAX_FROM, MAX_QUERY, parseState } from '../../../src/browser/house/url-state.ts';

const known: Known = {
  bricks: new Set(['dmp', 'ins', 'pro-sante-connect']),
  choices: {
    floor: ['platforms', 'foundations'],
    kind: ['platform', 'service'],
    status: ['operational', 'deploying'],
    audience: ['publishers', 'patients'],
    obligation: ['mandatory', 'optional'],
    evidence: ['old'],
  },
};
const parse = (search: string) => parseState(search, known);
const canonical = (search: string) => formatState(parse(search));

describe('old links', () => {
  it.each([
    '',
    '?brick=dmp',
    '?q=identit%C3%A9',
    '?kind=service&status=deploying',
    '?floor=platforms&floor=foundations&audience=patients',
    '?view=list',
    '?view=table&sort=-date',
    '?mandatory=ins,dmp&recommended=pro-sante-connect&from=who%3Deditor%26data%3Dyes',
    '?q=dmp&kind=service&view=table&sort=name&brick=dmp&know=ins',
  ])('mean what they meant: %s', (search) => expect(canonical(search)).toBe(search));

  it('have a plan of lit bricks only, in three lanes at most', () => {
    const search = '?mandatory=dmp,ins&plan=ins;dmp,nobody;&from=a';
    expect(parse(search).plan).toEqual([['ins'], ['dmp'], []]);
    expect(canonical(search)).toBe('?mandatory=dmp,ins&plan=ins;dmp;&from=a');
    expect(parse('?mandatory=ins&plan=;;;ins').plan).toEqual([[], [], []]);
    expect(parse('?mandatory=ins&plan=dmp').plan).toEqual([]);
  });

  it('are read into a state', () => {
    expect(parse('?q=ins&kind=service&kind=platform&view=list&brick=ins&mandatory=dmp&know=dmp,ins&from=%3Fa%3D1')).toEqual({
      q: 'ins',
      chosen: { floor: [], kind: ['platform', 'service'], status: [], obligation: [], evidence: [], audience: [] },
      view: 'list',
      sort: 'house',
      descending: false,
      brick: 'ins',
      lit: new Map([
        ['dmp', 'mandatory'],
        ['ins', 'know'],
      ]),
      plan: [],
      from: 'a=1',
    });
  });
});

describe('what is not known', () => {
  it.each([
    '?brick=nobody',
    '?brick=__proto__',
    '?view=<script>',
    '?sort=constructor',
    '?kind=javascript:alert(1)&status=',
    '?mandatory=,,nobody,&from=elsewhere',
    '?from=https://evil.example',
    '?utm_source=mail',
    '?%E0%A4%A',
    '?=&&=&',
  ])('does nothing: %s', (search) => expect(canonical(search)).toBe(''));

  it('is cut where it is long', () => {
    expect(parse(`?q=${'é'.repeat(5000)}`).q).toHaveLength(MAX_QUERY);
    expect(parse(`?mandatory=dmp&from=${'a'.repeat(9000)}`).from).toHaveLength(MAX_FROM);
  });
});
