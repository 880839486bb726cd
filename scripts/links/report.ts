/** What a run found, in plain lines or as one JSON document. */
import type { Run } from './check-links.ts';
import type { Use } from './collect.ts';
import { type Memo, type State, stateOf, STATES } from './memory.ts';
import type { Words } from './words.ts';

/** States that ask nothing of anybody; they are counted, not listed. */
const QUIET: ReadonlySet<State> = new Set(['fine', 'waiting']);

export type Uses = ReadonlyMap<string, readonly Use[]>;

/** How many addresses are in each state. */
export function countStates(uses: Uses, { memory }: Run): Record<State, number> {
  const counts = Object.fromEntries(STATES.map((s) => [s, 0])) as Record<State, number>;
  for (const address of uses.keys()) counts[stateOf(memory[address])] += 1;
  return counts;
}

/** Groups by state, each address with the places that name it, then the counts. `root` goes before each file. */
export function formatLinks(uses: Uses, run: Run, words: Words, root: string): string {
  const counts = countStates(uses, run);
  const lines = STATES.filter((s) => !QUIET.has(s) && counts[s] > 0).flatMap((state) => [
    `${words.states[state]} (${counts[state]}) — ${words.advice[state]}`,
    ...[...uses]
      .filter(([address]) => stateOf(run.memory[address]) === state)
      .flatMap(([address, places]) => [
        `  ${address}`,
        ...details(run.memory[address], words).map((d) => `    ${d}`),
        ...places.map((p) => `    ${root}/${p.file}:${p.line}:${p.column}`),
      ]),
    '',
  ]);
  const parts = STATES.filter((s) => counts[s] > 0).map((s) => `${words.states[s]} ${counts[s]}`);
  lines.push([words.total(uses.size), ...parts].join(' — '));
  lines.push(run.offline ? words.offline : words.asked(run.asked, run.postponed));
  return lines.join('\n');
}

/** The same, whole, for programs: every address, and the places below the content folder. */
export function linksDocument(uses: Uses, run: Run): unknown {
  const { day, asked, postponed, offline, memory } = run;
  const links = [...uses].map(([address, places]) => {
    const { kind: _kind, day: askedOn, ...memo } = memory[address] ?? {};
    return { address, state: stateOf(memory[address]), askedOn, ...memo, uses: places };
  });
  return { day, offline, asked, postponed, counts: countStates(uses, run), links };
}

function details(memo: Memo | undefined, words: Words): string[] {
  if (!memo) return [];
  const said = [
    memo.movedTo === undefined ? undefined : words.movedTo(memo.movedTo),
    memo.reason === undefined ? undefined : words.reasons[memo.reason](memo),
    memo.since === undefined ? undefined : words.strikes(memo.strikes, memo.since),
  ].filter((d) => d !== undefined);
  return said.length > 0 ? [said.join(' — ')] : [];
}
