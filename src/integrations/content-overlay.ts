/** In `npm run dev`, a mistake in the content shows over the page, with the words of `npm run check`. */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentDir, terminalLanguage } from '../config/environment.ts';
import { today } from '../config/today.ts';
import { issueMessage, wordingFor } from '../i18n/issues/message.ts';
import { readLive } from '../reader/live-content.ts';

/** A save touches a file more than once; the pause gathers that into one look. */
const SETTLE_MS = 60;

export function contentOverlay(): AstroIntegration {
  return {
    name: 'content-overlay',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let timer: NodeJS.Timeout | undefined;
        const look = () => {
          const message = problems();
          if (message) server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'content' } });
          else server.ws.send({ type: 'full-reload' });
        };
        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, file) => {
          if (!path.resolve(file).startsWith(contentDir + path.sep)) return;
          clearTimeout(timer);
          timer = setTimeout(look, SETTLE_MS);
        });
      },
    },
  };
}

function problems(): string | undefined {
  const wording = wordingFor(terminalLanguage);
  const { issues } = readLive(contentDir, { today: today(), allowMassRemoval: true });
  const errors = issues.filter((i) => i.severity === 'error');
  return errors.map((i) => `${i.file}:${i.line}:${i.column}\n${issueMessage(i, wording)}`).join('\n\n') || undefined;
}
