/** What the environment may say: every setting is judged, all at once, and a faulty one is told in a sentence. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { judgeSettings, type SettingExpectation, type Settings } from '../../src/config/settings.ts';
import { MAX_MESSAGE, settingsMessage, wordingFor } from '../../src/i18n/issues/message.ts';

/** The administrator of a machine may read everything: what is closed to others is closed here by its name. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const accessSync: typeof fs.accessSync = (file, mode) => {
    if (String(file).endsWith('closed')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    fs.accessSync(file, mode);
  };
  return { ...fs, accessSync };
});

const root = mkdtempSync(path.join(os.tmpdir(), 'settings-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
for (const folder of ['content', 'house', 'closed']) mkdirSync(path.join(root, folder));
writeFileSync(path.join(root, 'file'), '');

const defaults: Settings = {
  CONTENT_DIR: path.join(root, 'content'),
  OUT_DIR: path.join(root, 'dist'),
  CACHE_DIR: path.join(root, '.cache'),
  BASE_PATH: '/',
  SITE_ENV: 'preview',
  SHARE_IMAGES: 'on',
  POSTERS: 'on',
};

describe('a setting', () => {
  it.each<[keyof Settings, given: string, used: string | number]>([
    ['CONTENT_DIR', 'house', path.join(root, 'house')],
    ['CONTENT_DIR', path.join(root, 'house/'), path.join(root, 'house')],
    ['OUT_DIR', 'not/there/yet', path.join(root, 'not/there/yet')],
    ['OUT_DIR', '../beside', path.join(root, '../beside')],
    ['CACHE_DIR', 'house', path.join(root, 'house')],
    ['BASE_PATH', '/', '/'],
    ['BASE_PATH', '/maison/', '/maison/'],
    ['BASE_PATH', 'maison', '/maison/'],
    ['BASE_PATH', '/a/b', '/a/b/'],
    ['BASE_PATH', '/.hidden/v1.2_~x-y/', '/.hidden/v1.2_~x-y/'],
    ['SITE_URL', 'https://maison.example', 'https://maison.example'],
    ['SITE_URL', 'https://maison.example/', 'https://maison.example'],
    ['SITE_URL', 'HTTPS://Maison.Example:443', 'https://maison.example'],
    ['SITE_URL', 'http://localhost:8080', 'http://localhost:8080'],
    ['SITE_ENV', 'production', 'production'],
    ['SITE_ENV', 'preview', 'preview'],
    ['SHARE_IMAGES', 'off', 'off'],
    ['SHARE_IMAGES', 'on', 'on'],
    ['POSTERS', 'off', 'off'],
    ['SOURCE_DATE_EPOCH', '0', 0],
    ['SOURCE_DATE_EPOCH', '1767225600', 1_767_225_600],
    ['SOURCE_DATE_EPOCH', '253370764799', 253_370_764_799],
    ['PORT', '0', 0],
    ['PORT', '65535', 65_535],
  ])('%s=%s is used', (name, given, used) => {
    expect(judgeSettings({ [name]: given }, root)).toEqual({ settings: { ...defaults, [name]: used }, faults: [] });
  });

  it.each<readonly [name: string, value: string, expected: SettingExpectation]>([
    ['CONTENT_DIR', 'file', 'folder-not-file'],
    ['CONTENT_DIR', 'nowhere', 'folder-there'],
    ['CONTENT_DIR', 'file/below', 'folder-there'],
    ['CONTENT_DIR', 'closed', 'folder-readable'],
    ['OUT_DIR', 'file', 'folder-not-file'],
    ['CACHE_DIR', 'file', 'folder-not-file'],
    ...[
      '?x',
      '#h',
      '/a//b/',
      '//',
      String.raw`a\b`,
      './x',
      '..',
      '../..',
      '/a/../b/',
      '/a/.',
      'a b',
      'é',
      'a&b',
      '%2e%2e',
      'C:/x/',
    ].map((value) => ['BASE_PATH', value, 'base-path'] as const),
    ...[
      'ftp://maison.example',
      'maison.example',
      'https://',
      'https://maison.example/fr/',
      'https://maison.example//',
      'https://u:p@maison.example',
      'https://:pw@maison.example',
      'https://maison.example?a',
      'https://maison.example/?',
      'https://maison.example#a',
      'https://maison.example:99999',
      ' https://maison.example',
      String.raw`https:\\maison.example`,
    ].map((value) => ['SITE_URL', value, 'origin'] as const),
    ...['Production', 'prod', 'staging'].map((value) => ['SITE_ENV', value, 'site-env'] as const),
    ...['no', 'false', 'OFF'].map((value) => ['SHARE_IMAGES', value, 'on-off'] as const),
    ...['abc', '-1', 'NaN', '1e20', '0x10', '1.5', ' 1', '253370764800', '9'.repeat(400)].map(
      (value) => ['SOURCE_DATE_EPOCH', value, 'seconds'] as const,
    ),
    ...['-1', '65536', 'http', '80.5', '1e3'].map((value) => ['PORT', value, 'port'] as const),
  ])('%s=%s is refused, and counts as not set', (name, value, expected) => {
    expect(judgeSettings({ [name]: value }, root)).toEqual({ settings: defaults, faults: [{ name, value, expected }] });
  });

  it('that is empty is not set', () => {
    const empty = Object.fromEntries(Object.keys(defaults).map((name) => [name, '']));
    expect(judgeSettings({ ...empty, SITE_URL: '', SOURCE_DATE_EPOCH: '' }, root)).toEqual({ settings: defaults, faults: [] });
  });
});

describe('faulty settings', () => {
  it('are told all at once, in both languages', () => {
    const { faults } = judgeSettings({ BASE_PATH: '/a//b/', PORT: '-1', SITE_ENV: 'production' }, root);
    expect(settingsMessage(faults, wordingFor('en'))).toBe(
      [
        '2 settings of the environment cannot be used:',
        '- BASE_PATH is "/a//b/" — expected a path such as /maison/, of letters without accents, digits, - . _ ~ and single slashes',
        '- PORT is "-1" — expected a whole number from 0 to 65535',
      ].join('\n'),
    );
    expect(settingsMessage(faults.slice(1), wordingFor('fr'))).toBe(
      'Un réglage de l’environnement est inutilisable :\n- PORT vaut « -1 » — attendu : un nombre entier de 0 à 65535',
    );
  });

  it('are quoted short, and without what would act on a terminal', () => {
    const { faults } = judgeSettings({ BASE_PATH: `\u001B[2J${'x'.repeat(1000)}` }, root);
    const told = settingsMessage(faults, wordingFor('en'));
    expect(told).toContain(String.raw`BASE_PATH is "\u{1b}[2Jxxx`);
    expect(told.length).toBeLessThan(MAX_MESSAGE);
  });
});
