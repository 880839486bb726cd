/** Why a body cannot be parsed, in what its author wrote: the parser's own words are for programmers, and in English. */
import { error, type Issue } from '../schema/issue.ts';
import { HTML_ELEMENTS } from './html-elements.ts';

/** What is expected instead, by what stands at the place; the first that fits is told. */
const EXPECTATIONS: readonly [expectation: string, fits: (written: string, said: string) => boolean][] = [
  ['no-comment', (written) => written.startsWith('<!--')],
  ['written-link', (written) => /^<(?:[a-z]+:|www\.|[^\s<>]+@)/i.test(written)],
  ['straight-quotes', (written) => /^<\/?[a-z][^<>]*[“”„«»‘’]/i.test(written)],
  ['html', (written) => isOtherHtml(written)],
  ['nothing-to-close', (_, said) => said.startsWith('Unexpected closing tag')],
  ['tag-lines', (_, said) => said.startsWith('Expected the closing tag')],
  ['closing-tag', (_, said) => said.startsWith('Expected a closing tag')],
  ['tag-form', (written) => /^<\/?[a-z]/i.test(written)],
  ['escape', () => true],
];

/**
 * @param body as it was given to the parser
 * @param bodyLine line of the file on which it starts
 * @param cause Sätteri's error, whose message is `line:column: what (rule)`, counted within the body
 */
export function syntaxIssue(file: string, body: string, bodyLine: number, cause: unknown): Issue {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, line = '1', column = '1', said = message] = /^(?:(\d+):(\d+)(?:-\d+:\d+)?: )?([\s\S]*)$/.exec(message) ?? [];
  const written = (body.split('\n')[Number(line) - 1] ?? '').slice(Number(column) - 1);
  return error({
    file,
    rule: 'body-syntax',
    expectation: EXPECTATIONS.find(([, fits]) => fits(written, said))?.[0],
    found: tagIn(written) ?? written,
    line: Number(line) + bodyLine - 1,
    column: Number(column),
  });
}

/** The tag with which a text begins. */
function tagIn(written: string): string | undefined {
  return /^<[^<>]*>/.exec(written)?.[0];
}

function isOtherHtml(written: string): boolean {
  const name = /^<\/?([a-z][a-z0-9]*)(?=[\s/>])/.exec(written)?.[1];
  return name !== undefined && !HTML_ELEMENTS.has(name);
}
