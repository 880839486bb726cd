/**
 * Pages and files of sheets that did not change since the last build are not made again. A route says with `cacheKey` what
 * its page is made from beside what all pages share (`print`: the program, the settings, the day); where both are
 * as they were, the bytes are.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { basePath, cacheDir } from '../config/environment.ts';
import { shelved } from '../model/shelf.ts';
import { type Keeper, type Kept, openKept, startKeeping } from '../reader/pack.ts';

export function keptPages(): AstroIntegration {
  let before: Kept | undefined;
  let now: Keeper | undefined;
  return {
    name: 'kept-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        const print = shelved().print;
        // only a build that knows all that its pages depend on may keep them
        if (print === undefined) return;
        const file = path.join(cacheDir, 'pages');
        const [kept, keeper] = [openKept(file), startKeeping(file)];
        [before, now] = [kept, keeper];
        setPrerenderer((usual) => keeping(usual, { kept, keeper, print }));
      },
      'astro:build:done': () => {
        before?.close();
        now?.finish();
      },
    },
  };
}

interface Store {
  kept: Kept;
  keeper: Keeper;
  print: string;
}

function keeping(usual: AstroPrerenderer, { kept, keeper, print }: Store): AstroPrerenderer {
  const keys = new Map<string, string>();
  return {
    ...usual,
    getStaticPaths: async () => {
      const all = await usual.getStaticPaths();
      for (const { pathname, cacheKey } of all) if (cacheKey !== undefined) keys.set(nameOf(pathname), digest(print, cacheKey));
      return all;
    },
    render: async (request, options) => {
      const name = nameOf(decodeURIComponent(new URL(request.url).pathname).slice(basePath.length - 1));
      const key = keys.get(name);
      if (key === undefined) return usual.render(request, options);
      let bytes = kept.get(name, key);
      if (!bytes) {
        const result = await usual.render(request, options);
        const response = result instanceof Response ? result : result.response;
        if (response.status !== 200) return result;
        bytes = Buffer.from(await response.arrayBuffer());
      }
      keeper.put(name, key, bytes);
      return new Response(new Uint8Array(bytes));
    },
  };
}

function nameOf(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '');
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
