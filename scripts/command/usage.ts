/** What `--help` says of a command. */
import { COMMAND_LANGUAGES, type CommandLanguage, commandWords } from '../../src/i18n/commands/index.ts';
import { callWith, type CommandName, entryOf, optionLabel } from './table.ts';
import type { Argument, Option } from './table/shape.ts';

/** The page of a command, in one language; ends without a line end. */
export function usageOf(name: CommandName, language: CommandLanguage): string {
  const { summary, example } = entryOf(name);
  const { usage } = commandWords(language).front;
  const named = argumentRows(name, language);
  return [
    synopsis(name, language),
    summary[language],
    ...(named.length > 0 ? [block(usage.arguments, named)] : []),
    block(usage.options, optionRows(name, language)),
    ...(example === undefined ? [] : [`${usage.example}\n  ${callWith(name, example)}`]),
  ].join('\n\n');
}

/** `npm run sheet:rename -- <old id> <new id> [options]`. */
export function synopsis(name: CommandName, language: CommandLanguage): string {
  const named = (entryOf(name).arguments ?? []).map((a) => argumentLabel(a, language));
  return callWith(name, [...named, '[options]'].join(' '));
}

/** `<old id>`, `[<folder>]`, `[<id>…]`. */
export function argumentLabel({ name, optional, many }: Argument, language: CommandLanguage): string {
  const label = `${name[language]}${many ? '…' : ''}`;
  return optional ? `[${label}]` : label;
}

/** What is shown, and what it means. */
type Row = readonly [label: string, means: string];

export function argumentRows(name: CommandName, language: CommandLanguage): Row[] {
  return (entryOf(name).arguments ?? []).map((a) => [a.name[language], meaningOf(a, language)]);
}

/** The options that only this command has. */
export function ownOptionRows(name: CommandName, language: CommandLanguage): Row[] {
  const own = Object.entries(entryOf(name).options);
  return own.map(([id, option]) => [optionLabel(id, option, language), meaningOf(option, language)]);
}

function optionRows(name: CommandName, language: CommandLanguage): Row[] {
  const { front } = commandWords(language);
  return [...ownOptionRows(name, language), [`--lang ${COMMAND_LANGUAGES.join('|')}`, front.lang], ['-h, --help', front.help]];
}

function meaningOf(stated: Option | Argument, language: CommandLanguage): string {
  const { front } = commandWords(language);
  const usual = 'default' in stated && stated.default !== undefined ? [front.usual(stated.default)] : [];
  const choices = stated.choices ? [`(${stated.choices.join(', ')})`] : [];
  return [stated.means[language], ...choices, ...usual].join(' ');
}

function block(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([label]) => label.length));
  return [title, ...rows.map(([label, means]) => `  ${label.padEnd(width)}  ${means}`)].join('\n');
}
