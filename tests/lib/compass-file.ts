/** A small, valid `compass.yml`; tests break one thing in it at a time. */
import { stringify } from 'yaml';

export const words = (text: string) => ({ fr: text, en: text });
const source = {
  id: 'law',
  title: 'The law',
  publisher: 'Town',
  url: 'https://town.example/law',
  readOn: '2025-01-31',
  official: true,
  lang: 'fr',
};
export const rule = (id: string, over: Record<string, unknown> = {}) => ({
  id,
  brick: 'alpha',
  level: 'mandatory',
  confidence: 'high',
  when: { who: ['old'] },
  reason: words('Because.'),
  sources: ['law'],
  ...over,
});
const who = {
  id: 'who',
  label: words('Who?'),
  short: words('Who'),
  multiple: 'true',
  answers: [
    { id: 'old', label: words('The old') },
    { id: 'young', label: words('The young') },
    { id: 'none', label: words('Nobody'), alone: 'true', neutral: 'true' },
  ],
  unknown: [{ text: words('Anyone.') }],
};
const where = {
  id: 'where',
  label: words('Where?'),
  short: words('Where'),
  skip: { who: ['none'] },
  answers: [
    { id: 'here', label: words('Here') },
    { id: 'there', label: words('There'), neutral: 'true' },
  ],
  unknown: [{ when: { who: ['old'] }, answer: 'here', text: words('Here.') }, { text: words('Anywhere.') }],
};
/** Two questions and three rules that lead to `first` and `second`, in a compass that keeps every rule. */
export const smallCompass = (first: string, second: string) => ({
  updated: '2025-01-31',
  questions: [who, where] as const,
  parents: { gamma: { to: first, name: words('Gamma') } },
  rules: [
    rule('R01', { brick: first }),
    rule('R02', { brick: second, when: { who: ['young'], where: ['here'] } }),
    rule('R03', { brick: 'gamma', when: { where: ['here'] }, unless: { who: ['old'] } }),
  ],
  sources: [source],
});

/** As an author writes it: flags without quotes. */
export function compassText(compass: object): string {
  return stringify(compass, { aliasDuplicateObjects: false }).replaceAll('"true"', 'true');
}
