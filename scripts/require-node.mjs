// Before every command: a Node that can run it, or a sentence. Plain JavaScript, so that an old Node can read it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseNode, refusal } from './command/node-choice.mjs';

// nothing here tells anybody of what people do; where that is not said, Astro wants a home folder to note it in
if (!process.env.ASTRO_TELEMETRY_DISABLED) process.env.ASTRO_TELEMETRY_DISABLED = '1';
const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
const { platform, arch, versions, env } = process;
const choice = chooseNode({ version: versions.node, platform, arch }, (program) => existsSync(path.join(modules, program)));

if (choice.run === 'pinned') {
  const args = [...process.execArgv, ...process.argv.slice(1)];
  const { status, error } = spawnSync(path.join(modules, choice.program), args, { stdio: 'inherit' });
  if (error) console.error(error.message);
  process.exit(status ?? 1);
}
if (choice.run === 'none') {
  console.error(refusal(versions.node, (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').slice(0, 2).toLowerCase()));
  process.exit(1);
}
