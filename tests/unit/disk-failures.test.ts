/** What a system refuses is one sentence, in both languages, wherever a step of ours meets it; a fault of ours keeps its stack. */
import type { AstroIntegration } from 'astro';
import { describe, expect, it } from 'vitest';
import { BuildFailure, diskFailure } from '../../src/build/failure.ts';
import { requireUsable } from '../../src/build/places.ts';
import { COMMAND_LANGUAGES } from '../../src/i18n/commands/index.ts';
import { plainly } from '../../src/integrations/plain-refusals.ts';
import { buildIndex } from '../../src/search/build-index.ts';

const refused = (code: string, more: object = {}) => Object.assign(new Error(code), { code, syscall: 'open', ...more });

describe('[R69] a refusal of the disk', () => {
  it.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EXDEV', 'ENOTDIR', 'EISDIR', 'EMFILE', 'ENFILE', 'EIO', 'ESTALE'])(
    'is told in every language: %s',
    (code) => {
      const told = COMMAND_LANGUAGES.map((language) => diskFailure(refused(code, { path: '/a' }), { language })?.message ?? '');
      for (const sentence of told) expect(sentence).toMatch(new RegExp(`^/a\\s?: .+ \\(${code}, open\\)\\.$`));
      expect(new Set(told).size).toBe(told.length);
    },
  );

  it('names both places of a move, or what was said of it', () => {
    const language = 'en';
    expect(diskFailure(refused('EXDEV', { path: '/a', dest: '/b' }), { language })?.message).toMatch(/^\/a → \/b: it would/);
    expect(diskFailure(refused('ENOSPC'), { language })?.message).toBe('While writing: the disk is full (ENOSPC, open).');
    expect(diskFailure(refused('ENOSPC'), { language, place: '/c' })?.message).toMatch(/^\/c: /);
  });

  it.each([refused('ERR_INVALID_ARG_TYPE'), refused('ENOENT'), new TypeError('ours'), 'text'])(
    'is nothing else that goes wrong: %s',
    (cause) => expect(diskFailure(cause)).toBeUndefined(),
  );
});

describe('a step of the build', () => {
  const step = (cause: unknown): AstroIntegration =>
    plainly({
      name: 'step',
      hooks: {
        'astro:build:done': () => {
          throw cause;
        },
      },
    });
  const end = (cause: unknown) => Promise.resolve(step(cause).hooks['astro:build:done']?.({} as never));

  it('ends in one sentence where the disk refuses', () => expect(end(refused('ENOSPC'))).rejects.toBeInstanceOf(BuildFailure));

  it('keeps the stack of a fault of ours', async () => {
    const fault = new TypeError('ours');
    await expect(end(fault)).rejects.toBe(fault);
    expect(fault.stack).toContain('disk-failures.test.ts');
  });
});

describe('the search index', () => {
  it('that is not as it should be is refused in one sentence', () =>
    expect(buildIndex({ catalogue: { locales: [], sources: [], translations: [] } } as never)).rejects.toBeInstanceOf(
      BuildFailure,
    ));

  it('keeps the stack of a fault of ours', async () => {
    const fault = await buildIndex({} as never).catch((cause: unknown) => cause);
    expect(fault).toBeInstanceOf(TypeError);
    expect((fault as Error).stack).toMatch(/^\s+at /m);
  });
});

describe('a folder to build in', () => {
  it.each(['/home/a#b/maison', '/home/what?', '/home/a"b', String.raw`/home/a\b`])('is refused by its sign: %s', (folder) =>
    expect(() => requireUsable(folder, 'project', 'fr')).toThrow('Rien ne peut être construit dans'),
  );

  it.each(["/home/l'été d’une maison", '/home/a%20b/[c] (d) & {e}+$,;=@!|<>*~', 'C:/maison'])('may be %s', (folder) =>
    expect(() => requireUsable(folder, 'project')).not.toThrow(),
  );
});
