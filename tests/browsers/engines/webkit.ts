/** WebKitGTK's small browser, asked over W3C WebDriver: the engine of Safari, not Safari itself. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { openDisplay } from './display.ts';
import { type Engine, KEYS } from './engine.ts';

/** Name of an element in the protocol, from its standard. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Milliseconds between two questions whether the driver answers, and how many are asked. */
const KNOCK_MS = 100;
const KNOCKS = 100;

type Method = 'GET' | 'POST' | 'DELETE';
type Call = (method: Method, path: string, body?: object) => Promise<unknown>;

/** @param browser path of MiniBrowser */
export async function startWebKit(browser: string): Promise<Engine> {
  const display = await openDisplay();
  const port = await freePort();
  // the compositing mode stays as it is: without it this browser ends itself on Back
  const driver = spawn('dbus-run-session', ['--', 'WebKitWebDriver', `--port=${port}`], {
    env: { ...process.env, DISPLAY: display.name, LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
    stdio: 'ignore',
    detached: true,
  });
  const stop = (): void => {
    // the whole group: the session bus, the driver and its browser
    if (driver.pid !== undefined) process.kill(-driver.pid);
    display.close();
  };
  const call: Call = (method, path, body) => send(`http://127.0.0.1:${port}${path}`, method, body);
  try {
    await answering(call);
    const options = { binary: browser, args: ['--automation'] };
    const { sessionId, capabilities } = (await call('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    })) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
    const at: Call = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
    return engineOf(at, `${capabilities.browserName} ${capabilities.browserVersion}`, stop);
  } catch (cause) {
    stop();
    throw cause;
  }
}

function engineOf(at: Call, version: string, stop: () => void): Engine {
  const find = async (selector: string): Promise<string> => {
    const found = (await at('POST', '/element', { using: 'css selector', value: selector })) as Record<string, string>;
    return `/element/${found[ELEMENT]}`;
  };
  return {
    name: 'webkit',
    version,
    open: async (url) => void (await at('POST', '/url', { url })),
    ask: async (run, ...args) =>
      (await at('POST', '/execute/sync', { script: `return (${run.toString()})(...arguments)`, args })) as never,
    press: async (selector) => {
      const element = await find(selector);
      await at('POST', '/execute/sync', { script: SCROLL_TO, args: [selector] });
      await at('POST', `${element}/click`, {});
    },
    type: async (selector, text) => void (await at('POST', `${await find(selector)}/value`, { text })),
    keys: async (...keys) => {
      const actions = keys
        .map((key) => KEYS[key] ?? key)
        .flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      await at('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    back: async () => void (await at('POST', '/back', {})),
    forward: async () => void (await at('POST', '/forward', {})),
    resize: async (size) => void (await at('POST', '/window/rect', { x: 0, y: 0, ...size })),
    picture: async () => Buffer.from((await at('GET', '/screenshot')) as string, 'base64'),
    close: async () => {
      try {
        await at('DELETE', '');
      } finally {
        stop();
      }
    },
  };
}

/** A sticky header may hide what was scrolled only just into view. */
const SCROLL_TO = `document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })`;

async function send(url: string, method: Method, body?: object): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await answer.json()) as { value: unknown };
  const failure = value as { error?: string; message?: string } | null;
  if (!answer.ok) throw new Error(`${failure?.error ?? answer.status}: ${failure?.message ?? ''}`);
  return value;
}

async function answering(call: Call): Promise<void> {
  for (let knock = 1; ; knock++) {
    try {
      return void (await call('GET', '/status'));
    } catch (cause) {
      if (knock === KNOCKS) throw cause;
      await new Promise((resolve) => setTimeout(resolve, KNOCK_MS));
    }
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
