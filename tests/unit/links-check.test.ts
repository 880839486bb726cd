/** The checker of external addresses: polite, held to the public internet, slow to call an address dead. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Ask, createAsk, NoAnswer, userAgentOf } from '../../scripts/links/ask.ts';
import { checkLinks } from '../../scripts/links/check-links.ts';
import { collectAddresses } from '../../scripts/links/collect.ts';
import { type LinksCommand, runLinks } from '../../scripts/links/command.ts';
import { DEAD_AFTER, FRESH_DAYS, HOST_GIVES_UP, MAX_RETRY_AFTER_MS, MAX_TRIES } from '../../scripts/links/limits.ts';
import { loadMemory, type Memory, stateOf } from '../../scripts/links/memory.ts';
import { isPrivateLiteral, isPublicIp, NOT_PUBLIC, type Resolve } from '../../scripts/links/public-address.ts';
import { judgeStatus, retryAfterMs } from '../../scripts/links/verdict.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { document, relation, sheetFacts, withContent } from '../lib/content-folder.ts';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2026-03-02T10:00:00Z');
/** Long for a server of this machine, short for a test. */
const TIMEOUT_MS = 250;
const pace = { hostPauseMs: 7, backoffMs: 100 };

type Handler = (request: IncomingMessage, response: ServerResponse, visits: number) => void;
const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    void response.writeHead(code, headers).end();

let server: Server;
let port: number;
let handlers: Record<string, Handler> = {};
let log: string[] = [];
let connections = 0;
let slept: number[] = [];
let today = FIRST_DAY;

beforeAll(async () => {
  server = createServer((request, response) => {
    const asked = request.url ?? '/';
    log.push(`${request.method} ${asked}`);
    (handlers[asked] ?? status(404))(request, response, log.filter((l) => l.endsWith(` ${asked}`)).length);
  });
  server.on('connection', () => connections++);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  handlers = { '/fine': status(200) };
  log = [];
  slept = [];
  connections = 0;
  today = FIRST_DAY;
});

const at = (pathname: string, host = '127.0.0.1') => `http://${host}:${port}${pathname}`;
const visitorWith = (ask: Ask) => ({
  ask,
  pace,
  now: () => today,
  sleep: async (ms: number) => {
    slept.push(ms);
    await delay(1);
  },
});
const local = () => visitorWith(createAsk({ userAgent: 'links-check/1.0 (test)', allowLocal: true, timeoutMs: TIMEOUT_MS }));

/** Asks for one page, and for one that is fine: proof of a network. */
async function verdictOn(pathname: string) {
  const { memory } = await checkLinks([at('/fine'), at(pathname)], {}, local());
  log = log.filter((l) => !l.endsWith(' /fine'));
  const { day: _day, strikes: _strikes, since: _since, ...verdict } = memory[at(pathname)] ?? {};
  return verdict;
}

describe('one address', () => {
  it('is asked with HEAD alone when that is enough', async () => {
    handlers['/page'] = status(200);
    expect(await verdictOn('/page')).toEqual({ kind: 'fine' });
    expect(log).toEqual(['HEAD /page']);
  });

  it('says who asks', async () => {
    let agent: string | undefined;
    handlers['/page'] = (request, response) => {
      agent = request.headers['user-agent'];
      response.end();
    };
    await verdictOn('/page');
    expect(agent).toBe('links-check/1.0 (test)');
  });

  it('is gone only when GET says so too', async () => {
    expect(await verdictOn('/missing')).toEqual({ kind: 'gone', reason: 'status', status: 404 });
    expect(log).toEqual(['HEAD /missing', 'GET /missing']);
  });

  it.each([405, 403, 501, 404, 500])('is asked again with GET when HEAD is answered with %i', async (code) => {
    handlers['/page'] = (request, response) => void response.writeHead(request.method === 'HEAD' ? code : 200).end();
    expect(await verdictOn('/page')).toEqual({ kind: 'fine' });
    expect(log).toEqual(['HEAD /page', 'GET /page']);
    expect(slept).toContain(pace.hostPauseMs);
  });

  it('is left after the headers of a GET', async () => {
    let closed = 0;
    handlers['/endless'] = (request, response) => {
      if (request.method === 'HEAD') return void response.writeHead(405).end();
      response.on('close', () => closed++);
      response.writeHead(200).write('a first piece');
    };
    // with the usual, long timeout: it must not be what ends the connection
    const patient = createAsk({ userAgent: 'test', allowLocal: true });
    const { memory } = await checkLinks([at('/endless')], {}, visitorWith(patient));
    expect(memory[at('/endless')]).toMatchObject({ kind: 'fine' });
    await expect.poll(() => closed).toBe(1);
  });

  it('that refuses programs is left to a person', async () => {
    handlers['/wall'] = status(403);
    expect(await verdictOn('/wall')).toEqual({ kind: 'refused', reason: 'status', status: 403 });
  });

  it('that never answers is unreachable', async () => {
    handlers['/hanging'] = () => {};
    expect(await verdictOn('/hanging')).toMatchObject({ kind: 'unreachable', reason: 'timeout' });
    expect(log).toHaveLength(MAX_TRIES);
  });

  it('[R54] is tried again, later and later, after a failure of the site', async () => {
    handlers['/ill'] = (_, response, visits) => void response.writeHead(visits < 4 ? 500 : 200).end();
    expect(await verdictOn('/ill')).toEqual({ kind: 'fine' });
    expect(slept.filter((ms) => ms >= pace.backoffMs)).toEqual([100, 400]);
  });

  it('of a site that stays ill is unreachable', async () => {
    handlers['/ill'] = status(500);
    expect(await verdictOn('/ill')).toEqual({ kind: 'unreachable', reason: 'status', status: 500 });
    expect(log).toHaveLength(1 + MAX_TRIES);
  });

  it('is tried again after a broken connection', async () => {
    handlers['/broken'] = (request, response, visits) => void (visits === 1 ? request.socket.destroy() : response.end());
    expect(await verdictOn('/broken')).toEqual({ kind: 'fine' });
  });
});

describe('a busy site', () => {
  it('is given the time it asks for', async () => {
    handlers['/busy'] = (_, response, visits) => void response.writeHead(visits === 1 ? 429 : 200, { 'Retry-After': '13' }).end();
    expect(await verdictOn('/busy')).toEqual({ kind: 'fine' });
    expect(slept).toContain(13_000);
  });

  it('is left alone, with its other pages, when it asks for more than we wait', async () => {
    handlers['/busy'] = status(429, { 'Retry-After': String(MAX_RETRY_AFTER_MS / 1000 + 1) });
    const run = await checkLinks([at('/busy'), at('/fine')], {}, local());
    expect(run.memory[at('/busy')]).toMatchObject({ kind: 'refused', reason: 'busy', strikes: 0 });
    expect(run).toMatchObject({ asked: 1, postponed: 1 });
    expect(log).toEqual(['HEAD /busy']);
  });

  it('may name a date', () => {
    expect(retryAfterMs('Mon, 02 Mar 2026 10:00:30 GMT', FIRST_DAY)).toBe(30_000);
    expect(retryAfterMs('Mon, 02 Mar 2026 09:00:00 GMT', FIRST_DAY)).toBe(0);
    expect(retryAfterMs('soon', FIRST_DAY)).toBeUndefined();
  });
});

describe('redirects', () => {
  it('for good are reported with the new address', async () => {
    handlers['/old'] = status(301, { Location: '/new#part' });
    handlers['/new'] = status(200);
    expect(await verdictOn('/old')).toEqual({ kind: 'moved', movedTo: at('/new') });
  });

  it('for now are nothing to report, nor a detour behind a permanent one', async () => {
    handlers['/now'] = status(302, { Location: '/new' });
    handlers['/old'] = status(308, { Location: '/now' });
    handlers['/new'] = status(200);
    expect(await verdictOn('/now')).toEqual({ kind: 'fine' });
    expect(await verdictOn('/old')).toEqual({ kind: 'moved', movedTo: at('/now') });
  });

  it('to a missing page make the address a missing one', async () => {
    handlers['/old'] = status(301, { Location: '/missing' });
    expect(await verdictOn('/old')).toEqual({ kind: 'gone', reason: 'status', status: 404 });
  });

  it('in a circle end', async () => {
    handlers['/a'] = status(302, { Location: '/b' });
    handlers['/b'] = status(302, { Location: '/a' });
    expect(await verdictOn('/a')).toEqual({ kind: 'refused', reason: 'redirect-loop' });
    expect(log).toEqual(['HEAD /a', 'HEAD /b']);
  });

  it('without end are left', async () => {
    for (let i = 0; i < 50; i++) handlers[`/${i}`] = status(302, { Location: `/${i + 1}` });
    expect(await verdictOn('/0')).toEqual({ kind: 'refused', reason: 'too-many-redirects' });
    expect(log.length).toBeLessThan(20);
  });

  it('away from https are reported, not followed', async () => {
    const asked: string[] = [];
    const ask: Ask = async (url) => {
      asked.push(url.href);
      return { status: 302, location: 'http://plain.example/page' };
    };
    const { memory } = await checkLinks(['https://site.example/'], {}, visitorWith(ask));
    expect(memory['https://site.example/']).toMatchObject({ kind: 'moved', movedTo: 'http://plain.example/page' });
    expect(asked).toEqual(['https://site.example/']);
  });
});

describe('only the public internet', () => {
  const strict = (resolve?: Resolve) => createAsk({ userAgent: 'test', timeoutMs: TIMEOUT_MS, ...(resolve && { resolve }) });
  const codeOf = async (asking: Promise<unknown>) => ((await asking.catch((e: unknown) => e)) as NoAnswer).code;
  /** A name server that says what it is told. */
  const naming = (...addresses: string[]) =>
    ((_name: string, _options: object, done: (e: null, all: object[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as unknown as Resolve;

  it.each([
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://10.1.2.3/',
    'https://172.20.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://[::1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::a00:1]/',
  ])('%s is refused', async (address) => {
    expect(isPrivateLiteral(new URL(address).hostname)).toBe(true);
    expect(await codeOf(strict()(new URL(address), 'HEAD'))).toBe(NOT_PUBLIC);
  });

  it('public addresses are not', () => {
    expect(['9.9.9.9', '172.32.0.1', '2a01:e00::1'].map(isPublicIp)).toEqual([true, true, true]);
    expect(isPublicIp('site.example')).toBe(false);
  });

  it.each([['127.0.0.1'], ['::1'], ['9.9.9.9', '10.0.0.1']])('a name that resolves to %s is refused', async (...addresses) => {
    const url = new URL(`https://innocent.example:${port}/fine`);
    expect(await codeOf(strict(naming(...addresses))(url, 'HEAD'))).toBe(NOT_PUBLIC);
    expect(connections).toBe(0);
  });

  it('the name of this machine is refused', async () => {
    expect(await codeOf(strict()(new URL(`https://localhost:${port}/fine`), 'HEAD'))).toBe(NOT_PUBLIC);
    expect(connections).toBe(0);
  });

  it('plain http is refused', async () => {
    expect(await codeOf(strict()(new URL(at('/fine')), 'HEAD'))).toBe('ENOTHTTPS');
    expect(connections).toBe(0);
  });

  it('a redirect to this machine is refused', async () => {
    const guarded = strict();
    const ask: Ask = (url, method) =>
      url.hostname === 'site.example'
        ? Promise.resolve({ status: 301, location: `https://127.0.0.1:${port}/fine` })
        : guarded(url, method);
    const { memory } = await checkLinks(['https://site.example/'], {}, visitorWith(ask));
    // nobody else answered, so nothing is held against the address
    expect(memory).toEqual({});
    const both = await checkLinks(
      ['https://site.example/', 'https://other.example/'],
      {},
      visitorWith((url, method) => (url.hostname === 'other.example' ? Promise.resolve({ status: 200 }) : ask(url, method))),
    );
    expect(both.memory['https://site.example/']).toMatchObject({ kind: 'unreachable', reason: 'not-public' });
    expect(connections).toBe(0);
  });
});

describe('a run', () => {
  it('has one request at a time for a host, also through redirects, and several hosts at once', async () => {
    const open: Record<string, number> = {};
    let most = 0;
    let mostOfOne = 0;
    const slow: Handler = async (request, response) => {
      const host = request.headers.host ?? '';
      open[host] = (open[host] ?? 0) + 1;
      mostOfOne = Math.max(mostOfOne, open[host]);
      most = Math.max(
        most,
        Object.values(open).reduce((a, b) => a + b),
      );
      await delay(15);
      open[host] -= 1;
      if (request.url?.startsWith('/over')) response.writeHead(302, { Location: at('/slow') });
      response.end();
    };
    const pages = ['/slow', '/slow?1', '/slow?2', '/over', '/over?1'];
    handlers = Object.fromEntries(pages.map((p) => [p, slow]));
    const addresses = pages.flatMap((p) => [at(p), at(p, 'localhost')]);
    const { memory } = await checkLinks(addresses, {}, local());
    expect(Object.values(memory).map((m) => m.kind)).toEqual(addresses.map(() => 'fine'));
    expect(mostOfOne).toBe(1);
    expect(most).toBe(2);
    expect(slept.filter((ms) => ms === pace.hostPauseMs).length).toBeGreaterThanOrEqual(addresses.length - 2);
  });

  it('leaves a silent host after a few addresses', async () => {
    const many = Array.from({ length: HOST_GIVES_UP + 3 }, (_, i) => `https://silent.example/${i}`);
    const ask: Ask = async (url) => {
      if (url.hostname === 'silent.example') throw new NoAnswer('ENOTFOUND');
      return { status: 200 };
    };
    const run = await checkLinks([...many, 'https://fine.example/'], {}, visitorWith(ask));
    expect(run).toMatchObject({ asked: HOST_GIVES_UP + 1, postponed: 3, offline: false });
  });

  it('does not ask again for what was fine, until some days have passed', async () => {
    const first = await checkLinks([at('/fine')], {}, local());
    today = FIRST_DAY + (FRESH_DAYS - 1) * DAY_MS;
    const second = await checkLinks([at('/fine')], first.memory, local());
    expect(second).toMatchObject({ asked: 0, memory: first.memory });
    expect(log).toHaveLength(1);
    today = FIRST_DAY + FRESH_DAYS * DAY_MS;
    await checkLinks([at('/fine')], second.memory, local());
    expect(log).toHaveLength(2);
  });

  it('[R54] calls an address dead after three failures in a row on different days, and alive at once', async () => {
    let memory: Memory = {};
    const states: string[] = [];
    const runOn = async (day: number) => {
      today = FIRST_DAY + day * DAY_MS;
      ({ memory } = await checkLinks([at('/page')], memory, local()));
      states.push(stateOf(memory[at('/page')]));
    };
    for (const day of [0, 0, 0, 1, 2]) await runOn(day);
    expect(states).toEqual(['watch', 'watch', 'watch', 'watch', 'dead']);
    expect(memory[at('/page')]).toMatchObject({ strikes: DEAD_AFTER, since: '2026-03-02' });
    handlers['/page'] = status(200);
    await runOn(3);
    expect(states.at(-1)).toBe('fine');
  });

  it('forgets addresses that the content no longer names', async () => {
    const { memory } = await checkLinks([at('/fine')], { 'https://old.example/': memo }, local());
    expect(Object.keys(memory)).toEqual([at('/fine')]);
  });

  const memo = { kind: 'unreachable', reason: 'unknown-host', day: '2026-03-01', strikes: 2, since: '2026-02-01' } as const;

  it('without a network blames nobody', async () => {
    const offline: Ask = async () => {
      throw new NoAnswer('ENOTFOUND');
    };
    const before: Memory = {
      'https://gone.example/': memo,
      'https://fine.example/': { kind: 'fine', day: '2026-03-01', strikes: 0 },
    };
    const run = await checkLinks(Object.keys(before), before, visitorWith(offline));
    // the second is fresh: it was asked as a witness
    expect(run).toMatchObject({ offline: true, asked: 2, memory: before });
  });

  it('with a network, known by an address that was fine, counts the failure', async () => {
    const ask: Ask = async (url) => {
      if (url.hostname === 'gone.example') throw new NoAnswer('ENOTFOUND');
      return { status: 200 };
    };
    const before: Memory = {
      'https://gone.example/': memo,
      'https://fine.example/': { kind: 'fine', day: '2026-03-01', strikes: 0 },
    };
    const { memory } = await checkLinks(Object.keys(before), before, visitorWith(ask));
    expect(stateOf(memory['https://gone.example/'])).toBe('dead');
  });
});

describe('the command', () => {
  const body = '\n## First\n\nSee [one](https://body.example/page#part), [mail](mailto:a@b.example) and [beta](./beta.mdx).\n';
  const changes = { 'sheets/fr/alpha.mdx': document(sheetFacts('Alpha', { related: [relation] }), body) };
  const content = withContent(changes, (folder) => {
    const { content, issues } = readContent(folder, { today: '2026-03-02' });
    if (!content || issues.some((i) => i.severity === 'error'))
      throw new Error(`The content of this test is not valid: ${JSON.stringify(issues)}`);
    return content;
  });
  const source = changes['sheets/fr/alpha.mdx'].split('\n');
  const lineOf = (text: string, from = 0) => source.findIndex((l, i) => i >= from && l.includes(text)) + 1;

  const answers: Ask = async (url) => ({ status: url.hostname === 'body.example' ? 404 : 200 });
  async function run(over: Partial<LinksCommand> = {}, days: readonly number[] = [0]) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'links-'));
    const memoryFile = path.join(folder, 'cache', 'links.json');
    const printed: string[] = [];
    let code = 0;
    try {
      for (const day of days) {
        today = FIRST_DAY + day * DAY_MS;
        const print = (text: string) => printed.push(text);
        const defaults = {
          content,
          memoryFile,
          language: 'en',
          root: 'content',
          json: false,
          strict: false,
          print,
          tell: () => {},
        };
        code = await runLinks({ ...defaults, visitor: visitorWith(answers), ...over });
      }
      return { code, printed: printed.at(-1) ?? '', saved: readFileSync(memoryFile, 'utf8') };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it('finds every external address, with all its places', () => {
    const found = collectAddresses(content);
    expect([...found.keys()]).toEqual(['https://town.example/', 'https://body.example/page']);
    const uses = found.get('https://town.example/') ?? [];
    expect(new Set(uses.map((u) => u.file))).toEqual(new Set(['house.yml', 'sheets/fr/alpha.mdx', 'sheets/fr/beta.mdx']));
    const links = lineOf('url:');
    const sources = lineOf('url:', links);
    expect(uses.filter((u) => u.file === 'sheets/fr/alpha.mdx').map((u) => u.line)).toEqual([links, sources]);
    expect(found.get('https://body.example/page')?.map((u) => u.line)).toEqual([lineOf('[one]')]);
  });

  it('reports the address, what is wrong and where, and exits 0', async () => {
    const { code, printed } = await run();
    expect(code).toBe(0);
    expect(printed).toContain('to watch (1)');
    expect(printed).toContain(
      `  https://body.example/page\n    status 404 — since 2026-03-02\n    content/sheets/fr/alpha.mdx:${lineOf('[one]')}:5`,
    );
    expect(printed).toContain('External addresses: 2 — to watch 1 — fine 1');
  });

  it('speaks French', async () => {
    const { printed } = await run({ language: 'fr' }, [0, 1, 2]);
    expect(printed).toContain('mortes (1)');
    expect(printed).toContain('réponse 404 — 3 passages de suite, depuis le 2026-03-02');
  });

  it('exits 1 for a dead address only when asked to be strict', async () => {
    expect((await run({ strict: true }, [0, 1])).code).toBe(0);
    expect((await run({ strict: true }, [0, 1, 2])).code).toBe(1);
    expect((await run({}, [0, 1, 2])).code).toBe(0);
  });

  it('prints one JSON document', async () => {
    const report = JSON.parse((await run({ json: true })).printed) as { links: { address: string }[] };
    expect(report).toMatchObject({ day: '2026-03-02', asked: 2, postponed: 0, offline: false, counts: { watch: 1, fine: 1 } });
    expect(report.links[1]).toMatchObject({
      address: 'https://body.example/page',
      state: 'watch',
      askedOn: '2026-03-02',
      status: 404,
      uses: [{ file: 'sheets/fr/alpha.mdx', line: lineOf('[one]') }],
    });
  });

  it('keeps its memory in a file, and does without a damaged one', async () => {
    const { saved } = await run();
    const folder = mkdtempSync(path.join(os.tmpdir(), 'links-'));
    const file = path.join(folder, 'links.json');
    writeFileSync(file, saved);
    expect(loadMemory(file)['https://town.example/']).toEqual({ kind: 'fine', day: '2026-03-02', strikes: 0 });
    writeFileSync(file, saved.slice(0, 40));
    expect(loadMemory(file)).toEqual({});
    writeFileSync(file, '{ "version": 1, "addresses": { "https://a.example/": { "kind": "unheard of" } } }');
    expect(loadMemory(file)).toEqual({});
    rmSync(folder, { recursive: true });
  });

  it('introduces itself by the name and repository of the site, in ASCII', () => {
    const named = { ...content.site.data, name: { fr: 'La Maison du numérique (essai)' } };
    expect(userAgentOf(named)).toBe('links-check/1.0 (La Maison du numerique essai; +https://git.example/town/house)');
  });
});

it('a status says one thing', () => {
  const kinds = [204, 304, 400, 401, 404, 410, 429, 451, 500, 501, 503, 999].map((s) => judgeStatus(s).kind);
  expect(kinds).toEqual([
    'fine',
    'refused',
    'refused',
    'refused',
    'gone',
    'gone',
    'refused',
    'refused',
    'unreachable',
    'refused',
    'unreachable',
    'refused',
  ]);
});
