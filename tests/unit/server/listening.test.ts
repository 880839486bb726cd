/** Where the site is served: ports and hosts as wished, or a sentence that says why not. */
import { once } from 'node:events';
import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { isOpenToAll, originOf, tryPort } from '../../../src/hosting/server/listen.ts';
import { readArguments } from '../../../scripts/command/arguments.ts';
import { FIRST_PORT, listenOptions } from '../../../scripts/command/listen-options.ts';
import { commandWords } from '../../../src/i18n/commands/index.ts';
import { serve } from '../../../src/hosting/server.ts';
import { ask, longPage, siteFiles, workFolder, writeSite } from '../../lib/served-folder.ts';

const valuesOf = (args: string[]) => readArguments('preview', args, commandWords('en')).values;

describe('the wish', () => {
  it.each([
    [[], undefined, { port: FIRST_PORT }],
    [[], 8080, { port: 8080, askedBy: 'PORT' }],
    [['--port', '5000'], 8080, { port: 5000, askedBy: '--port' }],
    [['--port=0', '--lang', 'fr'], undefined, { port: 0, askedBy: '--port' }],
    [['--host', '0.0.0.0'], 65_535, { port: 65_535, askedBy: 'PORT', host: '0.0.0.0' }],
  ])('%j with PORT %j is %j', (args, setting, wish) => expect(listenOptions(valuesOf(args), setting)).toEqual(wish));

  it.each([
    [['--port', 'abc'], '--port "abc": expected a whole number from 0 (any free port) to 65535.'],
    [['--port', '65536'], '--port "65536": expected'],
    [['--port=-1'], '--port "-1": expected'],
    [['--port', '80.5'], '--port "80.5": expected'],
    [['--port='], '--port "": expected'],
    [['--host='], '--host "": expected a name or an address'],
    [['--prot', '5000'], 'There is no option --prot. Did you mean --port?'],
    [['5000'], '"5000" is not expected here.'],
    [['--port'], '--port needs a value: --port <number>'],
  ])('%j is refused with a sentence', (args, sentence) => expect(() => valuesOf(args)).toThrow(sentence));
});

it('the address that is told answers, whatever is listened on', async () => {
  const folder = workFolder();
  writeSite(folder, siteFiles('alpha'));
  for (const host of [undefined, 'localhost', '127.0.0.1', '0.0.0.0']) {
    const server = await serve({ folder, base: '/', port: 0, host });
    try {
      expect(await (await fetch(server.url)).text(), server.url).toBe(longPage('alpha'));
    } finally {
      await server.close();
    }
  }
  expect([originOf('::', 1), originOf('::1', 2), originOf('0.0.0.0', 3)]).toEqual([
    'http://localhost:1',
    'http://[::1]:2',
    'http://127.0.0.1:3',
  ]);
  expect([undefined, 'localhost', '0.0.0.0', '::', '10.0.0.1'].map((host) => isOpenToAll(host))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});

describe('a port that is taken', () => {
  const taken = async (use: (port: number) => Promise<void>) => {
    const other = net.createServer().listen(0, 'localhost');
    await once(other, 'listening');
    try {
      await use((other.address() as net.AddressInfo).port);
    } finally {
      other.close();
    }
  };

  it('is stepped over when nobody asked for it, and refused when somebody did', () =>
    taken(async (port) => {
      const folder = workFolder();
      writeSite(folder, siteFiles('alpha'));
      const server = await serve({ folder, base: '/', port });
      expect(server.port).toBeGreaterThan(port);
      expect((await ask(server, '/fr/')).status).toBe(200);
      await server.close();
      for (const start of [tryPort, (wish: { port: number; askedBy: string }) => serve({ folder, base: '/', ...wish })])
        await expect(start({ port, askedBy: 'PORT' })).rejects.toThrow(
          `Port ${port} (PORT) is taken: end the program that uses it, or name another one.`,
        );
    }));

  it('is no longer so after it was tried', async () => {
    const folder = workFolder();
    const first = await serve({ folder, base: '/', port: 0 });
    const { port } = first;
    await first.close();
    await tryPort({ port, askedBy: '--port' });
    const second = await serve({ folder, base: '/', port, askedBy: '--port' });
    expect(second.port).toBe(port);
    await second.close();
  });
});

it('a host that is no address of this machine is refused with a sentence', async () => {
  for (const host of ['192.0.2.1', 'nowhere.invalid'])
    await expect(tryPort({ port: 0, askedBy: '--port', host })).rejects.toThrow(
      new RegExp(`^--host "${host}" cannot be listened on \\(E\\w+\\): expected "localhost"`),
    );
});
