/** The live preview: after each save the pages follow, or the mistake shows over them. */
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import { contentDir, projectRoot, publicDir } from '../config/environment.ts';
import { assemblyIfAny, currentAssembly, isLoaded } from '../reader/current.ts';
import { asId } from './content-modules.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** A save touches a file more than once; the pause gathers that into one look. */
const SETTLE_MS = 60;

/** Between two tries to fill the collections, and how long they are tried: what takes longer has another fault. */
const TRY_AGAIN_MS = 50;
const PATIENCE_MS = 10_000;

type ServerSetup = HookParameters<'astro:server:setup'>;

/**
 * @param read the content again; @returns whether pages can follow
 * @param problems what is wrong, a paragraph a mistake; undefined when nothing is
 */
export function followFiles(
  { server, refreshContent, logger }: ServerSetup,
  read: () => boolean,
  problems: () => string | undefined,
): void {
  const tell = () => server.ws.send({ type: 'error', err: { message: problems() ?? '', stack: '', plugin: 'content' } });
  const follow = async () => {
    if (!read()) return tell();
    for (const { file } of currentAssembly().pages) forget(server, path.join(contentDir, file));
    await fill(refreshContent);
    server.ws.send({ type: 'full-reload' });
  };
  const fail = (cause: unknown) =>
    logger.error(`The preview could not follow: ${cause instanceof Error ? cause.message : String(cause)}`);
  // Astro would keep what a request that is under way still reads of the content before
  const inTurn = oneAtATime(server);
  let timer: NodeJS.Timeout | undefined;
  server.ws.on('connection', () => {
    if (problems() !== undefined) tell();
  });
  server.watcher.add([contentDir, publicDir]);
  server.watcher.on('all', (_event, file) => {
    const saved = path.resolve(file);
    if (![contentDir, publicDir].some((folder) => saved.startsWith(folder + path.sep))) return;
    clearTimeout(timer);
    timer = setTimeout(() => void inTurn(follow).catch(fail), SETTLE_MS);
  });
}

/** Astro reads its list of collections anew after the same save; until it has, it passes over what is asked of it. */
async function fill(refreshContent: ServerSetup['refreshContent']): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(TRY_AGAIN_MS)) {
    await refreshContent?.({});
    if (isLoaded()) return;
  }
}

/** A page that was compiled from what is no longer its text. */
function forget(server: ServerSetup['server'], file: string): void {
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const module of moduleGraph.getModulesByFile(asId(file)) ?? []) moduleGraph.invalidateModule(module);
  }
}

/** As every host does, and Astro's preview server does not: the address of a page without its last slash leads to it. */
export function addFinalSlashes({ server }: ServerSetup): void {
  server.middlewares.use((request, response, next) => {
    const [, address = '', query = ''] = /^([^?]*)(.*)$/.exec(request.url ?? '') ?? [];
    if (!assemblyIfAny()?.sitePages.some((page) => page.path === `${address}/`)) return next();
    response.writeHead(301, { Location: `${address}/${query}` }).end();
  });
}

/** Rooms whose code runs in this process, not in pages: Node keeps what it loaded. */
const READING_ROOMS: ReadonlySet<string> = new Set(['config', 'schema', 'markdown', 'check', 'reader', 'search', 'integrations']);

/** A page follows a change of its own code; what reads the content does not, and says so. */
export function tellRestarts({ server, logger }: ServerSetup): void {
  const source = path.join(projectRoot, 'src');
  server.watcher.on('change', (file) => {
    const [room = ''] = path.relative(source, path.resolve(file)).split(path.sep);
    if (READING_ROOMS.has(room))
      logger.warn(`src/${room} reads the content: stop the preview and start it again to see this change.`);
  });
}
