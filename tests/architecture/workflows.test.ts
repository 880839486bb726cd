/** What the workflows may do: strangers' pull requests run through some of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configurations } from '../../src/hosting/servers/configurations.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.github/workflows');

type Permissions = Record<string, string> | string;
interface Step {
  env?: Record<string, string>;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  if?: string;
  needs?: string;
  permissions?: Permissions;
  'timeout-minutes'?: number;
  'continue-on-error'?: boolean;
  'runs-on'?: string;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Permissions;
  jobs: Record<string, Job>;
}

/** All that any job may do beyond reading the code; a job that needs more is a decision, taken here. */
const GRANTS: Record<string, Record<string, string>> = {
  'check.yml test': { contents: 'read' },
  'check.yml reproducible': { contents: 'read' },
  'check.yml summary': { contents: 'read' },
  'pr-summary.yml comment': { actions: 'read', 'pull-requests': 'write' },
  'deploy.yml build': { contents: 'read', pages: 'read' },
  'deploy.yml deploy': { pages: 'write', 'id-token': 'write' },
  'nightly.yml long': { contents: 'read' },
  'nightly.yml hosts': { contents: 'read' },
  'nightly.yml browsers': { contents: 'read' },
  'nightly.yml canary': { contents: 'read' },
  'links.yml look': { actions: 'read', contents: 'read', issues: 'write' },
};

/** npm's own commands, and the one that runs a script of package.json. */
const NPM_COMMANDS = new Set(['ci', 'test', 'run']);
/** What installs other versions than the locked ones; for the canary alone. */
const INSTALLS = 'npm install --no-save ';

const files = readdirSync(folder).filter((f) => /\.ya?ml$/.test(f));
const workflows = files.map((name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ name: `${name} ${id}`, job, workflow })),
);
/** What is run as code: shell lines and scripts of github-script. */
const code = jobs.flatMap(({ name, job }) =>
  job.steps
    .flatMap((step) => [step.run, step.with?.script])
    .flatMap((text) => (typeof text === 'string' ? [{ name, text }] : [])),
);
const triggers = (workflow: Workflow) => Object.keys(workflow.on);

describe('the workflows', () => {
  it('are all found', () =>
    expect(files.toSorted()).toEqual(['check.yml', 'deploy.yml', 'links.yml', 'nightly.yml', 'pr-summary.yml']));

  it('may do what is agreed, and nothing else', () => {
    const granted = Object.fromEntries(jobs.map(({ name, job, workflow }) => [name, job.permissions ?? workflow.permissions]));
    expect(granted).toEqual(GRANTS);
  });

  it('say their permissions at the top, so that a new job begins with few', () => {
    for (const { name, workflow } of workflows) expect([{}, { contents: 'read' }], name).toContainEqual(workflow.permissions);
  });

  it('[R52] name every action by its commit, with the version for the reader', () => {
    const lines = workflows.flatMap(({ text }) => text.split('\n').filter((line) => /\buses:/.test(line)));
    expect(lines.length).toBe(jobs.flatMap(({ job }) => job.steps).filter((s) => s.uses !== undefined).length);
    expect(lines.filter((line) => !/uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('agree on the version of an action', () => {
    const pins = new Set(jobs.flatMap(({ job }) => job.steps.flatMap((s) => s.uses ?? [])));
    expect(pins.size).toBe(new Set([...pins].map((pin) => pin.split('@')[0])).size);
  });

  it('end in time, on a system that is named', () => {
    for (const { name, job } of jobs) {
      expect(job['timeout-minutes'], name).toBeGreaterThan(0);
      expect(job['timeout-minutes'], name).toBeLessThanOrEqual(60);
      expect(job['runs-on'], name).toBe('ubuntu-24.04');
    }
  });

  it('keep no credential after a checkout', () => {
    const checkouts = jobs.flatMap(({ job }) => job.steps.filter((s) => s.uses?.startsWith('actions/checkout@')));
    expect(checkouts.length).toBeGreaterThan(0);
    expect(checkouts.filter((s) => s.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  it('call npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const calls = code.flatMap(({ name, text }) =>
      [...text.replace(INSTALLS, '').matchAll(/\bnpm ([a-z]+)(?:(?: --[a-z]+)* ([\w:-]+))?/g)].map(
        ([, command = '', script = '']) => ({
          name,
          command,
          script,
        }),
      ),
    );
    expect(calls.length).toBeGreaterThan(0);
    const known = new Set(Object.keys(scripts));
    expect(calls.filter((c) => !NPM_COMMANDS.has(c.command) || (c.command === 'run' && !known.has(c.script)))).toEqual([]);
    const programs = code.flatMap(({ text }) => [...text.matchAll(/\bnode (scripts\/\S+)/g)].map(([, file = '']) => file));
    expect(programs).toEqual(['scripts/pr-summary.ts']);
    expect(programs.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

describe('what the workflows prove', () => {
  const runs = (job: string) =>
    jobs
      .find(({ name }) => name === job)
      ?.job.steps.flatMap((s) => s.run ?? [])
      .join('\n') ?? '';

  it('[R30][R51] one commit gives the same bytes in another folder, time zone and language, with a cold cache', () => {
    const job = jobs.find(({ name }) => name === 'check.yml reproducible')?.job;
    const elsewhere = job?.steps.find((s) => s.env !== undefined);
    expect(Object.keys(elsewhere?.env ?? {})).toEqual(['TZ', 'LANG', 'LC_ALL']);
    const lines = elsewhere?.run?.trim().split('\n') ?? [];
    expect(lines[0]).toMatch(/^git clone .*"\$RUNNER_TEMP\/another folder"$/);
    expect(lines.slice(2)).toEqual(['npm ci', 'npm run build', 'npm run --silent manifest > "$RUNNER_TEMP/elsewhere.txt"']);
    expect(job?.steps.at(-1)?.run).toBe('diff "$RUNNER_TEMP/here.txt" "$RUNNER_TEMP/elsewhere.txt"');
  });

  it('[R40] every night, the long tests, and each configuration with the real host', () => {
    expect(runs('nightly.yml long')).toContain('npm run test:long');
    for (const host of Object.keys(configurations))
      expect(runs('nightly.yml hosts')).toContain(`npm run test:hosting -- ${host}`);
  });

  it('every night, how we fare with the newest Astro: it may fail, and nothing else runs with it', () => {
    const installing = jobs.filter(({ job }) => job.steps.some((s) => s.run?.startsWith(INSTALLS)));
    expect(installing.map(({ name }) => name)).toEqual(['nightly.yml canary']);
    expect(jobs.filter(({ job }) => job['continue-on-error'] === true)).toEqual(installing);
    const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const ofAstro = Object.keys(dependencies).filter((name) => name === 'astro' || name.startsWith('@astrojs/'));
    for (const name of ofAstro) expect(runs('nightly.yml canary')).toContain(` ${name}@latest`);
    expect(runs('nightly.yml canary')).toMatch(/npm run build\nnpm run test:fast$/);
  });

  it('[R54] outside links are looked at every week, and an issue says so', () => {
    const links = workflows.find((w) => w.name === 'links.yml')?.workflow;
    expect(triggers(links ?? { on: {}, jobs: {} })).toEqual(['schedule', 'workflow_dispatch']);
    expect(links?.on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* \d$/) as string }]);
  });
});

describe('what a stranger hands in', () => {
  it('[R52] has twenty minutes, the tests being half of it', () => {
    const open = jobs.filter(({ workflow }) => triggers(workflow).includes('pull_request'));
    expect(open.length).toBeGreaterThan(1);
    for (const { name, job } of open) expect(job['timeout-minutes'], name).toBeLessThanOrEqual(20);
  });

  it('[R53] is published nowhere: what is put online comes from main', () => {
    const publishes = (job: Job) => job.steps.some((s) => /pages-artifact|deploy-pages/.test(s.uses ?? ''));
    const publishing = jobs.filter(
      ({ job }) => publishes(job) || JSON.stringify(job.permissions ?? {}).includes('"pages":"write"'),
    );
    expect(publishing.map((j) => j.name)).toEqual(['deploy.yml build', 'deploy.yml deploy']);
    const { on, jobs: deploy } = publishing[0]?.workflow ?? { on: {}, jobs: {} };
    expect(on).toMatchObject({ push: { branches: ['main'] } });
    expect(Object.keys(on)).toEqual(['push', 'schedule', 'workflow_dispatch']);
    expect(deploy.build?.if).toBe("github.ref == 'refs/heads/main'");
    expect(deploy.deploy?.needs).toBe('build');
  });

  it('[R52] never meets a write permission or a secret while it runs', () => {
    const open = workflows.filter(({ workflow }) => triggers(workflow).includes('pull_request'));
    expect(open.map((w) => w.name)).toEqual(['check.yml']);
    for (const { name, text } of open) expect(text, name).not.toMatch(/\bsecrets\b|github\.token|: write\b/);
    for (const { name, workflow } of workflows) expect(triggers(workflow), name).not.toContain('pull_request_target');
  });

  it('[R52] is not checked out nor run where something may be written', () => {
    const trusted = jobs.filter(({ workflow }) => triggers(workflow).includes('workflow_run'));
    expect(trusted.map((j) => j.name)).toEqual(['pr-summary.yml comment']);
    const steps = trusted.flatMap(({ job }) => job.steps);
    expect(steps.filter((s) => s.uses?.startsWith('actions/checkout@') || s.run !== undefined)).toEqual([]);
  });

  it('is never pasted into code', () => {
    expect(code.length).toBeGreaterThan(5);
    expect(code.filter(({ text }) => text.includes('${{'))).toEqual([]);
  });
});
