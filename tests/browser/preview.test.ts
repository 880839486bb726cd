/** `npm run dev` while an author writes: every save shows at once, or says what is wrong. */
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { POSTER_FILES } from '../../src/model/posters.ts';
import { aboutFacts, baseFiles, document as written, houseOf, sheetFacts, writeFiles } from '../lib/content-folder.ts';
import { type DevServer, startDev, until } from '../lib/dev-server.ts';
import { copyProject } from '../lib/project-copy.ts';
import { launch } from './launch.ts';

const work = path.resolve(import.meta.dirname, '../../.cache/test/preview');
const content = path.join(work, 'content');
let server: DevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  rmSync(work, ANYWAY);
  mkdirSync(work, { recursive: true });
  writeFiles(content, { ...baseFiles(), 'public/CNAME': 'town.example\n' });
  const project = copyProject(path.join(work, 'project'));
  [server, browser] = await Promise.all([
    startDev(project, { CONTENT_DIR: content, CACHE_DIR: path.join(work, 'cache'), LC_ALL: 'C' }),
    launch(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(async () => {
  for (const file of ['sheets/fr/gamma.mdx', 'sheets/fr/delta.mdx']) rmSync(path.join(content, file), ANYWAY);
  const before = { ...baseFiles(), 'sheets/fr/beta.mdx': written(sheetFacts(`Beta ${(round += 1)}`)) };
  writeFiles(content, before);
  // the preview has seen the last of these before anyone looks
  await until(async () => (await text('/fr/fiches/beta/')).includes(`Beta ${round}`));
  page = await browser.newPage();
});
afterEach(() => page.close());

let round = 0;
const SOON = { timeout: 10_000 };
/** What an editor needs between emptying a file and writing it, on a slow disk. */
const AN_INSTANT_MS = 150;
const ANYWAY = { recursive: true, force: true } as const;

const save = (file: string, text: string) => writeFiles(content, { [file]: text });
const open = (address: string) => page.goto(server.url + address);
const text = async (address: string) => (await fetch(server.url + address)).text();
const status = async (address: string) => (await fetch(server.url + address, { redirect: 'manual' })).status;

/** What the page that is open says, without being asked for again. */
const shown = () => page.evaluate(() => document.body.innerText);

const overlay = () => page.locator('vite-error-overlay');

describe('a saved sheet', () => {
  beforeEach(() => open('/fr/fiches/beta/'));

  it.each([
    ['its title', { title: 'Bêta renommée' }, 'Bêta renommée'],
    ['its summary', { summary: 'Un tout autre résumé, que personne n’avait encore écrit ici.' }, 'Un tout autre résumé'],
    ['its status', { status: 'planned', history: [{ date: '2021', status: 'planned', source: 'town' }] }, 'Prévu'],
    [
      'a source',
      { sources: [{ ...(sheetFacts('x')['sources'] as object[])[0], title: 'Une source neuve' }] },
      'Une source neuve',
    ],
  ])('shows %s at once', async (_what, facts, words) => {
    save('sheets/fr/beta.mdx', written(sheetFacts('Beta', facts)));
    await expect.poll(shown, SOON).toContain(words);
    expect(await overlay().count()).toBe(0);
  });

  it('shows what it says of its relations on both sides at once', async () => {
    const related = [{ type: 'uses', target: 'beta', reason: 'Sans beta, rien ne va.' }];
    save('sheets/fr/alpha.mdx', written(sheetFacts('Alpha', { related })));
    await expect.poll(shown, SOON).toContain('Sans beta, rien ne va.');
  });

  it('shows its dates at once, in the language that has them too', async () => {
    const milestone = {
      id: 'm',
      date: '2031',
      what: 'Tout change ici.',
      audiences: ['residents'],
      source: 'town',
      state: 'announced',
    };
    const translated = { title: 'Beta in English', summary: 'Beta is a public service of the town, told in English.' };
    save('sheets/en/beta.mdx', written({ ...translated, milestones: { m: 'All of it changes.' } }));
    save('sheets/fr/beta.mdx', written(sheetFacts('Beta', { milestones: [milestone] })));
    await expect.poll(shown, SOON).toContain('Tout change ici.');
    expect(await text('/en/sheets/beta/')).toContain('All of it changes.');
  });

  it('shows its text at once', async () => {
    save('sheets/fr/beta.mdx', written(sheetFacts('Beta'), '\n## First\n\nUn texte tout neuf.\n'));
    await expect.poll(shown, SOON).toContain('Un texte tout neuf.');
  });

  it('that nobody knew has a page at once, and one that is renamed or deleted has none', async () => {
    expect(await status('/fr/fiches/gamma/')).toBe(404);
    save('sheets/fr/gamma.mdx', written(sheetFacts('Gamma')));
    save('house.yml', stringify(houseOf(['alpha', 'beta', 'gamma'])));
    await expect.poll(() => status('/fr/fiches/gamma/'), SOON).toBe(200);
    expect(await text('/fr/fiches/')).toContain('Gamma');
    renameSync(path.join(content, 'sheets/fr/gamma.mdx'), path.join(content, 'sheets/fr/delta.mdx'));
    save('house.yml', stringify(houseOf(['alpha', 'beta', 'delta'])));
    await expect.poll(() => status('/fr/fiches/delta/'), SOON).toBe(200);
    expect(await status('/fr/fiches/gamma/')).toBe(404);
    rmSync(path.join(content, 'sheets/fr/delta.mdx'));
    save('house.yml', stringify(houseOf(['alpha', 'beta'])));
    await expect.poll(() => status('/fr/fiches/delta/'), SOON).toBe(404);
    expect(await status('/fr/fiches/beta/')).toBe(200);
  });
});

describe('a saved plan of the house', () => {
  it('shows its new order and names at once', async () => {
    await open('/fr/fiches/');
    const plan = stringify(houseOf(['beta', 'alpha'])).replaceAll('hall fr', 'La grande salle');
    save('house.yml', plan);
    await expect.poll(shown, SOON).toContain('La grande salle');
  });

  it('that is half-written is told over the page, and the page comes back when it is whole', async () => {
    await open('/fr/');
    save('house.yml', stringify(houseOf(['alpha', 'beta'])).slice(0, 200));
    await overlay().getByText('house.yml:').waitFor();
    // until then pages stay as they were
    expect(await status('/fr/fiches/beta/')).toBe(200);
    save('house.yml', stringify(houseOf(['alpha', 'beta'])));
    await expect.poll(() => overlay().count(), SOON).toBe(0);
  });
});

describe('[R71] an editor at work', () => {
  it('leaves its swap files, locks and copies without stopping the preview', async () => {
    const own = ['.beta.mdx.swp', 'beta.mdx~', '4913', '.DS_Store'].map((name) => path.join(content, 'sheets/fr', name));
    for (const file of own) writeFileSync(file, 'x');
    symlinkSync('someone@town.4711', path.join(content, 'sheets/fr/.#beta.mdx'));
    await open('/fr/fiches/beta/');
    save('sheets/fr/beta.mdx', written(sheetFacts('Beta'), '\n## First\n\nÉcrit dans Vim.\n'));
    await expect.poll(shown, SOON).toContain('Écrit dans Vim.');
    expect(await overlay().count()).toBe(0);
    for (const file of [...own, path.join(content, 'sheets/fr/.#beta.mdx')]) rmSync(file);
  });

  it('may empty a file before it writes it: nobody is told of a mistake', async () => {
    const heard: string[] = [];
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
    await open('/fr/fiches/');
    const before = server.said();
    save('house.yml', '');
    await pause(AN_INSTANT_MS);
    save('house.yml', stringify(houseOf(['alpha', 'beta'])).replaceAll('hall fr', 'Le grand hall'));
    await expect.poll(shown, SOON).toContain('Le grand hall');
    expect(heard.filter((message) => message.includes('"error"'))).toEqual([]);
    expect(server.said().slice(before.length)).not.toContain('house.yml');
  });
});

describe('[R71] a mistake', () => {
  const hostile = '<img src=x onerror=document.title=1>';

  it('is told over the page and in the terminal alike: file, line, rule and line of text', async () => {
    await open('/fr/fiches/beta/');
    save('sheets/fr/beta.mdx', written(sheetFacts('Beta', { kind: 'castle' })));
    const where = `${path.relative(path.join(work, 'project'), content)}/sheets/fr/beta.mdx:7:7  field-value  "kind"`;
    await overlay().getByText(where).waitFor();
    expect(server.said()).toContain(where);
    expect(server.said()).toContain('    | kind: castle');
  });

  it('is words, whatever stands in it', async () => {
    await open('/fr/fiches/beta/');
    save('sheets/fr/beta.mdx', written(sheetFacts('Beta', { kind: hostile })));
    await overlay().getByText(hostile).first().waitFor();
    expect(await overlay().locator('img').count()).toBe(0);
  });
});

describe('a saved page', () => {
  it('shows its text at once', async () => {
    await open('/fr/a-propos/');
    save('pages/fr/about.mdx', written(aboutFacts('À propos du site', 'a-propos'), '\n## Méthode\n\nTout autre chose.\n'));
    await expect.poll(shown, SOON).toContain('Tout autre chose.');
  });

  it('runs no code, whatever it looks like to one reader and to another', async () => {
    const canary = path.join(work, 'canary');
    const code = `{(process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(canary)}, 'x'), 1)}`;
    // a Greek sign that becomes a backtick when it is normalised: code to one reader, an expression to another
    for (const quote of ['`', '\u1FEF', '\u0300']) {
      save(
        'pages/fr/about.mdx',
        written(aboutFacts('À propos du site', 'a-propos'), `\n## Méthode\n\n${quote}${code}${quote}\n`),
      );
      await open('/fr/a-propos/');
    }
    await expect.poll(() => status('/fr/a-propos/'), SOON).toBe(200);
    expect(existsSync(canary)).toBe(false);
  });
});

it('an address without its last slash leads to the page, as with every host', async () => {
  for (const address of ['/fr', '/fr/fiches/beta?x=1']) {
    const response = await fetch(server.url + address, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, address.replace(/(?=\?|$)/, '/')]);
  }
});

it('a former address leads to the sheet of today, as with every host', async () => {
  const former = [{ id: 'old', until: '2025-01-31', paths: { fr: '/fr/fiches/old/', en: '/en/sheets/old/' } }];
  const paths = { fr: '/fr/fiches/beta/', en: '/en/sheets/beta/' };
  save('ledger.json', JSON.stringify({ version: 1, sheets: { beta: { since: '2025-01-01', paths, former } } }));
  await expect.poll(() => status('/fr/fiches/old/'), SOON).toBe(301);
  for (const address of ['/en/sheets/old/?x=1', '/en/sheets/old?x=1']) {
    const response = await fetch(server.url + address, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/en/sheets/beta/?x=1']);
  }
});

it('[R71] colours of its own show at their first save', async () => {
  const ink = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink'));
  const inkOfToday = async () => {
    await open('/fr/');
    // the preview may start the page again while it is asked
    return ink().catch(() => '');
  };
  await expect.poll(inkOfToday, SOON).not.toBe('');
  const before = await ink();
  // as most programs write a new file: there first, full later
  save('theme.css', '');
  await pause(AN_INSTANT_MS);
  save('theme.css', ':root {\n  --ink: light-dark(#010203, #fefdfc);\n}\n');
  await expect.poll(inkOfToday, SOON).toContain('#010203');
  rmSync(path.join(content, 'theme.css'));
  await expect.poll(inkOfToday, SOON).toBe(before);
});

it('files of the house’s own public folder are served as they are, and the engine’s are not', async () => {
  expect(await text('/CNAME')).toBe('town.example\n');
  expect(await status('/.nojekyll')).toBe(404);
});

it('posters are made when somebody asks for one, of the content as it is then', async () => {
  const hrefs = [...(await text('/fr/')).matchAll(/href="(\/posters\/fr\/[^"]+)"/g)].map(([, href = '']) => href);
  expect(hrefs.length).toBe(POSTER_FILES.length);
  for (const href of hrefs.filter((name) => name.includes('-day-a3.'))) {
    const response = await fetch(server.url + href);
    const type = href.endsWith('.svg') ? 'image/svg+xml' : 'application/pdf';
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
  }
  save('sheets/fr/beta.mdx', written(sheetFacts('Beta repeinte')));
  await expect.poll(() => text('/posters/fr/house-line-a3.svg?again'), SOON).toContain('Beta repeinte');
  expect(await status('/posters/fr/house-dusk-a3.svg')).toBe(404);
});
