/** Options typed without the two dashes: npm keeps them for itself and says so only to the environment. */
import type { CommandWords } from '../../src/i18n/commands/index.ts';
import { callWith, type CommandName, entryOf, optionLabel } from './table.ts';
import { argumentLabel } from './usage.ts';

/** A sentence with the line that was meant; nothing when npm kept nothing. @param args what npm passed on */
export function keptByNpm(
  name: CommandName,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  { front, id }: CommandWords,
): string[] {
  // what npm kept is meant for the script that it runs, not for those which that one runs
  if (env.npm_lifecycle_event !== name) return [];
  const { options, arguments: named = [] } = entryOf(name);
  const left = named.length > 0 ? [] : [...args];
  const meant = [...Object.entries(options), ['lang', LANG] as const].flatMap(([option, stated]) => {
    const kept = env[`npm_config_${option.replaceAll('-', '_')}`];
    if (kept === undefined || ['', 'false', 'null'].includes(kept)) return [];
    if (stated.type === 'boolean') return [`--${option}`];
    // npm takes a value only after a sign; a word after the option comes through by itself
    const value = kept === 'true' ? left.shift() : kept;
    return [value === undefined ? optionLabel(option, stated, id) : `--${option} ${value}`];
  });
  if (meant.length === 0) return [];
  const line = [...named.map((argument) => argumentLabel(argument, id)), ...meant].join(' ');
  return [
    front.twoDashes(
      meant.map((option) => option.split(' ', 1)[0] ?? ''),
      callWith(name, line),
    ),
  ];
}

const LANG = { type: 'string' as const, value: { en: '<language>', fr: '<langue>' }, means: { en: '', fr: '' } };
