import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** A test builds up to six sites of about ten seconds, one after the other and after those of another file; a slow machine gets twice that. */
const BUILD_TIMEOUT_MS = 240_000;

/** Fast tests take milliseconds; some read hundreds of files, on machines that are busy with the others. */
const UNIT_TIMEOUT_MS = 60_000;

/** Starting programs of ours takes a second each, a few hundred damaged files twenty; a busy machine gets ten times that. */
const SLOW_TIMEOUT_MS = 300_000;

/** A journey takes seconds in a real browser; each step waits fifteen at most. */
const BROWSERS_TIMEOUT_MS = 60_000;

/** Every page, ten thousand damaged files, fifty interrupted builds: an hour is generous. */
const LONG_TIMEOUT_MS = 3_600_000;

// what the programs say is compared in English, whoever runs the tests
process.env.LC_ALL = 'C';
// programs that tests start find what Node made of their modules last time
process.env.NODE_COMPILE_CACHE ??= path.resolve(import.meta.dirname, '../.cache/node');

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    // Vitest would keep a core for itself, and browsers wait more than they work
    maxWorkers: '100%',
    projects: [
      'tests/component/vitest.config.ts',
      {
        // what a file imports is kept for the next one: half of the time goes otherwise
        test: {
          name: 'unit',
          include: ['tests/{unit,content,architecture}/**/*.test.ts'],
          isolate: false,
          testTimeout: UNIT_TIMEOUT_MS,
        },
      },
      {
        test: { name: 'mocked', include: ['tests/mocked/**/*.test.ts'], testTimeout: UNIT_TIMEOUT_MS },
      },
      {
        test: { name: 'slow', include: ['tests/slow/**/*.test.ts'], testTimeout: SLOW_TIMEOUT_MS },
      },
      {
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          globalSetup: 'tests/lib/build-sites.ts',
          testTimeout: LONG_TIMEOUT_MS,
          hookTimeout: BUILD_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: 'pictures',
          include: ['tests/pictures/**/*.test.ts'],
          globalSetup: 'tests/pictures/update.ts',
          testTimeout: UNIT_TIMEOUT_MS,
          hookTimeout: BUILD_TIMEOUT_MS,
        },
      },
      {
        // real browsers share the machine's one screen, pointer and keyboard: one after the other
        test: {
          name: 'browsers',
          include: ['tests/browsers/**/*.test.ts'],
          globalSetup: 'tests/browsers/setup.ts',
          fileParallelism: false,
          testTimeout: BROWSERS_TIMEOUT_MS,
          hookTimeout: BROWSERS_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{site,browser}/**/*.test.ts'],
          globalSetup: 'tests/lib/build-sites.ts',
          testTimeout: BUILD_TIMEOUT_MS,
          hookTimeout: BUILD_TIMEOUT_MS,
        },
      },
    ],
  },
});
