/**
 * The same tests in each engine that is installed. What is missing is said by name; with `ALL_BROWSERS=1`, as the nightly
 * run sets it, it is a failure.
 */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type RunningServer, serve } from '../../src/hosting/server.ts';
import { candidates } from './engines/installed.ts';
import type { Engine, EngineName } from './engines/engine.ts';

export interface InEngine {
  name: EngineName;
  engine: () => Engine;
  /** Opens a path of the site. */
  open: (path: string) => Promise<void>;
  /** Its address, with a final slash. */
  url: () => string;
}

export const DESK = { width: 1440, height: 900 };

const all = await candidates();
const isNight = process.env.ALL_BROWSERS === '1';

/** @param tests are described once an engine */
export function inEngines(tests: (at: InEngine) => void): void {
  describe.each(all)('$name, of $packages', ({ name, start }) => {
    it.runIf(isNight)('is installed', () => {
      expect(start).toBeTypeOf('function');
    });
    describe.skipIf(start === undefined)('here', () => {
      inOne(name, start!, tests);
    });
  });
}

function inOne(name: EngineName, start: () => Promise<Engine>, tests: (at: InEngine) => void): void {
  let engine: Engine;
  let server: RunningServer;
  beforeAll(async () => {
    [engine, server] = await Promise.all([start(), serve({ folder: inject('builtSite'), base: '/', port: 0 })]);
    await engine.resize(DESK);
  });
  afterAll(async () => {
    await engine?.close();
    await server?.close();
  });
  tests({ name, engine: () => engine, url: () => server.url, open: (path) => engine.open(server.url + path) });
}
