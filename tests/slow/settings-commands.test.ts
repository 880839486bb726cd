/** Faulty settings end every command that reads them, in sentences. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = mkdtempSync(path.join(os.tmpdir(), 'settings-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
writeFileSync(path.join(root, 'file'), '');

describe('faulty settings', () => {
  const command = (script: string, args: readonly string[], env: Record<string, string>) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };

  it.each(['check', 'build', 'start', 'preview', 'ledger', 'hosting nginx'])('end "%s" with these sentences alone', (line) => {
    const [script = '', ...args] = line.split(' ');
    const env = { CONTENT_DIR: path.join(root, 'file'), SOURCE_DATE_EPOCH: '1e20', LC_ALL: 'fr_FR.UTF-8' };
    const { status, said } = command(script, args, env);
    expect(status).toBe(1);
    expect(said).toMatch(
      /^2 réglages de l’environnement sont inutilisables :\n- CONTENT_DIR vaut .+\n- SOURCE_DATE_EPOCH vaut .+\n$/,
    );
  });

  it('do not stop a command that does not read them', () => {
    const house = path.join(root, 'new-house');
    expect(command('house-new', [house], { CONTENT_DIR: house })).toMatchObject({ status: 0 });
    expect(command('house-new', [house], { SOURCE_DATE_EPOCH: 'x' })).toMatchObject({ status: 1 });
  });
});
