/** Unit tests share what they import, which is why they are quick: a module that one of them replaced would be replaced for all. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const tests = path.resolve(import.meta.dirname, '..');
const isMocking = (file: string) => /\bvi\.(?:do)?mock\(/i.test(readFileSync(path.join(tests, file), 'utf8'));

it('modules are replaced in tests/mocked alone', () => {
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  const mocking = files.filter(isMocking);
  expect(mocking.length).toBeGreaterThan(0);
  expect(mocking.filter((file) => path.dirname(file) !== 'mocked')).toEqual([]);
});
