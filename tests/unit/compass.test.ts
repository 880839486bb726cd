/** A broken edit of `compass.yml` gives a message that its author understands; the parts that ship to browsers hold. */
import { describe, expect, it } from 'vitest';
import { withRenamedTargets } from '../../scripts/authoring/edit/rename.ts';
import { issueMessage, wordingFor } from '../../src/i18n/issues/message.ts';
import { answersOf, houseQueryOf, queryOf } from '../../src/browser/compass-query.ts';
import { type Report, toCsv, toJson, toMarkdown } from '../../src/browser/compass-report.ts';
import { changeBetween } from '../../src/browser/compass-change.ts';
import type { Finding } from '../../src/model/compass.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { compassText, rule, smallCompass, words } from '../lib/compass-file.ts';
import { withContent } from '../lib/content-folder.ts';

const base = smallCompass('alpha', 'beta');
const [who, where] = base.questions;

function told(over: Record<string, unknown>, locale = 'en'): string[] {
  const text = compassText({ ...base, ...over });
  const { issues } = withContent({ 'compass.yml': text }, (folder) => readContent(folder, { today: '2025-06-30' }));
  return issues.map((i) => `${i.file}:${i.line}:${i.column} ${i.rule} ${issueMessage(i, wordingFor(locale))}`);
}

const withRule = (more: Record<string, unknown>) => ({ rules: [...base.rules, more] });
const withQuestion = (over: Record<string, unknown>) => ({ questions: [who, { ...where, ...over }] });

describe('a broken compass', () => {
  it('is told from a whole one', () => expect(told({})).toEqual([]));

  it.each([
    [
      'a brick that does not exist',
      withRule(rule('R04', { brick: 'alpa', when: { who: ['young'] } })),
      'compass.yml:110:12 reference-unknown "R04 › brick": there is no "alpa" — did you mean "alpha"?',
    ],
    [
      'a question that does not exist',
      withRule(rule('R04', { when: { whom: ['old'] } })),
      'reference-unknown "R04 › when": there is no "whom" — did you mean "who"?',
    ],
    [
      'an answer that does not exist',
      withRule(rule('R04', { when: { who: ['yung'] } })),
      'reference-unknown "R04 › when › who": there is no "yung" — did you mean "young"?',
    ],
    [
      'a source that is not listed',
      withRule(rule('R04', { when: { who: ['young'] }, sources: ['lwa'] })),
      'reference-unknown "R04 › sources": there is no "lwa" — did you mean "law"?',
    ],
    [
      'a rule that nothing sets off',
      withRule(rule('R04', { when: { who: ['none'], where: ['here'] } })),
      'rule-unreachable No answers can ever set off the rule R04: its conditions exclude each other',
    ],
    [
      'a rule that excludes itself',
      withRule(rule('R04', { when: { who: ['old'] }, unless: { who: ['old'] } })),
      'rule-unreachable No answers can ever set off the rule R04',
    ],
    ['a rule said twice', withRule(rule('R04')), 'rule-duplicate R04 says the same as R01: same brick, level and answers'],
    [
      'a contradiction',
      withRule(rule('R04', { level: 'know' })),
      'rule-contradiction R04 contradicts R01: the same answers cannot make "alpha" both mandatory and know',
    ],
    ['a number used twice', withRule(rule('R01', { when: { who: ['young'] } })), 'field-duplicate "R01" stands twice in "rules"'],
    [
      'an answer without use',
      withQuestion({ answers: [where.answers[0], { id: 'there', label: words('There') }] }),
      'answer-unused No rule uses the answer "there" of "where": write a rule, or "neutral: true"',
    ],
    [
      'a neutral answer in use',
      withQuestion({ answers: [{ ...where.answers[0], neutral: 'true' }, where.answers[1]] }),
      'answer-neutral The answer "here" of "where" is marked neutral, but R02 uses it: delete "neutral"',
    ],
    [
      'a language that is missing',
      withRule(rule('R04', { when: { who: ['young'] }, reason: { fr: 'Oui.' } })),
      'label-missing "R04 › reason" has no words for the language "en"',
    ],
    [
      'a language of no one',
      withQuestion({ help: { ...words('?'), de: '?' } }),
      'locale-unknown "de" is not a language of this site — expected one of: fr, en',
    ],
    [
      'an unknown field',
      withRule(rule('R04', { when: { who: ['young'] }, levl: 'know' })),
      'field-unknown Unknown field "rules[4].levl" — did you mean "level"?',
    ],
    ['a level of no list', withRule(rule('R04', { level: 'must' })), 'field-value "rules[4].level" cannot be "must"'],
    [
      'a rule without condition',
      withRule(rule('R04', { when: {} })),
      'field-format "rules[4].when": "{}" is not valid — expected at least one question with its answers',
    ],
    [
      'a number that is none',
      withRule(rule('four', { when: { who: ['young'] } })),
      '"rules[4].id": "four" is not valid — expected R and a number, such as R07 or R23b',
    ],
    [
      'an answer called unknown',
      withQuestion({ answers: [...where.answers, { id: 'unknown', label: words('?') }] }),
      '"unknown" is not valid — this name is kept for "I don’t know"',
    ],
    [
      'an assumption without end',
      withQuestion({ unknown: [where.unknown[0]] }),
      'is not valid — expected entries with "when", then one without',
    ],
    [
      'a question skipped for a later one',
      { questions: [{ ...who, skip: { where: ['here'] } }, where] },
      '"who › skip": "where" is not valid — expected an earlier question',
    ],
    [
      'an example of two answers',
      { examples: [{ id: 'x', label: words('X'), answers: { where: ['here', 'there'] } }] },
      '"x › where": "here, there" is not valid — this question takes one answer',
    ],
    [
      'a parent without rule',
      { parents: { ...base.parents, delta: { to: 'alpha', name: words('D') } } },
      'parent-unused The line "delta" of "parents" serves no rule, or the brick has its own sheet: delete it',
    ],
    [
      'a parent that is nowhere',
      { parents: { gamma: { to: 'abuot', name: words('G') } } },
      '"parents › gamma": there is no "abuot" — did you mean "about"?',
    ],
    [
      'a brick that no rule reaches',
      { rules: [base.rules[0], rule('R02', { when: { who: ['young'] } }), base.rules[2]] },
      'brick-unreached No rule leads to the brick "beta": write one, or say under "out" why',
    ],
    [
      'rules of tomorrow',
      { updated: '2025-08-01' },
      '"updated": "2025-08-01" is not valid — expected a day that is not in the future',
    ],
  ])('%s', (_name, over, message) => {
    const all = told(over);
    expect(
      all.some((line) => line.includes(message)),
      `${message}\n\nin\n\n${all.join('\n')}`,
    ).toBe(true);
    for (const line of told(over, 'fr')) expect(line).not.toMatch(/undefined|\p{Cc}/u);
  });

  it('lets a brick be left out on purpose, with a reason', () => {
    const rules = [base.rules[0], rule('R02', { when: { who: ['young'] } }), base.rules[2]];
    expect(told({ rules, out: { beta: words('It concerns nobody.') } })).toEqual([]);
  });

  it('takes a new question, with an answer and a rule, without any other edit', () => {
    const how = {
      ...where,
      id: 'how',
      skip: undefined,
      unknown: [{ text: words('Anyhow.') }],
      answers: [{ id: 'fast', label: words('Fast') }],
    };
    expect(told({ questions: [who, where, how], rules: [...base.rules, rule('R04', { when: { how: ['fast'] } })] })).toEqual([]);
  });
});

describe('a sheet that is renamed', () => {
  it('keeps its rules', () => {
    const text =
      'parents:\n  x:\n    to: dmp\nout:\n  dmp:\n    fr: dmp\nrules:\n  - id: R01\n    brick: dmp\n    sources: [dmp]\n  - brick: dmp-two\n';
    expect(withRenamedTargets(text, 'dmp', 'record')).toBe(
      'parents:\n  x:\n    to: record\nout:\n  record:\n    fr: dmp\nrules:\n  - id: R01\n    brick: record\n    sources: [dmp]\n  - brick: dmp-two\n',
    );
  });
});

const finding = (brick: string, level: Finding['level']): Finding => ({ brick, level, rules: [] });

describe('addresses', () => {
  it('hold answers, in a form that stays', () => {
    const query = 'audience=pro&audience=patient&hosting=unknown';
    const answers = { audience: ['pro', 'patient'], hosting: ['unknown'] };
    expect(queryOf(answers)).toBe(query);
    expect(answersOf(`?${query}&utm_source=x`, [{ id: 'audience' }, { id: 'product' }, { id: 'hosting' }])).toEqual(answers);
  });

  it('lead to the house with the bricks by level, and the way back', () => {
    const findings = [
      finding('hds', 'mandatory'),
      finding('ins', 'mandatory'),
      finding('procedures', 'know'),
      finding('apcv', 'know'),
    ];
    const rows = [
      { brick: 'ins', lane: 'code' },
      { brick: 'procedures', lane: 'code' },
      { brick: 'hds', lane: 'sale' },
      { brick: 'apcv', lane: 'watch' },
    ] as const;
    const query = houseQueryOf(findings, rows, { data: ['care', 'reuse'] }, (id) => id !== 'procedures');
    expect(query).toBe('mandatory=hds,ins&know=apcv&plan=ins;;hds&from=data%3Dcare%26data%3Dreuse');
    expect(answersOf(new URLSearchParams(query).get('from') ?? '', [{ id: 'data' }])).toEqual({ data: ['care', 'reuse'] });
  });
});

it('what changed is what came, went or moved', () => {
  const before = [finding('a', 'know'), finding('b', 'know'), finding('c', 'know')];
  const after = [finding('b', 'mandatory'), finding('c', 'know'), finding('d', 'know')];
  expect(changeBetween(before, after)).toEqual({ added: ['d'], removed: ['a'], moved: ['b'] });
});

describe('files', () => {
  const report: Report = {
    title: 'My list',
    url: 'https://a.example/?data=care',
    notes: ['Rules of today.'],
    answers: [{ id: 'data', question: 'Data?', ids: ['care'], answers: ['Care'] }],
    lanes: [
      {
        lane: 'data',
        label: 'Before data',
        rows: [
          {
            id: 'hds',
            level: 'mandatory',
            levelName: 'Mandatory',
            name: '=Hosting "HDS"',
            url: 'https://a.example/hds/',
            bearer: 'you',
            bearerName: 'for you',
            sureness: 'to check',
            since: '2018-04-01',
            next: '',
            desk: '@desk',
            leadTime: '',
            cost: '',
            reasons: [
              {
                rule: 'R02',
                text: '+1 *star*',
                confidence: 'to check',
                basis: '',
                sources: [{ title: '@law', url: 'https://l.example/(a)' }],
              },
            ],
          },
        ],
      },
      { lane: 'watch', label: 'Watch', rows: [] },
    ],
    caveats: ['Careful.'],
    words: {
      lane: 'Step',
      bearer: 'For',
      since: 'Since',
      next: 'Next',
      desk: 'From',
      leadTime: 'Time',
      cost: 'Cost',
      level: 'Level',
      brick: 'Brick',
      reason: 'Why',
      confidence: 'Confidence',
      basis: 'Text',
      sources: 'Sources',
      answers: 'Answers',
      caveats: 'But',
      colon: ': ',
    },
  };

  it('Markdown is a list to tick, in which no text is taken for a sign', () => {
    expect(toMarkdown(report)).toBe(
      '# My list\n\nRules of today.  \n<https://a.example/?data=care>\n\n## Answers\n\n- Data?: Care\n\n## Before data (1)\n\n' +
        '- [ ] 1. **[=Hosting "HDS"](https://a.example/hds/)** _(Mandatory · to check · for you · Since: 2018-04-01 · From: @desk)_\n' +
        '  - +1 \\*star\\* _(to check)_ [@law](https://l.example/%28a%29)\n\n## But\n\n- Careful.\n',
    );
  });

  it('CSV starts no formula', () => {
    expect(toCsv(report)).toBe(
      '\uFEFF"Step","Level","Brick","URL","Confidence","For","Since","Next","From","Time","Cost","Why","Text","Sources"\r\n' +
        '"Before data","Mandatory","\'=Hosting ""HDS""","https://a.example/hds/","to check","for you","2018-04-01","","\'@desk","","",' +
        '"\'+1 *star*","","\'@law <https://l.example/(a)>"\r\n',
    );
  });

  it('JSON has the ids by level, as the command gives them', () => {
    expect(JSON.parse(toJson(report))).toMatchObject({
      mandatory: ['hds'],
      recommended: [],
      toKnow: [],
      answers: { data: ['care'] },
      plan: [{ lane: 'data', id: 'hds', bearer: 'you', since: '2018-04-01' }],
    });
  });
});
