/** The live preview: after each save the pages follow, or the mistake shows over them. */
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import { holds } from '../build/places.ts';
import { contentDir, projectRoot, publicDir } from '../config/environment.ts';
import { isPassedOver, isUnpublished } from '../config/passed-over.ts';
import { currentAssembly, isLoaded } from '../reader/current.ts';
import { asId } from './content-modules.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** A save touches a file more than once; the pause gathers that into one look. */
const SETTLE_MS = 60;

/**
 * An editor may empty a file before it writes it. A mistake that is gone after that long was none; those who made one wait
 * no longer than they need to look up.
 */
const DOUBT_MS = 300;

/** Between two tries to fill the collections, and how long they are tried: what takes longer has another fault. */
const TRY_AGAIN_MS = 50;
const PATIENCE_MS = 10_000;

export type ServerSetup = HookParameters<'astro:server:setup'>;

/**
 * @param read the content again; @returns whether pages can follow
 * @param problems what is wrong, in the words of the check; undefined when nothing is
 */
export function followFiles(
  { server, refreshContent, logger }: ServerSetup,
  read: () => boolean,
  problems: () => string | undefined,
): void {
  /** What is told now, in the terminal and over the pages. */
  let told = problems();
  const cover = () => {
    if (told !== undefined) server.ws.send({ type: 'error', err: { message: told, stack: '', plugin: 'content' } });
  };
  const follow = async (isSure: boolean) => {
    if (read()) {
      told = undefined;
      for (const { file } of currentAssembly().pages) forget(server, path.join(contentDir, file));
      await fill(refreshContent);
      return server.ws.send({ type: 'full-reload' });
    }
    if (!isSure) return look(true);
    if (told !== problems()) logger.error((told = problems()) ?? '');
    cover();
  };
  const fail = (cause: unknown) =>
    logger.error(`The preview could not follow: ${cause instanceof Error ? cause.message : String(cause)}`);
  // Astro would keep what a request that is under way still reads of the content before
  const inTurn = oneAtATime(server);
  let timer: NodeJS.Timeout | undefined;
  const look = (isSure: boolean) => {
    clearTimeout(timer);
    timer = setTimeout(() => void inTurn(() => follow(isSure)).catch(fail), isSure ? DOUBT_MS : SETTLE_MS);
  };
  server.ws.on('connection', cover);
  server.watcher.add([contentDir, publicDir]);
  server.watcher.on('all', (_event, file) => {
    if (isFollowed(path.resolve(file))) look(false);
  });
}

/** Whether what stands there is content or published. */
function isFollowed(file: string): boolean {
  const below = (folder: string) => (holds(folder, file) ? path.relative(folder, file).replaceAll(path.sep, '/') : undefined);
  const [own, text] = [below(publicDir), below(contentDir)];
  return own === undefined ? text !== undefined && !isPassedOver(text) : !isUnpublished(own);
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
