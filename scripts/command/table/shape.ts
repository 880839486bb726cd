/** What the table says of a command. */
import type { CommandLanguage } from '../../../src/i18n/commands/index.ts';

/** The same words in each language of the commands. */
export type Text = Readonly<Record<CommandLanguage, string>>;

export interface Option {
  /** A flag stands alone; a text takes a value. */
  type: 'boolean' | 'string';
  /** What the value is, as usage shows it: `<file>`. */
  value?: Text;
  /** May be given several times. */
  multiple?: true;
  default?: string;
  /** The only values that will do. */
  choices?: readonly string[];
  /** Which values will do, where they are no list; `expected` says so in words. */
  fits?: (value: string) => boolean;
  expected?: Text;
  means: Text;
}

export interface Argument {
  name: Text;
  optional?: true;
  /** Any number of them; only of the last argument. */
  many?: true;
  choices?: readonly string[];
  means: Text;
}

export interface Command {
  /** What one types, without arguments; `npm run <name>` unless it is said here. */
  call?: string;
  /** One sentence. */
  summary: Text;
  arguments?: readonly Argument[];
  options: Readonly<Record<string, Option>>;
  /** What follows the call in the example. */
  example?: string;
  /** Environment variables that the command does not read, and that may then say what they like. */
  unasked?: readonly string[];
}

/** A table of commands by the name of their npm script. */
export type Commands = Readonly<Record<string, Command>>;
