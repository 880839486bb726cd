/** Builds, once for all tests of built sites: the real one, the same elsewhere, and a town with three languages. */
import { appendFileSync, cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { stringify } from 'yaml';
import { readContent } from '../../src/reader/read-content.ts';
import {
  aboutFacts,
  baseFiles,
  document,
  houseOf,
  publisherFacts,
  relation,
  settings,
  sheetFacts,
  writeFiles,
} from './content-folder.ts';
import { runBuild } from './run-build.ts';

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

/** A name that may be published: example.* stands for no site, and a production build refuses it. */
export const ELSEWHERE = { base: '/maison/', origin: 'https://maison.internal' };

/** Stands in the environment of every build, and nowhere in a site. */
export const UNTOLD = 'what-the-environment-holds-and-no-page-tells';

export default function setup(project: TestProject): void {
  rmSync(folder, { recursive: true, force: true });
  const town = path.join(folder, 'town-content');
  writeFiles(town, townFiles());
  acceptAllButSecond(town);
  const published = path.join(folder, 'published-content');
  cpSync(path.join(root, 'content'), published, { recursive: true });
  appendFileSync(path.join(published, 'site.yml'), stringify(publisherFacts));
  const sites: BuiltSites = {
    real: build('real', {}),
    elsewhere: build('elsewhere', {
      CONTENT_DIR: published,
      BASE_PATH: ELSEWHERE.base,
      SITE_URL: ELSEWHERE.origin,
      SITE_ENV: 'production',
    }),
    town: build('town', { CONTENT_DIR: town }),
  };
  project.provide('sites', sites);
}

function build(name: string, env: Record<string, string>): string {
  const out = path.join(folder, name);
  const { status, said } = runBuild({ SOME_SECRET: UNTOLD, OUT_DIR: out, ...env });
  if (status !== 0) throw new Error(`The site "${name}" was not built:\n${said}`);
  return out;
}

/** The English alpha was compared with its source before the second section changed. */
function acceptAllButSecond(town: string): void {
  const { content } = readContent(town, { today: '2025-06-30' });
  const sections = content?.sources.find((s) => s.id === 'alpha')?.body.sections;
  const english = {
    title: 'Alpha in English',
    summary: 'Alpha is a public service of the town, told in English.',
    reasons: { beta: 'Alpha uses beta.' },
  };
  const sourceHash = { ...sections, second: '00000000' };
  writeFiles(town, { 'sheets/en/alpha.mdx': document({ ...english, sourceHash }, '\n## First\n\nOne.\n\n## Second\n\nTwo.\n') });
}

function townFiles() {
  const locales = ['fr', 'en', 'qaa'];
  return {
    ...baseFiles(),
    'site.yml': stringify(settings(locales)),
    'house.yml': stringify(houseOf(['alpha', 'beta'], locales)),
    'sheets/fr/alpha.mdx': document(sheetFacts('Alpha', { relations: [relation] }), '\n## First\n\nUn.\n\n## Second\n\nDeux.\n'),
    'ledger.json': JSON.stringify({
      version: 1,
      sheets: {
        alpha: {
          since: '2024-01-01',
          paths: { fr: '/fr/fiches/alpha/', en: '/en/sheets/alpha/' },
          former: [{ id: 'alef', until: '2025-01-01', paths: { fr: '/fr/fiches/alef/', en: '/en/sheets/alef/' } }],
        },
      },
    }),
    'sheets/en/beta.mdx': null,
    'sheets/qaa/alpha.mdx': document(
      {
        title: 'Álphá',
        summary: 'Álphá ís á públíc sérvícé óf thé tówn, fór tésts ónly.',
        reasons: { beta: 'Álphá úsés bétá.' },
      },
      '\n## First\n\nSée [beta](./beta.mdx).\n\n## Second\n\nTwó.\n',
    ),
    'pages/qaa/about.mdx': document(aboutFacts('Ábóút', 'about'), '\n## Méthód\n\nSée [alpha](../../sheets/qaa/alpha.mdx).\n'),
  };
}
