/** Which of the three engines this machine has, and how one of them is started. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { browserPath } from '../../../scripts/bench/browser.ts';
import type { Engine, EngineName } from './engine.ts';
import { startPuppeteer } from './puppeteer.ts';
import { startWebKit } from './webkit.ts';

export interface Candidate {
  name: EngineName;
  /** What to install where it is missing, as Debian calls it. */
  packages: string;
  /** Starts it; undefined where it is not installed. */
  start: (() => Promise<Engine>) | undefined;
}

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Where Debian and Ubuntu keep what belongs to one architecture. */
const LIBRARIES = '/usr/lib';

/** All three, in the order in which they are tried. `FIREFOX_PATH` and `CHROME_PATH` name other programs. */
export async function candidates(): Promise<Candidate[]> {
  const chromium = await browserPath();
  const firefox = process.env.FIREFOX_PATH ?? FIREFOX.find((file) => existsSync(file));
  const webkit = miniBrowser();
  return [
    { name: 'chromium', packages: 'chromium', start: () => startPuppeteer('chromium', chromium) },
    { name: 'firefox', packages: 'firefox-esr', start: firefox ? () => startPuppeteer('firefox', firefox) : undefined },
    {
      name: 'webkit',
      packages: 'webkit2gtk-driver xvfb dbus',
      start: webkit && hasPrograms() ? () => startWebKit(webkit) : undefined,
    },
  ];
}

/** WebKitGTK's test browser stands beside its library, which has a number. */
function miniBrowser(): string | undefined {
  if (!existsSync(LIBRARIES)) return undefined;
  return readdirSync(LIBRARIES)
    .filter((name) => name.endsWith('-linux-gnu'))
    .flatMap((name) =>
      readdirSync(path.join(LIBRARIES, name))
        .filter((entry) => /^webkit(?:2?gtk)-\d/.test(entry))
        .map((entry) => path.join(LIBRARIES, name, entry, 'MiniBrowser')),
    )
    .find((file) => existsSync(file));
}

function hasPrograms(): boolean {
  const needed = ['WebKitWebDriver', 'dbus-run-session', ...(process.env.DISPLAY ? [] : ['Xvfb'])];
  return needed.every((program) => spawnSync('which', [program]).status === 0);
}
