/** Answers from flags, else from the person at the terminal, else a plain refusal. */
import { createInterface } from 'node:readline/promises';
import { nearest } from '../../src/schema/nearest.ts';
import { BuildFailure } from '../../src/build/failure.ts';

export interface Question {
  flag: string;
  question: string;
  /** The only answers that will do. */
  choices?: readonly string[];
  /** Taken when the person just presses Enter. */
  usual?: string;
  /** What is wrong with an answer; undefined when nothing is. */
  fault?: (answer: string) => string | undefined;
}

/** @throws {BuildFailure} when an answer is missing and nobody can be asked, or an answer will not do */
export async function ask(
  questions: readonly Question[],
  flags: Readonly<Record<string, unknown>>,
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  try {
    for (const question of questions) {
      const given = flags[question.flag];
      const answer = typeof given === 'string' ? given : await prompt(terminal, question);
      const fault = faultOf(question, answer);
      if (fault !== undefined) throw new BuildFailure(`--${question.flag}: ${fault}`);
      answers[question.flag] = answer;
    }
  } finally {
    terminal?.close();
  }
  return answers;
}

async function prompt(terminal: ReturnType<typeof createInterface> | undefined, question: Question): Promise<string> {
  if (!terminal) {
    if (question.usual !== undefined) return question.usual;
    throw new BuildFailure(`--${question.flag} is missing: ${question.question}`);
  }
  const hint = question.choices ? ` (${question.choices.join(', ')})` : '';
  const usual = question.usual === undefined ? '' : ` [${question.usual}]`;
  const answer = (await terminal.question(`${question.question}${hint}${usual}: `)).trim();
  return answer === '' ? (question.usual ?? '') : answer;
}

function faultOf({ choices, fault }: Question, answer: string): string | undefined {
  if (answer === '') return 'an answer is needed';
  if (choices && !choices.includes(answer)) {
    const meant = nearest(answer, choices);
    return `there is no "${answer}"; ${meant ? `did you mean "${meant}"?` : `choose one of ${choices.join(', ')}`}`;
  }
  return fault?.(answer);
}
