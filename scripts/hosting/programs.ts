/** Real web servers, as Debian packages them, started on a loopback port with a configuration of ours. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { BuildFailure } from '../../src/build/failure.ts';
import { apache, APACHE_MODULES } from '../../src/hosting/servers/apache.ts';
import { caddy } from '../../src/hosting/servers/caddy.ts';
import { nginx } from '../../src/hosting/servers/nginx.ts';
import type { HostedSite } from '../../src/hosting/servers/site.ts';

/** Milliseconds until a server must answer, and between two tries. */
const START = { limit: 10_000, pause: 100 };

interface Program {
  command: string;
  /** Prints the version, so that we know that it is there. */
  version: string;
  /** What a whole configuration says besides our site. `folder` is the server's own, `port` its own too. */
  configuration: (site: HostedSite, folder: string, port: number) => string;
  args: (folder: string, file: string) => string[];
}

/** Files of a server that should touch nothing outside its folder. */
const nginxFolders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

const PROGRAMS: Readonly<Record<string, Program>> = {
  nginx: {
    command: 'nginx',
    version: '-v',
    configuration: (site, folder, port) =>
      [
        // one process, with the rights of whoever runs this
        'daemon off;\nmaster_process off;',
        `pid ${folder}/pid;\nerror_log stderr crit;\nevents {}\nhttp {\naccess_log off;`,
        ...nginxFolders.map((name) => `${name}_temp_path ${folder}/${name};`),
        nginx(site, `127.0.0.1:${port}`),
        '}\n',
      ].join('\n'),
    args: (folder, file) => ['-p', folder, '-c', file, '-e', 'stderr'],
  },
  apache: {
    command: 'apache2',
    version: '-v',
    configuration: (site, folder, port) =>
      [
        `ServerRoot ${folder}\nDefaultRuntimeDir ${folder}\nPidFile ${folder}/pid\nErrorLog /dev/stderr\nLogLevel crit\nTypesConfig /dev/null`,
        `Listen 127.0.0.1:${port}\nServerName localhost\nUser www-data\nGroup www-data`,
        ...['mpm_event', ...APACHE_MODULES].map((m) => `LoadModule ${m}_module /usr/lib/apache2/modules/mod_${m}.so`),
        apache(site, `127.0.0.1:${port}`),
      ].join('\n'),
    args: (folder, file) => ['-D', 'FOREGROUND', '-d', folder, '-f', file],
  },
  caddy: {
    command: 'caddy',
    version: 'version',
    configuration: (site, _folder, port) =>
      `{\n  admin off\n  auto_https off\n  log {\n    level FATAL\n  }\n}\n${caddy(site, `http://127.0.0.1:${port}`)}`,
    args: (_folder, file) => ['run', '--config', file, '--adapter', 'caddyfile'],
  },
};

export interface RunningHost {
  /** Address of the host's root, without a slash at its end. */
  origin: string;
  version: string;
  stop: () => Promise<void>;
}

/** Starts a host. @throws {BuildFailure} when there is no such host, it is not on this machine or does not answer */
export async function startHost(name: string, site: HostedSite, folder: string): Promise<RunningHost> {
  const program = PROGRAMS[name];
  if (!program) throw new BuildFailure(`Which host? One of: ${Object.keys(PROGRAMS).join(', ')}.`);
  const { error, stdout, stderr } = spawnSync(program.command, [program.version], { encoding: 'utf8' });
  if (error) throw new BuildFailure(`There is no ${name} on this machine: the program "${program.command}" was not found.`);
  const port = await freePort();
  const file = path.join(folder, 'configuration');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, program.configuration(site, folder, port));
  // a file, since Apache cannot open a pipe by name
  const logFile = path.join(folder, 'log');
  const log = openSync(logFile, 'w');
  const child = spawn(program.command, program.args(folder, file), {
    stdio: ['ignore', log, log],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  closeSync(log);
  const origin = `http://127.0.0.1:${port}`;
  const stop = () => ended(child);
  if (!(await answers(origin, child))) {
    await stop();
    throw new BuildFailure(`${readFileSync(logFile, 'utf8')}\n${name} does not answer.`);
  }
  return { origin, version: (stdout + stderr).split('\n')[0] ?? '', stop };
}

async function answers(origin: string, child: ChildProcess): Promise<boolean> {
  for (let waited = 0; waited < START.limit && child.exitCode === null; waited += START.pause) {
    if (await fetch(origin, { redirect: 'manual' }).catch(() => undefined)) return true;
    await new Promise((resolve) => setTimeout(resolve, START.pause));
  }
  return false;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await closed;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
