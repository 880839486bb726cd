/** The checker of external addresses: polite, held to the public internet, slow to call an address dead. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Ask, createAsk, userAgentOf } from '../../scripts/links/ask.ts';
import { checkLinks, type Visitor } from '../../scripts/links/check-links.ts';
import { collectAddresses } from '../../scripts/links/collect.ts';
import { type LinksCommand, runLinks } from '../../scripts/links/command.ts';
import {
  CONCURRENT_HOSTS,
  DEAD_AFTER,
  FRESH_DAYS,
  HOST_GIVES_UP,
  MAX_RETRY_AFTER_MS,
  OFFLINE_AFTER,
} from '../../scripts/links/limits.ts';
import { loadMemory, type Memory, stateOf } from '../../scripts/links/memory.ts';
import { createLookUp, isPublicIp, type LookUp, NOT_PUBLIC, type Resolve } from '../../scripts/links/public-address.ts';
import { judgeStatus } from '../../scripts/links/verdict.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { document, relation, sheetFacts, withContent } from '../lib/content-folder.ts';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2026-03-02T10:00:00Z');
/** Long for a server of this machine, short for a test. */
const TIMEOUT_MS = 1_000;

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
let pauses = 0;
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
  pauses = 0;
  connections = 0;
  today = FIRST_DAY;
});

const at = (pathname: string, host = '127.0.0.1') => `http://${host}:${port}${pathname}`;
const anyHost: LookUp = async () => undefined;
const visitorWith = (ask: Ask, lookUp = anyHost): Visitor => ({
  ask,
  lookUp,
  now: () => today,
  pause: async () => {
    pauses++;
    await delay(1);
  },
});
const userAgent = 'links-check/1.0 (test)';
const local = (retries = 0) =>
  visitorWith(createAsk({ userAgent, timeoutMs: TIMEOUT_MS, retries }), createLookUp({ allowLocal: true }));

/** Asks for one page, and for one that is fine: proof of a network. */
async function verdictOn(pathname: string, retries = 0) {
  const { memory } = await checkLinks([at('/fine'), at(pathname)], {}, local(retries));
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
    expect(agent).toBe(userAgent);
  });

  it('is gone only when GET says so too', async () => {
    expect(await verdictOn('/missing')).toEqual({ kind: 'gone', reason: 'status', status: 404 });
    expect(log).toEqual(['HEAD /missing', 'GET /missing']);
  });

  it.each([405, 403, 501, 404, 500])('is asked again with GET when HEAD is answered with %i', async (code) => {
    handlers['/page'] = (request, response) => void response.writeHead(request.method === 'HEAD' ? code : 200).end();
    expect(await verdictOn('/page')).toEqual({ kind: 'fine' });
    expect(log).toEqual(['HEAD /page', 'GET /page']);
  });

  it('is left after the headers of a GET', async () => {
    let closed = 0;
    handlers['/endless'] = (request, response) => {
      if (request.method === 'HEAD') return void response.writeHead(405).end();
      response.on('close', () => closed++);
      response.writeHead(200).write('a first piece');
    };
    // with the usual, long timeout: it must not be what ends the connection
    const patient = createAsk({ userAgent });
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
    expect(await verdictOn('/hanging')).toEqual({ kind: 'unreachable', reason: 'timeout', code: 'TimeoutError' });
  });

  it('whose host takes no connection is unreachable', async () => {
    const { memory } = await checkLinks([at('/fine'), 'http://127.0.0.1:1/'], {}, local());
    expect(memory['http://127.0.0.1:1/']).toMatchObject({ kind: 'unreachable', reason: 'network' });
  });

  it('is asked as it is written', async () => {
    handlers['/a?b=1&amp=2&c=%22'] = status(200);
    expect(await verdictOn('/a?b=1&amp=2&c=%22')).toEqual({ kind: 'fine' });
  });

  it('[R54] is tried again after a failure of the site, and when the site asks for time', async () => {
    const then = (first: Handler): Handler => {
      let failed = false;
      return (request, response, visits) => {
        if (failed) return void response.end();
        failed = request.method === 'GET';
        first(request, response, visits);
      };
    };
    handlers['/ill'] = then(status(500));
    handlers['/broken'] = then((request) => void request.socket.destroy());
    handlers['/stays-ill'] = status(500);
    handlers['/busy'] = (_, response, visits) => void response.writeHead(visits === 1 ? 429 : 200, { 'Retry-After': '1' }).end();
    const pages = ['/ill', '/broken', '/stays-ill', '/busy'];
    const runs = await Promise.all(pages.map((p) => checkLinks([at(p)], {}, local(1))));
    expect(runs.map((r, i) => r.memory[at(pages[i] ?? '')]?.kind)).toEqual(['fine', 'fine', 'unreachable', 'fine']);
    expect(log.filter((l) => l.endsWith('/stays-ill'))).toHaveLength(4);
    // a HEAD again: with its time respected, there is no need of a GET
    expect(log.filter((l) => l.endsWith('/busy'))).toEqual(['HEAD /busy', 'HEAD /busy']);
  });
});

describe('a busy site is left alone, with its other pages', () => {
  it.each([
    ['asks for more time than we have', String(MAX_RETRY_AFTER_MS / 1000 + 5), 1],
    ['asks for time again and again', '0', 2],
  ])('when it %s', async (_, seconds, requests) => {
    handlers['/busy'] = status(429, { 'Retry-After': seconds });
    const run = await checkLinks([at('/busy'), at('/fine')], {}, local(1));
    expect(run.memory[at('/busy')]).toMatchObject({ kind: 'refused', reason: 'busy', strikes: 0 });
    expect(run).toMatchObject({ asked: 1, postponed: 1 });
    await delay(50);
    expect(log).toEqual(Array.from({ length: requests }, () => 'HEAD /busy'));
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
    expect(await verdictOn('/a')).toEqual({ kind: 'refused', reason: 'redirects' });
    expect(log).toEqual(['HEAD /a', 'GET /a', 'HEAD /b', 'GET /b']);
  });

  it('without end are left', async () => {
    for (let i = 0; i < 50; i++) handlers[`/${i}`] = status(302, { Location: `/${i + 1}` });
    expect(await verdictOn('/0')).toEqual({ kind: 'refused', reason: 'redirects' });
    expect(log.length).toBeLessThan(30);
  });

  it('to no address at all are the fault of the address', async () => {
    handlers['/old'] = status(302, { Location: 'https://' });
    expect(await verdictOn('/old')).toEqual({ kind: 'gone', reason: 'bad-redirect', status: 302 });
  });

  it.each(['http://plain.example/page', 'file:///etc/passwd'])(
    'away from https, to %s, are reported, not followed',
    async (location) => {
      const asked: string[] = [];
      const ask: Ask = async (url) => {
        asked.push(url.href);
        return { status: 302, location };
      };
      const { memory } = await checkLinks(['https://site.example/'], {}, visitorWith(ask));
      expect(memory['https://site.example/']).toMatchObject({ kind: 'moved', movedTo: location });
      expect(asked).toEqual(['https://site.example/']);
    },
  );
});

describe('only the public internet', () => {
  const codeOf = async (host: string, resolve?: Resolve) => (await createLookUp({ ...(resolve && { resolve }) })(host))?.code;
  /** A name server that says what it is told. */
  const naming =
    (...addresses: string[]): Resolve =>
    async () =>
      addresses.map((address) => ({ address }));

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
    'https://localhost/',
  ])('%s is refused', async (address) => {
    expect(await codeOf(new URL(address).hostname)).toBe(NOT_PUBLIC);
  });

  it.each(['9.9.9.9', '172.32.0.1', '[2a01:e00::1]'])('%s is not', async (host) => {
    expect(await codeOf(host)).toBeUndefined();
  });

  it('a name is no address', () => expect(isPublicIp('site.example')).toBe(false));

  it.each([['127.0.0.1'], ['::1'], ['9.9.9.9', '10.0.0.1'], []])(
    'a name that resolves to %s is refused',
    async (...addresses) => {
      expect(await codeOf('innocent.example', naming(...addresses))).toBe(NOT_PUBLIC);
    },
  );

  it('a name that resolves to public addresses alone is asked', async () => {
    expect(await codeOf('site.example', naming('9.9.9.9', '2a01:e00::1'))).toBeUndefined();
  });

  it('hosts that are not are never asked, nor blamed for a network that is missing', async () => {
    const { memory } = await checkLinks([at('/fine')], {}, { ...local(), lookUp: createLookUp() });
    expect(memory).toEqual({});
    expect(connections).toBe(0);
  });

  it('a redirect to this machine is not followed', async () => {
    const byName: LookUp = async (host) => (host.endsWith('.example') ? undefined : createLookUp()(host));
    const { ask } = local();
    const redirecting: Ask = async (url) => {
      if (url.hostname === 'site.example') return { status: 301, location: `https://127.0.0.1:${port}/fine` };
      return url.hostname === 'other.example' ? { status: 200 } : ask(url);
    };
    const addresses = ['https://site.example/', 'https://other.example/'];
    const { memory } = await checkLinks(addresses, {}, visitorWith(redirecting, byName));
    expect(memory['https://site.example/']).toMatchObject({ kind: 'unreachable', reason: 'not-public' });
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
    expect(pauses).toBeGreaterThanOrEqual(addresses.length - 2);
  });

  it('leaves a silent host after a few addresses', async () => {
    const many = Array.from({ length: HOST_GIVES_UP + 3 }, (_, i) => `https://silent.example/${i}`);
    const ask: Ask = async (url) => {
      if (url.hostname === 'silent.example') return { status: 0, code: 'ECONNREFUSED' };
      return { status: 200 };
    };
    const run = await checkLinks([...many, 'https://fine.example/'], {}, visitorWith(ask));
    expect(run).toMatchObject({ asked: HOST_GIVES_UP + 1, postponed: 3, offline: false });
  });

  it('asks nothing of a host without a name, and knows that of all its addresses', async () => {
    const lookUp: LookUp = async (host) => (host === 'gone.example' ? { status: 0, code: 'ENOTFOUND' } : undefined);
    const asked: string[] = [];
    const ask: Ask = async (url) => {
      asked.push(url.href);
      return { status: 200 };
    };
    const gone = Array.from({ length: HOST_GIVES_UP + 1 }, (_, i) => `https://gone.example/${i}`);
    const run = await checkLinks([...gone, 'https://fine.example/'], {}, visitorWith(ask, lookUp));
    expect(gone.map((g) => run.memory[g]?.reason)).toEqual(gone.map(() => 'unknown-host'));
    expect(asked).toEqual(['https://fine.example/']);
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

  const before: Memory = {
    'https://gone.example/': memo,
    'https://fine.example/': { kind: 'fine', day: '2026-03-01', strikes: 0 },
  };
  const unnamed = async () => ({ status: 0, code: 'ENOTFOUND' });

  it('without a network blames nobody', async () => {
    const run = await checkLinks(Object.keys(before), before, visitorWith(unnamed));
    // the second is fresh: it was asked as a witness
    expect(run).toMatchObject({ offline: true, asked: 2, memory: before });
  });

  it('with a network, known by an address that was fine, counts the failure', async () => {
    const ask: Ask = async (url) => (url.hostname === 'gone.example' ? unnamed() : { status: 200 });
    const { memory } = await checkLinks(Object.keys(before), before, visitorWith(ask));
    expect(stateOf(memory['https://gone.example/'])).toBe('dead');
  });

  it('ends when no name at all is known, after a few hosts', async () => {
    const many = Array.from({ length: 50 }, (_, i) => `https://host${i}.example/`);
    let looked = 0;
    const lookUp: LookUp = () => {
      looked++;
      return unnamed();
    };
    const run = await checkLinks(many, {}, visitorWith(unnamed, lookUp));
    expect(run).toMatchObject({ offline: true, memory: {} });
    expect(looked).toBeLessThan(OFFLINE_AFTER + CONCURRENT_HOSTS);
  });

  it('goes on past hosts that were dead before, when others have a name', async () => {
    const dead = Array.from({ length: 20 }, (_, i) => `https://dead${i}.example/`);
    const known: Memory = Object.fromEntries(dead.map((d) => [d, memo]));
    const lookUp: LookUp = async (host) => (host.startsWith('dead') ? unnamed() : undefined);
    const run = await checkLinks(
      [...dead, 'https://fine.example/'],
      known,
      visitorWith(async () => ({ status: 200 }), lookUp),
    );
    expect(run).toMatchObject({ offline: false, asked: 21, postponed: 0 });
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

  it('introduces itself by the repository of the site', () => {
    expect(userAgentOf(content.site.data)).toBe('links-check/1.0 (+https://git.example/town/house)');
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
