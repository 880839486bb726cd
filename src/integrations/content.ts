/**
 * Puts the content where pages and loader find it. In `npm run dev` it does so again after each save, and a mistake shows
 * over the page, with the words of `npm run check`; until it is mended, pages stay as they were.
 */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { basePath, contentDir, siteUrlOverride, terminalLanguage } from '../config/environment.ts';
import { today } from '../config/today.ts';
import { issueMessage, wordingFor } from '../i18n/issues/message.ts';
import { createPaths } from '../model/paths.ts';
import { shelve, shelvePages } from '../model/shelf.ts';
import { readLive } from '../reader/live-content.ts';
import { readPageFiles } from '../reader/page-slugs.ts';
import { prepare, type PrepareMemory } from '../reader/prepare.ts';

/** A save touches a file more than once; the pause gathers that into one look. */
const SETTLE_MS = 60;

export function content(): AstroIntegration {
  const memory: PrepareMemory = new Map();
  let command: string | undefined;
  let problems: string | undefined;
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': (setup) => void (command = setup.command),
      'astro:config:done': ({ logger }) => {
        // the pages alone are compiled: the content was checked before, and is theirs when they run
        if (command !== 'dev') return shelvePages(readPageFiles(contentDir));
        problems = shelveLive(memory);
        if (problems !== undefined) logger.error(problems);
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        const tell = () => server.ws.send({ type: 'error', err: { message: problems ?? '', stack: '', plugin: 'content' } });
        const look = async () => {
          problems = shelveLive(memory);
          if (problems !== undefined) return tell();
          await refreshContent?.({ loaders: ['pages'] });
          server.ws.send({ type: 'full-reload' });
        };
        let timer: NodeJS.Timeout | undefined;
        server.ws.on('connection', () => {
          if (problems !== undefined) tell();
        });
        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, file) => {
          if (!path.resolve(file).startsWith(contentDir + path.sep)) return;
          clearTimeout(timer);
          timer = setTimeout(() => void look(), SETTLE_MS);
        });
      },
    },
  };
}

/** @returns what is wrong, a paragraph a mistake; then nothing was put there */
function shelveLive(memory: PrepareMemory): string | undefined {
  const { content: checked, texts, issues, others } = readLive(contentDir, { today: today(), allowMassRemoval: true });
  const errors = issues.filter((i) => i.severity === 'error');
  if (!checked || errors.length > 0) {
    const wording = wordingFor(terminalLanguage);
    return errors.map((i) => `${i.file}:${i.line}:${i.column}\n${issueMessage(i, wording)}`).join('\n\n');
  }
  const { site } = checked;
  const paths = createPaths(basePath, siteUrlOverride ?? site.data.url, site.data.locales);
  const { prepared } = prepare({ content: checked, texts, paths, today: today(), memory }, others);
  shelve(prepared);
  shelvePages(prepared.pages);
  return undefined;
}
