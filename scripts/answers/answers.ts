/** The file of answers that the compass command is given. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Answers, UNKNOWN } from '../../src/model/compass.ts';
import type { Compass } from '../../src/schema/compass.ts';
import { nearest } from '../../src/schema/nearest.ts';
import { BuildFailure } from '../../src/build/failure.ts';

const USAGE = 'Say: npm run -s compass -- --answers FILE.json [--lang fr|en] [--json]';

/** @param named file, from where npm was called @throws {BuildFailure} when there is no such file, or it names a question or an answer that the compass does not have */
export function readAnswers(named: string | undefined, { questions }: Pick<Compass, 'questions'>): Answers {
  if (named === undefined) throw new BuildFailure(USAGE);
  const written = parse(named);
  const ids = questions.map((q) => q.id);
  return Object.fromEntries(
    Object.entries(written).map(([id, value]) => {
      const question = questions.find((q) => q.id === id);
      if (!question) throw unknown(named, `there is no question "${id}"`, id, ids);
      const given: unknown[] = Array.isArray(value) ? value : [value];
      const known = [...question.answers.map((a) => a.id), UNKNOWN];
      for (const answer of given)
        if (typeof answer !== 'string' || !known.includes(answer))
          throw unknown(named, `"${id}" has no answer ${JSON.stringify(answer)}`, String(answer), known);
      if (!question.multiple && given.length > 1) throw new BuildFailure(`${named}: "${id}" takes one answer.`);
      return [id, given as string[]];
    }),
  );
}

function parse(named: string): Record<string, unknown> {
  let text: string;
  try {
    // npm runs a command from the project's folder, and says where it was called
    text = readFileSync(path.resolve(process.env.INIT_CWD ?? '.', named), 'utf8');
  } catch {
    throw new BuildFailure(`The file ${named} cannot be read. ${USAGE}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new BuildFailure(`${named} is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BuildFailure(`${named} must hold answers by question: { "audience": ["pro"] }.`);
  return value as Record<string, unknown>;
}

function unknown(file: string, what: string, word: string, known: readonly string[]): BuildFailure {
  const near = nearest(word, known);
  return new BuildFailure(`${file}: ${what} — ${near ? `did you mean "${near}"?` : `there are: ${known.join(', ')}`}`);
}
