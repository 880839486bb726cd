/** JSON as a file of the content may hold it: read, or told where it breaks off. */
import { error, type Issue } from '../schema/issue.ts';

/** The value, or the error that says why it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return cause;
  }
}

/** Some text is YAML and no JSON: an empty file, a bare word. */
export function jsonIssue(file: string, text: string, { message }: SyntaxError): Issue {
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  const before = text.slice(0, offset).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return error({
    file,
    rule: 'yaml-syntax',
    expectation: 'yaml-valid',
    found: text.slice(offset).split('\n', 1)[0] ?? '',
    ...place,
  });
}
