/** A few hundred damaged files in every run; `npm run test:long` does ten thousand. */
import { expect, it } from 'vitest';
import { fuzz } from '../lib/fuzz.ts';

const RUNS = 250;

it('[R17][R55] damaged content is refused or rendered, never a crash, a hang or a line that is not there', () => {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
  console.log(`FUZZ_SEED=${seed}`);
  const { faults, accepted } = fuzz(RUNS, seed);
  expect(faults).toEqual([]);
  // a mutation may leave content in order; if none or all did, the mutations would prove nothing
  expect(accepted).toBeGreaterThan(0);
  expect(accepted).toBeLessThan(RUNS);
});
