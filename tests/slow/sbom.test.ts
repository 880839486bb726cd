/** `npm run sbom`: the list of what we take from others is whole. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string }>;
};
const locked = Object.entries(packages).filter(([name]) => name !== '');

it('prints every dependency, without a network', () => {
  const { status, stdout } = spawnSync('npm run --silent sbom', { cwd: root, shell: true, encoding: 'utf8' });
  expect(status).toBe(0);
  const { bomFormat, components } = JSON.parse(stdout) as { bomFormat: string; components: { purl: string }[] };
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Set(components.map(({ purl }) => decodeURIComponent(purl)));
  const names = locked.map(([place, { version }]) => `pkg:npm/${place.replace(/^.*node_modules\//, '')}@${version}`);
  expect(names.filter((name) => !listed.has(name))).toEqual([]);
});
