/** Every word of the compass in every language of the site. */
import type { Compass } from '../schema/compass.ts';
import type { Issue } from '../schema/issue.ts';
import type { Localised } from '../schema/text.ts';
import type { Content, DataFile } from '../model/content.ts';
import { checkWords } from './words.ts';

type Path = readonly PropertyKey[];

export function checkCompassWords({ site }: Content, compass: DataFile<Compass>): Issue[] {
  const locales = site.data.locales.map((l) => l.id);
  return wordsOf(compass.data).flatMap(([path, subject, words]) => checkWords(compass, path, subject, words, locales));
}

/** Each text with its place and the name by which an author knows it. */
function wordsOf(data: Compass): [path: Path, subject: string, words: Localised][] {
  const of = (path: Path, subject: string, words: Localised | undefined): [Path, string, Localised][] =>
    words ? [[path, `${subject} › ${String(path.at(-1))}`, words]] : [];
  return [
    ...data.questions.flatMap(({ id, answers, unknown, ...question }, q) => [
      ...(['label', 'short', 'help'] as const).flatMap((field) => of(['questions', q, field], id, question[field])),
      ...answers.flatMap((answer, a) =>
        (['label', 'help'] as const).flatMap((field) =>
          of(['questions', q, 'answers', a, field], `${id} › ${answer.id}`, answer[field]),
        ),
      ),
      ...unknown.flatMap(({ text }, u) => of(['questions', q, 'unknown', u, 'text'], `${id} › unknown`, text)),
    ]),
    ...data.examples.flatMap(({ id, label }, e) => of(['examples', e, 'label'], id, label)),
    ...Object.entries(data.parents).flatMap(([id, { name }]) => of(['parents', id, 'name'], `parents › ${id}`, name)),
    ...Object.entries(data.out).flatMap(([id, why]) => of(['out', id], 'out', why)),
    ...data.rules.flatMap(({ id, reason }, r) => of(['rules', r, 'reason'], id, reason)),
    ...(['caveats', 'bases'] as const).flatMap((list) =>
      data[list].flatMap(({ id, text }, i) => of([list, i, 'text'], id, text)),
    ),
  ];
}
