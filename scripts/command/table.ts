/** Every command of ours: what its arguments are, its `--help`, and its place in `docs/commands.md`. */
import { authors } from './table/authors.ts';
import { daily } from './table/daily.ts';
import { maintainers } from './table/maintainers.ts';
import { operators } from './table/operators.ts';
import type { Command, Option } from './table/shape.ts';

const commands = { ...daily, ...authors, ...operators, ...maintainers };

export type CommandName = keyof typeof commands;
export const COMMAND_NAMES = Object.keys(commands) as CommandName[];

/** By those who use them, in the order of the documentation. */
export const GROUPS = { daily, authors, operators, maintainers };

/** What the options of a command say: a flag whether it was given, a text its value. */
export type Values<N extends CommandName> = {
  [O in keyof (typeof commands)[N]['options']]: Value<(typeof commands)[N]['options'][O]>;
};

type Value<O> = O extends { type: 'boolean' }
  ? boolean
  : O extends { multiple: true }
    ? readonly string[]
    : O extends { default: string }
      ? string
      : string | undefined;

export function entryOf(name: CommandName): Command {
  return commands[name];
}

/** What one types to run it, without arguments. */
export function callOf(name: CommandName): string {
  return entryOf(name).call ?? `npm run ${name}`;
}

/** The call as far as what is for the command follows; npm wants two dashes before. */
export function callWith(name: CommandName, rest: string): string {
  const call = callOf(name);
  return `${call}${call.startsWith('npm ') ? ' --' : ''} ${rest}`;
}

/** What usage shows of an option: `--port <number>`. */
export function optionLabel(name: string, { value }: Option, language: keyof NonNullable<Option['value']>): string {
  return `--${name}${value ? ` ${value[language]}` : ''}`;
}
