/** Questions at the terminal: asked again until an answer will do, answered by number, id or name. */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { sheetQuestions } from '../../scripts/authoring/sheet-questions.ts';
import { ask, type Question } from '../../scripts/command/ask.ts';
import { commandWords } from '../../src/i18n/commands/index.ts';
import { NO_OWN_WORDS, translator } from '../../src/i18n/translate.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { withContent } from '../lib/content-folder.ts';

const choices = [
  { id: 'hall', label: 'Entrée' },
  { id: 'attic', label: 'Grenier' },
  { id: 'cellar', label: 'Cave' },
];
const questions: Question[] = [
  { flag: 'id', question: 'Id', fault: (id) => (/^[a-z]+$/.test(id) ? undefined : 'only letters') },
  { flag: 'room', question: 'Room', choices },
  { flag: 'kind', question: 'Kind', choices, usual: 'attic' },
  { flag: 'audiences', question: 'For whom', choices, several: true },
];

/** What a person who types these lines, then leaves, has answered and has seen. */
async function typing(lines: string[], given: Record<string, string> = {}, language = 'en') {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const seen: string[] = [];
  output.on('data', (chunk: Buffer) => seen.push(chunk.toString()));
  input.end(lines.map((line) => `${line}\n`).join(''));
  const answers = await ask(questions, given, commandWords(language), { input, output }).catch((cause: Error) => cause.message);
  return { answers, seen: seen.join('') };
}

describe('a person', () => {
  it('is asked again, told why, and loses nothing that was answered before', async () => {
    const { answers, seen } = await typing(['A 1', 'abc', 'grenire', '9', '2', '', '1, nowhere', 'Cave,1']);
    expect(answers).toEqual({ id: 'abc', room: 'attic', kind: 'attic', audiences: 'cellar,hall' });
    expect(seen).toContain('  only letters\n');
    expect(seen).toContain('  there is no "grenire". Did you mean "Grenier"?\n');
    expect(seen).toContain('  there is no "9".');
    expect(seen).toContain('  there is no "nowhere".');
    expect(seen.match(/\nRoom\n/g)).toHaveLength(1);
  });

  it('sees choices with numbers, names and ids, in their language', async () => {
    const { answers, seen } = await typing(['abc', 'GRENIER', '', ''], {}, 'fr');
    expect(answers).toEqual({ id: 'abc', room: 'attic', kind: 'attic', audiences: '' });
    expect(seen).toContain('\nRoom\n  1  Entrée (hall)\n  2  Grenier (attic)\n  3  Cave (cellar)\n');
    expect(seen).toContain('Un numéro de 1 à 3, ou un nom. Entrée : Grenier\n');
  });

  it('must answer where nothing is usual', async () => {
    expect((await typing(['', 'abc', '1', '', ''])).seen).toContain('  an answer is needed\n');
  });

  it('may leave: one sentence', async () => {
    for (const lines of [[], ['abc'], ['abc', 'wrong']])
      expect((await typing(lines)).answers).toBe('\nThe answers ended before the questions did: nothing was written.');
  });

  it('is not asked what an option said, and hears at once of options that will not do', async () => {
    const all = { id: 'abc', room: '1', kind: 'Cave', audiences: 'hall' };
    expect((await typing([], all)).answers).toEqual({ ...all, room: 'hall', kind: 'cellar' });
    expect((await typing([], { id: '1', room: 'attik' })).answers).toBe(
      '--id: only letters\n--room: there is no "attik". Did you mean "attic"?',
    );
  });
});

it('a script gets what is usual, or every missing option in one refusal', async () => {
  const alone = (given: Record<string, string>) => ask(questions, given, commandWords('en'), null);
  await expect(alone({ id: 'abc', room: 'hall' })).resolves.toEqual({ id: 'abc', room: 'hall', kind: 'attic', audiences: '' });
  await expect(alone({})).rejects.toThrow('--id is missing: Id.\n--room is missing: Room.');
});

it('a new sheet is asked about in the words of the house, whatever is wrong with others', () => {
  const asked = withContent({ 'sheets/fr/broken.mdx': 'nothing' }, (folder) => {
    const { content } = readContent(folder, { today: '2025-06-30' });
    if (!content) throw new Error('The house cannot be read.');
    const { t } = translator('fr', NO_OWN_WORDS);
    return sheetQuestions(content, { language: 'fr', t, words: commandWords('fr') });
  });
  const labels = (flag: string) => asked.find((q) => q.flag === flag)?.choices?.map(({ label }) => label);
  expect(labels('kind')).toContain('Service');
  expect(labels('status')?.[0]).toBe('Prévu');
  expect(asked.find((q) => q.flag === 'status')?.usual).toBeUndefined();
  expect(labels('room')?.length).toBeGreaterThan(0);
  expect(asked[0]?.fault?.('Wrong Id')).toBe('seulement a–z, 0–9 et des tirets');
});
