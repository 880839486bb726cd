/** What `--help` says of a command. */
import { COMMAND_LANGUAGES, type CommandLanguage, commandWords } from '../../src/i18n/commands/index.ts';
import { callOf, callWith, type CommandName, entryOf, optionLabel } from './table.ts';
import type { Argument, Option } from './table/shape.ts';

/** The page of a command, in one language; ends without a line end. */
export function usageOf(name: CommandName, language: CommandLanguage): string {
  const { summary, arguments: named = [], example } = entryOf(name);
  const { usage } = commandWords(language).front;
  const argumentRows = named.map((a) => [a.name[language], meaningOf(a, language)] as const);
  return [
    synopsis(name, language),
    summary[language],
    ...(argumentRows.length > 0 ? [block(usage.arguments, argumentRows)] : []),
    block(usage.options, optionRows(name, language)),
    ...(example === undefined ? [] : [`${usage.example}\n  ${callWith(name, example)}`]),
  ].join('\n\n');
}

/** `npm run sheet:rename -- <old id> <new id> [options]`. */
function synopsis(name: CommandName, language: CommandLanguage): string {
  const named = (entryOf(name).arguments ?? []).map((a) => argumentLabel(a, language));
  return named.length > 0 ? callWith(name, [...named, '[options]'].join(' ')) : `${callOf(name)} [-- options]`;
}

/** `<old id>`, `[<folder>]`, `[<id>…]`. */
export function argumentLabel({ name, optional, many }: Argument, language: CommandLanguage): string {
  const label = `${name[language]}${many ? '…' : ''}`;
  return optional ? `[${label}]` : label;
}

/** Every option with what it means, those of all commands last. */
export function optionRows(name: CommandName, language: CommandLanguage): (readonly [label: string, means: string])[] {
  const { front } = commandWords(language);
  const own = Object.entries(entryOf(name).options);
  return [
    ...own.map(([id, option]) => [optionLabel(id, option, language), meaningOf(option, language)] as const),
    [`--lang ${COMMAND_LANGUAGES.join('|')}`, front.lang],
    ['-h, --help', front.help],
  ];
}

function meaningOf(stated: Option | Argument, language: CommandLanguage): string {
  const { front } = commandWords(language);
  const usual = 'default' in stated && stated.default !== undefined ? [front.usual(stated.default)] : [];
  const choices = stated.choices ? [`(${stated.choices.join(', ')})`] : [];
  return [stated.means[language], ...choices, ...usual].join(' ');
}

function block(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([label]) => label.length));
  return [title, ...rows.map(([label, means]) => `  ${label.padEnd(width)}  ${means}`)].join('\n');
}
