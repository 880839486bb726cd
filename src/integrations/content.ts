/**
 * Reads, checks and assembles the content before anything else happens, and hands it over: a build refuses what has a
 * mistake; in `npm run dev` a mistake shows over the page, in the words of `npm run check`, until it is mended.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { BuildFailure } from '../build/failure.ts';
import { type BuildOptions, sayOf, step } from '../build/steps.ts';
import { contentDir, publicDir, terminalLanguage } from '../config/environment.ts';
import { issueMessage, wordingFor } from '../i18n/issues/message.ts';
import { currentAssembly, handOver } from '../reader/current.ts';
import { assembleContent, liveContent, openContent } from '../reader/open-content.ts';
import { languageOf } from '../reader/report.ts';

/** A save touches a file more than once; the pause gathers that into one look. */
const SETTLE_MS = 60;

export function content(options: BuildOptions = {}): AstroIntegration {
  const read = liveContent();
  let problems: string | undefined;
  /** @returns whether pages can follow */
  const look = (): boolean => {
    const result = read();
    if ('assembly' in result) handOver(result.assembly);
    const wording = wordingFor(terminalLanguage);
    problems =
      'assembly' in result
        ? undefined
        : result.issues.map((i) => `${i.file}:${i.line}:${i.column}\n${issueMessage(i, wording)}`).join('\n\n');
    return problems === undefined;
  };
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        if (command === 'preview') return;
        updateConfig({ vite: { plugins: [assemblyModule(), pageTexts()] } });
        if (command === 'build') await openForBuild(options, sayOf(options, logger));
        else if (!look()) return logger.error(problems ?? '');
        updateConfig({ site: currentAssembly().catalogue.paths.absolute('') });
      },
      'astro:server:setup': ({ server, refreshContent }) => followFiles(server, refreshContent, look, () => problems),
    },
  };
}

/** @throws {BuildFailure} with all that is wrong */
async function openForBuild({ language = languageOf([]), allowMassRemoval = false }: BuildOptions, say: (line: string) => void) {
  const checked = await step(say, 'Content checked', () => {
    const opened = openContent(language, allowMassRemoval);
    if ('refusal' in opened) throw new BuildFailure(opened.refusal);
    return opened;
  });
  handOver(await step(say, 'Texts rendered', () => assembleContent(checked)));
}

type ServerSetup = HookParameters<'astro:server:setup'>;

/** After each save: the pages follow, or the mistake shows. */
function followFiles(
  server: ServerSetup['server'],
  refreshContent: ServerSetup['refreshContent'],
  look: () => boolean,
  problems: () => string | undefined,
): void {
  const tell = () => server.ws.send({ type: 'error', err: { message: problems() ?? '', stack: '', plugin: 'content' } });
  const follow = async () => {
    if (!look()) return tell();
    for (const { file } of currentAssembly().pages) forget(server, path.join(contentDir, file));
    await refreshContent?.({});
    server.ws.send({ type: 'full-reload' });
  };
  let timer: NodeJS.Timeout | undefined;
  server.ws.on('connection', () => {
    if (problems() !== undefined) tell();
  });
  server.watcher.add([contentDir, publicDir]);
  server.watcher.on('all', (_event, file) => {
    const saved = path.resolve(file);
    if (![contentDir, publicDir].some((folder) => saved.startsWith(folder + path.sep))) return;
    clearTimeout(timer);
    timer = setTimeout(() => void follow(), SETTLE_MS);
  });
}

/** A page that was compiled from what is no longer its text. */
function forget(server: ServerSetup['server'], file: string): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const module of moduleGraph.getModulesByFile(asId(file)) ?? []) moduleGraph.invalidateModule(module);
  }
}

const MODULE = 'virtual:assembly';
const CURRENT = fileURLToPath(new URL('../reader/current.ts', import.meta.url));

/** `virtual:assembly`: the module of this process, and not a bundled copy of it. */
function assemblyModule() {
  return {
    name: 'assembly-module',
    resolveId: { filter: { id: new RegExp(`^${MODULE}$`) }, handler: () => `\0${MODULE}` },
    load: {
      filter: { id: new RegExp(`^\0${MODULE}$`) },
      handler: () => `import { createRequire } from 'node:module';
export const { currentAssembly, assemblyIfAny } = createRequire(${JSON.stringify(CURRENT)})(${JSON.stringify(CURRENT)});`,
    },
  };
}

/** An empty frontmatter, so that nothing of the text can be taken for one. */
const NO_FRONTMATTER = '---\n---\n';

/** The compiler gets the very text that the gate read, and no other file of its kind. */
function pageTexts() {
  return {
    name: 'page-texts',
    enforce: 'pre' as const,
    load: {
      filter: { id: /\.mdx$/ },
      handler: (id: string) => {
        const { root, pages } = currentAssembly();
        const page = pages.find(({ file }) => asId(path.join(root, file)) === id);
        if (!page) throw new Error(`${id} is not among the checked pages, so it is not compiled.`);
        return NO_FRONTMATTER + page.body;
      },
    },
  };
}

/** A file as Vite names it. */
function asId(file: string): string {
  return file.replaceAll(path.sep, '/');
}
