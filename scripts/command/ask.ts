/** Answers from options, else from the person at the terminal, who is asked again until an answer will do. */
import type { Readable, Writable } from 'node:stream';
import { createInterface } from 'node:readline/promises';
import { BuildFailure } from '../../src/build/failure.ts';
import type { CommandWords } from '../../src/i18n/commands/index.ts';
import { type Choice, picked } from './choices.ts';

export interface Question {
  /** Name of the option that answers it. */
  flag: string;
  question: string;
  /** The only answers that will do. */
  choices?: readonly Choice[];
  /** Several choices may be named, or none. */
  several?: true;
  /** Taken when the person just presses Enter; the id of a choice where there are any. */
  usual?: string;
  /** What is wrong with an answer; undefined when nothing is. */
  fault?: (answer: string) => string | undefined;
}

/** Where a person sits; null in a pipe or a script. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/**
 * Answers by flag; those to `several` are ids with commas between.
 * @throws {BuildFailure} when an option will not do, an answer is missing and nobody can be asked, or the answers end
 */
export async function ask(
  questions: readonly Question[],
  given: Readonly<Record<string, string | undefined>>,
  words: CommandWords,
  terminal: Terminal | null = personHere(),
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  const faults: string[] = [];
  for (const question of questions) {
    const option = given[question.flag] ?? (terminal ? undefined : usualOf(question));
    const judged = option === undefined ? undefined : judge(question, option, words);
    if (judged && 'fault' in judged) faults.push(`--${question.flag}: ${judged.fault}`);
    else if (judged) answers[question.flag] = judged.answer;
    else if (!terminal) faults.push(words.ask.missing(question.flag, question.question));
  }
  if (faults.length > 0) throw new BuildFailure(faults.join('\n'));
  const open = questions.filter(({ flag }) => !(flag in answers));
  return terminal && open.length > 0 ? { ...answers, ...(await askPerson(open, words, terminal)) } : answers;
}

async function askPerson(
  questions: readonly Question[],
  words: CommandWords,
  terminal: Terminal,
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  const lines = createInterface({ ...terminal, terminal: terminal.output === process.stdout });
  let isClosed = false;
  lines.once('close', () => (isClosed = true));
  const waiting = lines[Symbol.asyncIterator]();
  try {
    for (const question of questions) answers[question.flag] = await untilItWillDo(question);
  } finally {
    lines.close();
  }
  return answers;

  async function untilItWillDo(question: Question): Promise<string> {
    terminal.output.write(asked(question));
    for (;;) {
      terminal.output.write(hintOf(question, words));
      // of an input that ended, lines may be left
      if (!isClosed) lines.prompt();
      const { value: line, done } = await waiting.next();
      if (done) throw new BuildFailure(`\n${words.ask.ended}`);
      const judged = judge(question, line.trim() || (usualOf(question) ?? ''), words);
      if ('answer' in judged) return judged.answer;
      terminal.output.write(`  ${judged.fault}\n`);
    }
  }
}

/** A person who may skip a question of several answers leaves it empty. */
function usualOf({ usual, several }: Question): string | undefined {
  return usual ?? (several ? '' : undefined);
}

function judge(question: Question, answer: string, words: CommandWords): { answer: string } | { fault: string } {
  const { choices, several, fault } = question;
  if (answer === '') return several ? { answer } : { fault: words.ask.needed };
  if (choices) return picked(several ? answer.split(',') : [answer], choices, words);
  const wrong = fault?.(answer);
  return wrong === undefined ? { answer } : { fault: wrong };
}

function asked({ question, choices = [] }: Question): string {
  const width = String(choices.length).length;
  const rows = choices.map(({ id, label }, i) => `  ${String(i + 1).padStart(width)}  ${label} (${id})\n`);
  return rows.length > 0 ? `\n${question}\n${rows.join('')}` : `\n${question}\n`;
}

function hintOf({ choices, several, usual }: Question, { ask: words }: CommandWords): string {
  const how = choices && (several ? words.chooseSome : words.choose)(1, choices.length);
  const enter = usual === undefined ? (several ? words.later : undefined) : words.usual(labelOf(usual, choices));
  const hints = [how, enter].filter((hint) => hint !== undefined).join('. ');
  return hints === '' ? '' : `${hints}\n`;
}

function labelOf(id: string, choices: readonly Choice[] = []): string {
  return choices.find((choice) => choice.id === id)?.label ?? id;
}

function personHere(): Terminal | null {
  return process.stdin.isTTY ? { input: process.stdin, output: process.stdout } : null;
}
