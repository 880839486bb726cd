/** The lock inside the compiler: it holds even where a text got past the gate. */
import path from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { pageGate } from '../../src/integrations/page-gate.ts';
import { assemble } from '../../src/reader/assemble.ts';
import { handOver } from '../../src/reader/current.ts';
import { createPaths } from '../../src/model/paths.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { CANARY_FILE, hostileBodies } from '../fixtures/hostile.ts';
import { withContent } from '../lib/content-folder.ts';

const root = path.resolve('/content');
const FILE = 'pages/fr/about.mdx';

/** Hands over a page that says `judged`, and compiles `compiled` in its place, as Astro does. */
async function compile(compiled: string, judged = compiled): Promise<string> {
  const { content, documents } = withContent({}, (folder) => readContent(folder, { today: '2025-06-30' }));
  if (!content) throw new Error('No content.');
  const paths = createPaths('/', 'https://town.example', content.site.data.locales);
  const assembly = assemble({ root, content, documents, paths, today: '2025-06-30' });
  handOver({ ...assembly, pages: assembly.pages.map((page) => (page.file === FILE ? { ...page, body: judged } : page)) });
  const processor = satteri({ mdastPlugins: [pageGate()], features: { smartPunctuation: false } });
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false, sourcemap: false });
  return (await renderer?.process(compiled, path.join(root, FILE), {}))?.code ?? '';
}

describe('what is compiled', () => {
  it('is a page in order', async () => {
    expect(await compile('\n## Method\n\nOne `word`.\n')).toContain('word');
  });

  it.each(hostileBodies.filter((h) => h.canary))('is never $name', async ({ body }) => {
    await expect(compile(`\n${body.replaceAll(CANARY_FILE, '/nowhere')}\n`)).rejects.toThrow(`${FILE} is not compiled: body-`);
  });

  it('is no other text than the one that was judged', async () => {
    await expect(compile('\n## Method\n', '\n## Methods\n')).rejects.toThrow('its text is not the one that was checked');
    // Greek signs that become a backtick when they are normalised
    await expect(compile('\nA \u1FEF{1}\u1FEF.\n', '\nA `{1}`.\n')).rejects.toThrow('its text is not the one that was checked');
  });

  it('is nothing but a checked page', async () => {
    const processor = satteri({ mdastPlugins: [pageGate()] });
    const renderer = await processor.createMdxRenderer?.({}, { optimize: false, sourcemap: false });
    await expect(renderer?.process('x', path.join(root, 'pages/fr/stray.mdx'), {})).rejects.toThrow('is not compiled');
  });
});
