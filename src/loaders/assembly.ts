/**
 * From the assembly to Astro's collections: frontmatter, HTML and digest of each file, and nothing else. Astro runs this
 * through a bundler of its own, so it imports next to nothing; the content was read and checked before.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { assemblyIfAny, noteLoaded } from 'virtual:assembly';

type Assembly = NonNullable<ReturnType<typeof assemblyIfAny>>;

interface LoadedFile {
  id: string;
  /** Path below the content folder. */
  file: string;
  frontmatter: unknown;
  /** Undefined for a file that Astro compiles. */
  html?: string;
  /** What else tells one version of the file from another. */
  body?: string;
}

/** Sheets of the source language: they state the facts. */
export function sheetsLoader(): Loader {
  return loaderOf('sheets', ({ sheets, catalogue }) => sheets.filter((sheet) => sheet.locale === catalogue.locales[0]));
}

/** Sheets of the other languages: words only. */
export function translationsLoader(): Loader {
  return loaderOf('translations', ({ sheets, catalogue }) =>
    sheets.filter((sheet) => sheet.locale !== catalogue.locales[0]).map(withLocale),
  );
}

/** Editorial pages of every language, which Astro compiles for their components. */
export function pagesLoader(): Loader {
  return loaderOf('pages', ({ pages }) => pages.map(withLocale));
}

function withLocale<T extends { id: string; locale: string }>(file: T): T {
  return { ...file, id: `${file.locale}/${file.id}` };
}

function loaderOf(name: string, filesOf: (assembly: Assembly) => readonly LoadedFile[]): Loader {
  return {
    name,
    load: async ({ store, meta, config, parseData, generateDigest }) => {
      const assembly = assemblyIfAny();
      // in the preview mistakes show over the page; a build did not come this far
      if (!assembly) return;
      // with it the store differs from the one before, and Astro knows that its pages are out of date
      meta.set('revision', assembly.revision);
      // nothing is taken from an earlier run: what lay on the disk meanwhile, nobody watched
      store.clear();
      for (const { id, file, frontmatter, html, body } of filesOf(assembly)) {
        const filePath = path.relative(fileURLToPath(config.root), path.join(assembly.root, file)).replaceAll(path.sep, '/');
        const data = await parseData({ id, filePath, data: frontmatter as Record<string, unknown> });
        const digest = generateDigest(JSON.stringify([frontmatter, html, body]));
        store.set({ id, data, filePath, digest, ...(html === undefined ? { deferredRender: true } : { rendered: { html } }) });
      }
      noteLoaded(assembly.revision);
    },
  };
}
