/** `npm run bench`: how long the build takes, and how it grows. Corpora are made by seed in a temporary folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchOurs, removeSites } from './bench/ours.ts';
import { comparison, resultTables } from './bench/report.ts';
import type { PeerResult, Results, SizeResult } from './bench/results.ts';
import { saveResults, savedResults } from './bench/save.ts';
import { benchStarlight, installStarlight } from './bench/starlight.ts';
import { command } from './command/command.ts';

const BYTES_PER_GB = 1024 ** 3;

await command('bench', async ({ values: { json, save, ...values } }) => {
  const sizes = values.sizes.split(',').map(Number);
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  const hasPeer = values.peer !== undefined;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'maison-bench-'));
  const ours: SizeResult[] = [];
  const peers: PeerResult[] = [];
  const say = (line: string) => console.log(line);
  try {
    const peerSite = path.join(folder, 'starlight');
    if (hasPeer) installStarlight(peerSite);
    for (const sheets of sizes) {
      const bench = { sheets, seed, runs, folder, say };
      ours.push(await benchOurs(bench));
      if (hasPeer) peers.push(...(await benchStarlight(bench, peerSite)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    removeSites();
  }
  const results: Results = { seed, runs, machine: machine(), ours, peers };
  console.log(`\n${resultTables(results)}\n`);
  for (const line of comparison(savedResults(), results)) console.log(line);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
  if (save) await saveResults(results);
});

function machine(): Results['machine'] {
  const [first] = os.cpus();
  return {
    processor: first?.model.trim() ?? 'an unknown processor',
    cores: os.availableParallelism(),
    memory: Math.round(os.totalmem() / BYTES_PER_GB),
    system: `${os.type()} ${os.arch()}`,
    node: process.versions.node,
  };
}
