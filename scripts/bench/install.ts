import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BuildFailure } from '../../src/build/failure.ts';

/**
 * Installs programs that only a measurement needs, from the registry into a folder of their own.
 * @param packages with their exact versions
 * @throws {BuildFailure} when they cannot be installed
 */
export function installInto(folder: string, packages: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', ...packages];
  const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new BuildFailure(`${packages.join(', ')} could not be installed:\n${stderr}`);
}
