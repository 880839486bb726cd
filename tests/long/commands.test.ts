/** Every command in a process of its own: usage in both languages, and a sentence for what it does not know. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../scripts/command/table.ts';
import { usageOf } from '../../scripts/command/usage.ts';
import { COMMAND_LANGUAGES } from '../../src/i18n/commands/index.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe.each(COMMAND_NAMES)('%s', (name) => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [`scripts/${name.replace(':', '-')}.ts`, ...args], { cwd: root, encoding: 'utf8' });

  it.each(COMMAND_LANGUAGES)('explains itself in %s, and does nothing', (language) => {
    const { status, stdout, stderr } = run('--help', '--lang', language);
    expect([status, stdout, stderr]).toEqual([0, `${usageOf(name, language)}\n`, '']);
  });

  it('refuses what it does not know, without a stack', () => {
    const { status, stdout, stderr } = run('--wrong-word', '--lang', 'en');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^There is no option --wrong-word\.\n(?:<.*\n)*See: .*--help\n$/);
  });
});
