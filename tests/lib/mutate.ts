/** Damages a text the way people, editors and attackers do; the same seed gives the same damage. */

/** What may be dropped into a text: signs of the formats, code, names of prototypes, characters that hide. */
const INTRUDERS = [
  '---\n',
  '{',
  '}',
  '<',
  '<Callout',
  '</Callout>',
  '<Cite source="x" />',
  '<script>x</script>',
  '{process.exit(0)}',
  'import fs from "node:fs"\n',
  'export const a = 1\n',
  '# ',
  '####### ',
  '| a | b |\n',
  '```\n',
  '[a](javascript:alert(1))',
  '[a](./nowhere.mdx#x)',
  '![a](https://a.example/x.png)',
  ': ',
  ' #',
  '&a ',
  '*a ',
  '!!js ',
  '<<: ',
  '__proto__: 1\n',
  'constructor: 1\n',
  '"',
  "'",
  '\t',
  '\r\n',
  '\u0000',
  '\u202E',
  '\u200B',
  '\uFEFF',
  'é'.normalize('NFD'),
  '🏠',
  '> '.repeat(40),
  '['.repeat(200),
  '9'.repeat(400),
  'a'.repeat(5000),
] as const;

type Random = () => number;
type Mutation = (text: string, random: Random) => string;

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;
const placeIn = (text: string, random: Random) => Math.floor(random() * (text.length + 1));

const onLines =
  (change: (lines: string[], at: number, random: Random) => void): Mutation =>
  (text, random) => {
    const lines = text.split('\n');
    change(lines, Math.floor(random() * lines.length), random);
    return lines.join('\n');
  };

const MUTATIONS: readonly Mutation[] = [
  (text, random) => {
    const at = placeIn(text, random);
    return text.slice(0, at) + pick(INTRUDERS, random) + text.slice(at);
  },
  (text, random) => {
    const at = placeIn(text, random);
    return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 40));
  },
  (text, random) => text.slice(0, placeIn(text, random)),
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  onLines((lines, at, random) => lines.splice(at, 0, pick(INTRUDERS, random))),
  onLines((lines, at, random) => (lines[at] = ' '.repeat(Math.floor(random() * 6)) + (lines[at] ?? '').trimStart())),
  onLines((lines, at) => (lines[at] = (lines[at] ?? '').replace(/:.*/, ':'))),
  onLines((lines, at, random) => (lines[at] = (lines[at] ?? '').replace(/:.*/, `: ${pick(INTRUDERS, random)}`))),
  onLines((lines, at) => (lines[at] = (lines[at] ?? '').toUpperCase())),
  onLines((lines, at, random) => {
    const other = Math.floor(random() * lines.length);
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  }),
];

/** Most faults in one file; more only hide each other. */
const MAX_FAULTS = 4;

/** `text` with one fault or a few. */
export function mutate(text: string, random: Random): string {
  const count = 1 + Math.floor(random() * MAX_FAULTS);
  let damaged = text;
  for (let i = 0; i < count; i++) damaged = pick(MUTATIONS, random)(damaged, random);
  return damaged;
}
