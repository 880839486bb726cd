/** The page of documentation that is made from the table of the commands. */
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../../src/config/environment.ts';
import { COMMAND_LANGUAGES } from '../../src/i18n/commands/index.ts';
import { callWith, type CommandName, callOf, entryOf, GROUPS } from '../command/table.ts';
import { argumentRows, ownOptionRows, synopsis } from '../command/usage.ts';
import { BY_THE_SYSTEM, WITH_ASTRO } from './commands-prose.ts';
import { OTHER_SCRIPTS } from './other-scripts.ts';

/** Path of the page below the project. */
export const COMMANDS_PAGE = 'docs/commands.md';

const TITLES: Record<keyof typeof GROUPS, string> = {
  daily: 'Every day',
  authors: 'For authors',
  operators: 'For those who run a site, or begin one',
  maintainers: 'For maintainers of the engine',
};

/** The page, in the form that the repository keeps. */
export async function commandsPage(): Promise<string> {
  const filepath = path.join(projectRoot, COMMANDS_PAGE);
  const groups = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).flatMap((group) => [
    `## ${TITLES[group]}`,
    ...(Object.keys(GROUPS[group]) as CommandName[]).map(section),
  ]);
  const others = Object.entries(OTHER_SCRIPTS).map(
    ([name, told]) => `| \`npm ${name === 'test' ? '' : 'run '}${name}\` | ${told} |`,
  );
  const text = [
    '<!-- Written by "npm run docs" from scripts/command/table. -->',
    '# Commands',
    `Every command below takes \`--help\`, and \`--lang\` (${COMMAND_LANGUAGES.join(', ')}) for the language of what it says; without it the language is that of the terminal. Options stand after two dashes, because npm keeps for itself what stands before: \`${callWith('check', '--fix')}\`.`,
    ...groups,
    '## Programs of others',
    ['| command | what it does |', '| --- | --- |', ...others].join('\n'),
    WITH_ASTRO,
    BY_THE_SYSTEM,
  ].join('\n\n');
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

function section(name: CommandName): string {
  const { summary, example, arguments: named = [], options } = entryOf(name);
  const rows = [...argumentRows(name, 'en'), ...ownOptionRows(name, 'en')];
  const isPlain = named.length + Object.keys(options).length === 0;
  const call = isPlain ? callOf(name) : synopsis(name, 'en');
  const cell = (text: string) => text.replaceAll('|', String.raw`\|`);
  const table = rows.map(([label, means]) => `| \`${cell(label)}\` | ${cell(means)} |`);
  return [
    `### \`${call}\``,
    summary.en,
    ...(table.length > 0 ? [['| option | meaning |', '| --- | --- |', ...table].join('\n')] : []),
    ...(example === undefined ? [] : [`Example: \`${callWith(name, example)}\``]),
  ].join('\n\n');
}
