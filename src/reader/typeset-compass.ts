/** Gives the words of the compass the typography of their language. */
import type { Compass } from '../schema/compass.ts';
import { localised, mapValues, typesetOneSource } from './typeset.ts';
import { writingOf } from '../i18n/languages.ts';

export function typesetCompass(compass: Compass, sourceLocale: string): Compass {
  const { typeset } = writingOf(sourceLocale);
  return {
    ...compass,
    questions: compass.questions.map(({ label, short, help, answers, unknown, ...question }) => ({
      ...question,
      label: localised(label),
      short: localised(short),
      ...(help ? { help: localised(help) } : {}),
      answers: answers.map((a) => ({ ...a, label: localised(a.label), ...(a.help ? { help: localised(a.help) } : {}) })),
      unknown: unknown.map((u) => ({ ...u, text: localised(u.text) })),
    })),
    examples: compass.examples.map((e) => ({ ...e, label: localised(e.label) })),
    parents: mapValues(compass.parents, (p) => ({ ...p, name: localised(p.name) })),
    out: mapValues(compass.out, localised),
    rules: compass.rules.map((r) => ({ ...r, reason: localised(r.reason) })),
    caveats: compass.caveats.map((c) => ({ ...c, text: localised(c.text) })),
    bases: compass.bases.map((b) => ({ ...b, text: localised(b.text) })),
    sources: compass.sources.map((s) => typesetOneSource(s, typeset)),
  };
}
