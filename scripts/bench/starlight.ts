/** The same corpus as a site of Starlight, installed from the registry into a folder of its own: the peer of the benchmark. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { installInto } from './install.ts';
import { measure, type Run } from './measure.ts';
import { type BenchOptions, costs, told } from './ours.ts';
import type { PeerResult } from './results.ts';
import { folderSize } from './weights.ts';

/** Versions that go together; of Astro the same as ours. */
const PACKAGES = ['@astrojs/starlight@0.42.4', '@astrojs/markdown-remark@7.3.0', 'astro@7.3.4', 'sharp@0.35.5'];

/** By default every page lists every page; a site of this size might choose not to. */
const VARIANTS = {
  'full sidebar': '',
  'short sidebar': `sidebar: [{ label: 'Bench', link: '/' }],`,
} as const;

type Variant = keyof typeof VARIANTS;

const CONTENT_CONFIG = [
  "import { defineCollection } from 'astro:content';",
  "import { docsLoader } from '@astrojs/starlight/loaders';",
  "import { docsSchema } from '@astrojs/starlight/schema';",
  'export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };',
].join('\n');

const siteConfig = (sidebar: string) =>
  [
    "import starlight from '@astrojs/starlight';",
    "import { defineConfig } from 'astro/config';",
    "const locales = { fr: { label: 'Français', lang: 'fr' }, en: { label: 'English', lang: 'en' } };",
    "const site = { site: 'https://bench.example', outDir: process.env.OUT_DIR, cacheDir: process.env.CACHE_DIR };",
    `const docs = starlight({ title: 'Bench', defaultLocale: 'fr', locales, ${sidebar} });`,
    'export default defineConfig({ ...site, integrations: [docs] });',
  ].join('\n');

/** @throws {BuildFailure} when it cannot be installed */
export function installStarlight(folder: string): void {
  installInto(folder, PACKAGES);
}

/** Builds the corpus that {@link benchOurs} wrote, in both variants. @param site folder of {@link installStarlight} */
export async function benchStarlight({ sheets, runs, folder, say }: BenchOptions, site: string): Promise<PeerResult[]> {
  const content = path.join(folder, `content-${sheets}`);
  const results: PeerResult[] = [];
  for (const variant of Object.keys(VARIANTS) as Variant[]) {
    const cold = [];
    // folders of its own for each, as for ours
    const place = (kind: string, round: number) =>
      path.join(site, 'built', `${kind}-${sheets}-${variant.split(' ')[0]}-${round}`);
    for (let round = 0; round < runs; round++) {
      const next = await buildStarlight({ content, site, variant, out: place('site', round), cache: place('cache', round) });
      say(`2 × ${sheets}, Starlight with ${variant}, ${round + 1} of ${runs}: ${told(next)}`);
      cold.push(next);
    }
    const date = new Date().toISOString().slice(0, 10);
    results.push({ sheets, date, name: 'Starlight', variant, cold: costs(cold), dist: folderSize(place('site', 0)) });
  }
  return results;
}

interface StarlightBuild {
  /** Folder of `writeCorpus`. */
  content: string;
  /** Folder of {@link installStarlight}. */
  site: string;
  variant: Variant;
  out: string;
  cache: string;
}

/** Builds the corpus once, and says what it cost. */
export async function buildStarlight({ content, site, variant, out, cache }: StarlightBuild): Promise<Run> {
  writeSite(content, site);
  writeFileSync(path.join(site, 'astro.config.mjs'), siteConfig(VARIANTS[variant]));
  const env = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', OUT_DIR: out, CACHE_DIR: cache };
  return measure([process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'], { cwd: site, env });
}

/** Titles and texts are those of the corpus; a note of source becomes a plain link, for Starlight has no such component. */
function writeSite(corpus: string, site: string): void {
  const docs = path.join(site, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  for (const locale of ['fr', 'en']) {
    mkdirSync(path.join(docs, locale, 'sheets'), { recursive: true });
    writeFileSync(path.join(docs, locale, 'index.md'), '---\ntitle: Bench\n---\n\nAll sheets.\n');
    for (const file of readdirSync(path.join(corpus, 'sheets', locale))) {
      const document = readFileSync(path.join(corpus, 'sheets', locale, file), 'utf8');
      const [, frontmatter = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(document) ?? [];
      const { title, summary } = parse(frontmatter) as { title: string; summary: string };
      const text = body
        .replaceAll('<Cite source="doc" />', '[1](https://a.example/doc)')
        .replace(/\.\/(brick-\d+)\.mdx/g, '../$1/');
      const head = `title: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(summary)}\n`;
      writeFileSync(path.join(docs, locale, 'sheets', file.replace('.mdx', '.md')), `---\n${head}---\n${text}`);
    }
  }
  writeFileSync(path.join(site, 'src/content.config.ts'), CONTENT_CONFIG);
}
