/** What stands on the command line, judged by the table: all slips at once, each with the nearest that would do. */
import { parseArgs } from 'node:util';
import { BuildFailure } from '../../src/build/failure.ts';
import { type CommandWords, COMMAND_LANGUAGES } from '../../src/i18n/commands/index.ts';
import { interfaceLocales } from '../../src/i18n/languages.ts';
import { nearest } from '../../src/schema/nearest.ts';
import { keptByNpm } from './npm-slips.ts';
import { callWith, type CommandName, entryOf, optionLabel, type Values } from './table.ts';
import type { Argument, Option } from './table/shape.ts';

export interface Given<N extends CommandName> {
  values: Values<N>;
  positionals: readonly string[];
  /** Usage is asked for; nothing else counts then. */
  help: boolean;
}

/** Options that every command has. */
const COMMON = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/**
 * Reads what was typed after a command.
 * @param words in which slips are told
 * @param env where npm leaves the options that it took for its own
 * @throws {BuildFailure} that tells every slip
 */
export function readArguments<N extends CommandName>(
  name: N,
  args: readonly string[],
  words: CommandWords,
  env: Readonly<Record<string, string | undefined>> = {},
): Given<N> {
  const { front } = words;
  const { options, arguments: named = [] } = entryOf(name);
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...typesOf(options), ...COMMON },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const help = tokens.some((token) => token.kind === 'option' && token.name === 'help');
  const slips = help ? [] : keptByNpm(name, args, env, words);
  const faults = new Set<string>(slips);
  const values: Record<string, unknown> = Object.fromEntries(Object.entries(options).map(([id, o]) => [id, unsaid(o)]));
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option' || token.name in COMMON) continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    const fault = option
      ? valueFault(token.name, option, token.value, token.inlineValue === true, words)
      : front.unknownOption(...unknown((args[token.index] ?? '').split('=', 1)[0] ?? '', Object.keys(options)));
    if (fault !== undefined) faults.add(fault);
    else if (option?.multiple) values[token.name] = [...(values[token.name] as string[]), token.value];
    else values[token.name] = token.value ?? true;
  }
  const lang = tokens.findLast((token) => token.kind === 'option' && token.name === 'lang');
  const langFault = lang?.kind === 'option' ? languageFault(lang.value, words) : undefined;
  if (langFault !== undefined) faults.add(langFault);
  if (slips.length === 0) for (const fault of argumentFaults(named, positionals, words)) faults.add(fault);
  if (faults.size > 0 && !help) throw new BuildFailure([...faults, front.seeHelp(callWith(name, '--help'))].join('\n'));
  return { values: values as Values<N>, positionals, help };
}

function typesOf(options: Readonly<Record<string, Option>>): Record<string, { type: Option['type'] }> {
  return Object.fromEntries(Object.entries(options).map(([id, { type }]) => [id, { type }]));
}

function unsaid({ type, multiple, default: usual }: Option): unknown {
  return multiple ? [] : type === 'boolean' ? false : usual;
}

function unknown(given: string, options: readonly string[]): [given: string, meant: string | undefined] {
  // with a dash: of a name of three letters, two that changed places are then meant too
  const dashed = [...options, ...Object.keys(COMMON)].map((option) => `-${option}`);
  const meant = nearest(given.replace(/^-+/, '-'), dashed);
  return [given, meant === undefined ? undefined : `-${meant}`];
}

function valueFault(
  name: string,
  option: Option,
  value: string | undefined,
  isInline: boolean,
  words: CommandWords,
): string | undefined {
  const { front } = words;
  const label = `--${name}`;
  if (option.type === 'boolean') return value === undefined ? undefined : front.noValue(label);
  // what begins with a dash is the next option, unless it is tied to this one by a sign
  if (value === undefined || (value.startsWith('-') && !isInline)) {
    return front.missingValue(label, optionLabel(name, option, words.id).slice(label.length + 1));
  }
  if (option.choices) return choiceFault(label, value, option.choices, words);
  return option.fits?.(value) === false ? front.badValue(label, value, option.expected?.[words.id] ?? '', undefined) : undefined;
}

function choiceFault(label: string, value: string, choices: readonly string[], { front }: CommandWords): string | undefined {
  return choices.includes(value) ? undefined : front.badValue(label, value, front.oneOf(choices), nearest(value, choices));
}

/** The language of a report may be any of the interface's; its first two letters decide, as in the environment. */
function languageFault(value: string | undefined, { front }: CommandWords): string | undefined {
  const wanted = (value ?? '').slice(0, 'xx'.length).toLowerCase();
  if (interfaceLocales.includes(wanted)) return undefined;
  return front.badValue('--lang', value ?? '', front.oneOf(COMMAND_LANGUAGES), undefined);
}

function argumentFaults(named: readonly Argument[], given: readonly string[], words: CommandWords): string[] {
  const { front, id } = words;
  const missing = named.filter((argument, i) => !argument.optional && given[i] === undefined);
  const surplus = named.at(-1)?.many ? [] : given.slice(named.length);
  return [
    ...missing.map((argument) => front.missingArgument(argument.name[id], meaningOfMissing(argument, id, front))),
    ...surplus.map((word) => front.surplus(word)),
    ...named.flatMap((argument, i) => {
      const value = given[i];
      if (value === undefined || !argument.choices) return [];
      return choiceFault(argument.name[id], value, argument.choices, words) ?? [];
    }),
  ];
}

function meaningOfMissing({ means, choices }: Argument, id: CommandWords['id'], front: CommandWords['front']): string {
  return choices ? `${means[id]} (${front.oneOf(choices)})` : means[id];
}
