/** A few hundred folders made from the schemas in every run; `npm run test:long` does twenty thousand. */
import { expect, it } from 'vitest';
import { fuzzGenerated } from '../lib/generated-fuzz.ts';

const RUNS = 300;
/** Of the folders; if nearly all were refused, nothing would be known of what is published. */
const MIN_ACCEPTED = RUNS * 0.1;

it('[R17][R55][R63] a folder made from the schemas is refused in sentences, or published without harm', () => {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
  console.log(`FUZZ_SEED=${seed}`);
  const { faults, accepted, refusedAsTheyWere } = fuzzGenerated(RUNS, seed);
  expect(faults).toEqual([]);
  expect(refusedAsTheyWere).toEqual([]);
  expect(accepted).toBeGreaterThan(MIN_ACCEPTED);
});
