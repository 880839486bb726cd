/** Builds, once for all tests of built sites: the real one, the same elsewhere, and a new house with three languages. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { parse, stringify } from 'yaml';
import { commandWords } from '../../src/i18n/commands/index.ts';
import { printedDay } from '../../src/config/today.ts';
import { writeNewHouse } from '../../scripts/authoring/new-house.ts';
import { publisherFacts } from './content-folder.ts';
import { runBuildHere } from './run-build.ts';
import { addThirdLanguage } from './third-language.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.cache/test');

export interface BuiltSites {
  real: string;
  /** The real content under a sub-path and another origin, as a production build. */
  elsewhere: string;
  /** The house of `house:new` with a third language: see {@link TOWN}. */
  town: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSites;
  }
}

/** A name that may be published: example.* stands for no site, and a production build refuses it. */
export const ELSEWHERE = { base: '/maison/', origin: 'https://maison.internal' };

/** What the tests ask of the new house; its content is in `<town>-content`. */
export const TOWN = {
  origin: 'https://maison.rivebelle.example',
  /** Renamed once; its English is older than one section of its source. */
  sheet: 'family-portal',
  former: 'family-space',
  outdated: 'qui-est-concerne',
  /** In no language but its own. */
  untranslated: 'city-alerts',
  /** What its English pages say otherwise than the interface does. */
  ownWords: { 'status.operational': 'In service', 'kind.service': 'Desk', 'search.clear': 'Start over' },
} as const;

/** Stands in the environment of every build, and nowhere in a site. */
export const UNTOLD = 'what-the-environment-holds-and-no-page-tells';

export default function setup(project: TestProject): void {
  rmSync(folder, { recursive: true, force: true });
  const town = path.join(folder, 'town-content');
  writeTown(town);
  const published = path.join(folder, 'published-content');
  cpSync(path.join(root, 'content'), published, { recursive: true });
  const settings = path.join(published, 'site.yml');
  writeFileSync(settings, stringify({ ...parse(readFileSync(settings, 'utf8')), ...publisherFacts }));
  const sites: BuiltSites = {
    real: build('real', {}),
    elsewhere: build('elsewhere', {
      CONTENT_DIR: published,
      BASE_PATH: ELSEWHERE.base,
      SITE_URL: ELSEWHERE.origin,
      SITE_ENV: 'production',
    }),
    // a shell that is set up for development: the site is that for readers
    town: build('town', { CONTENT_DIR: town, NODE_ENV: 'development' }),
  };
  project.provide('sites', sites);
}

function build(name: string, env: Record<string, string>): string {
  const out = path.join(folder, name);
  const { status, said } = runBuildHere({ SOME_SECRET: UNTOLD, OUT_DIR: out, ...env });
  if (status !== 0) throw new Error(`The site "${name}" was not built:\n${said}`);
  return out;
}

/**
 * The house that `house:new` writes, in one language more, some time later: one sheet was renamed, its source went on after
 * it was translated, and another is translated into no language.
 */
function writeTown(folder: string): void {
  writeNewHouse(folder, printedDay(), commandWords('en'));
  addThirdLanguage(folder, TOWN.sheet);
  writeFileSync(path.join(folder, 'words/en.yml'), stringify(TOWN.ownWords));
  rmSync(path.join(folder, `sheets/en/${TOWN.untranslated}.mdx`));
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(path.join(folder, file), change(readFileSync(path.join(folder, file), 'utf8')));
  edit(`sheets/en/${TOWN.sheet}.mdx`, (text) =>
    text.replace(new RegExp(`^  ${TOWN.outdated}: \\w+$`, 'm'), `  ${TOWN.outdated}: "00000000"`),
  );
  // a colour that the drawing alone has, and pages without it do not
  edit('logo.svg', (text) => text.replace('var(--shutter)', 'var(--vane)'));
  edit('ledger.json', (text) => {
    const ledger = JSON.parse(text);
    const former = { fr: `/fr/fiches/${TOWN.former}/`, en: `/en/sheets/${TOWN.former}/` };
    Object.assign(ledger.sheets[TOWN.sheet], {
      since: '2024-01-01',
      former: [{ id: TOWN.former, until: '2025-01-01', paths: former }],
    });
    return JSON.stringify(ledger);
  });
}
