/** Ten thousand damaged files. */
import { expect, it } from 'vitest';
import { fuzz } from '../lib/fuzz.ts';

const RUNS = 10_000;

it('[R55][R56] damaged content is refused or rendered, never a crash, a hang or a line that is not there', () => {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
  console.log(`FUZZ_SEED=${seed}`);
  const { faults, accepted } = fuzz(RUNS, seed);
  console.log(`${accepted} of ${RUNS} accepted`);
  expect(faults).toEqual([]);
});
