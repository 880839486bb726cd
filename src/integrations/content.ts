/**
 * Reads, checks and assembles the content before anything else happens, and hands it over: a build refuses what has a
 * mistake; in `npm run dev` a mistake shows over the page, in the words of `npm run check`, until it is mended.
 */
import type { AstroIntegration } from 'astro';
import { requireHouse } from '../build/built-house.ts';
import { BuildFailure } from '../build/failure.ts';
import { requireUsable, requireWritable } from '../build/places.ts';
import { requireSettings } from '../build/settings.ts';
import { type BuildOptions, step, type Telling, tellingOf } from '../build/steps.ts';
import {
  astroFolder,
  contentDir,
  isForProduction,
  outDir,
  ownContent,
  projectRoot,
  terminalLanguage,
} from '../config/environment.ts';
import { isHistoryRefused, printedDay } from '../config/today.ts';
import { commandWords } from '../i18n/commands/index.ts';
import { houseName } from '../model/content.ts';
import { currentAssembly, handOver } from '../reader/current.ts';
import { assembleContent, liveContent, openContent } from '../reader/open-content.ts';
import { readSite } from '../reader/read-content.ts';
import { languageOf } from '../reader/report.ts';
import { assemblyModule, pageTexts } from './content-modules.ts';
import { followFiles, tellRestarts } from './content-preview.ts';
import { leadOn } from './preview-addresses.ts';

/** Pages for developers lack the content policy. */
const NOT_FOR_PRODUCTION = 'NODE_ENV asks for pages that are not for readers: build without it, or with NODE_ENV=production.';

export function content(options: BuildOptions = {}): AstroIntegration {
  const open = liveContent(terminalLanguage);
  let problems: string | undefined;
  /** @returns whether pages can follow */
  const read = (): boolean => {
    const result = open();
    problems = undefined;
    if ('assembly' in result) handOver(result.assembly);
    else problems = result.refusal;
    return problems === undefined;
  };
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        requireSettings(options.language);
        if (command === 'preview') return requireOwnHouse(options);
        if (command === 'build' || command === 'dev') {
          requireUsable(projectRoot, 'project', options.language);
          if (contentDir !== ownContent) requireUsable(contentDir, 'content', options.language);
        }
        if (command === 'dev') requireWritable(astroFolder);
        const define = { CONTENT_POLICY: String(command === 'build') };
        updateConfig({ vite: { plugins: [assemblyModule(), pageTexts()], define } });
        // with slashes asked for, the preview would answer 404 where every host leads on
        if (command === 'dev') updateConfig({ trailingSlash: 'ignore' });
        if (command === 'build' && !isForProduction) throw new BuildFailure(NOT_FOR_PRODUCTION);
        if (command === 'build') await openForBuild(options, tellingOf(options, logger));
        else if (!read()) return logger.error(problems ?? '');
        updateConfig({ site: currentAssembly().catalogue.paths.absolute('') });
      },
      'astro:server:setup': (setup) => {
        followFiles(setup, read, () => problems);
        leadOn(setup);
        tellRestarts(setup);
      },
    },
  };
}

/** @throws {BuildFailure} when what would be shown is another house */
function requireOwnHouse({ language = terminalLanguage }: BuildOptions): void {
  const settings = readSite(contentDir);
  requireHouse(outDir, settings && houseName(settings), commandWords(language));
}

/** @throws {BuildFailure} with all that is wrong */
async function openForBuild({ language = languageOf([]), allowMassRemoval = false }: BuildOptions, telling: Telling) {
  const checked = await step(telling, 'checked', () => {
    const opened = openContent(language, allowMassRemoval);
    if ('refusal' in opened) throw new BuildFailure(opened.refusal);
    return opened;
  });
  if (isHistoryRefused()) telling.say(telling.words.historyRefused(printedDay()));
  handOver(await step(telling, 'rendered', () => assembleContent(checked)));
}
