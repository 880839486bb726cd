/** Builds, once for all tests of built sites: the real one, the same elsewhere, and a town with three languages. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { stringify } from 'yaml';
import { aboutFacts, baseFiles, document, houseOf, settings, writeFiles } from './content-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.cache/test');

export interface BuiltSites {
  real: string;
  /** The real content under a sub-path and another origin, as a production build. */
  elsewhere: string;
  /** Three languages; one sheet is translated into none of them. */
  town: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSites;
  }
}

export const ELSEWHERE = { base: '/maison/', origin: 'https://elsewhere.example' };

export default function setup(project: TestProject): void {
  rmSync(folder, { recursive: true, force: true });
  const town = path.join(folder, 'town-content');
  writeFiles(town, townFiles());
  const sites: BuiltSites = {
    real: build('real', {}),
    elsewhere: build('elsewhere', { BASE_PATH: ELSEWHERE.base, SITE_URL: ELSEWHERE.origin, SITE_ENV: 'production' }),
    town: build('town', { CONTENT_DIR: town }),
  };
  project.provide('sites', sites);
}

function build(name: string, env: Record<string, string>): string {
  const out = path.join(folder, name);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--lang', 'en'], {
    cwd: root,
    env: { ...process.env, OUT_DIR: out, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The site "${name}" was not built:\n${stdout}${stderr}`);
  return out;
}

function townFiles() {
  const locales = ['fr', 'en', 'qaa'];
  return {
    ...baseFiles(),
    'site.yml': stringify(settings(locales)),
    'house.yml': stringify(houseOf(['alpha', 'beta'], locales)),
    'sheets/en/beta.mdx': null,
    'sheets/qaa/alpha.mdx': document(
      {
        title: 'Álphá',
        summary: 'Álphá ís á públíc sérvícé óf thé tówn, fór tésts ónly.',
        reasons: { beta: 'Álphá úsés bétá.' },
      },
      '\n## First\n\nSée [beta](./beta.mdx).\n',
    ),
    'pages/qaa/about.mdx': document(aboutFacts('Ábóút', 'about'), '\n## Méthód\n\nSée [alpha](../../sheets/qaa/alpha.mdx).\n'),
  };
}
