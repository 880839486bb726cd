/** The statements and the publisher's facts: every word in every language, every criterion answered once. */
import type { Localised } from '../schema/text.ts';
import type { Issue } from '../schema/issue.ts';
import type { Content, DataFile } from '../model/content.ts';
import { duplicates, reporter } from './report.ts';
import { checkWords } from './words.ts';

type Path = readonly (string | number)[];
type Words = readonly [path: Path, words: Localised | undefined];

export function checkStatements(content: Content): Issue[] {
  const { site, accessibility, ecoDesign } = content;
  const locales = site.data.locales.map((l) => l.id);
  const complete = (file: DataFile<unknown>, all: readonly Words[]) =>
    all.flatMap(([path, words]) => checkWords(file, path, nameOf(path), words, locales));
  return [
    ...complete(site, [[['legal', 'form'], site.data.legal.form]]),
    ...(accessibility ? complete(accessibility, accessibilityWords(accessibility.data)) : []),
    ...(ecoDesign ? [...complete(ecoDesign, ecoWords(ecoDesign.data)), ...answeredTwice(ecoDesign)] : []),
  ];
}

function accessibilityWords({ checks, limits, audit }: NonNullable<Content['accessibility']>['data']): Words[] {
  const list = (path: Path, items: readonly Localised[]) => items.map((words, i): Words => [[...path, i], words]);
  const findings = (field: 'failures' | 'exemptions' | 'outOfScope') =>
    (audit?.[field] ?? []).map(({ text }, i): Words => [['audit', field, i, 'text'], text]);
  return [
    ...list(['checks'], checks),
    ...list(['limits'], limits),
    ...list(['audit', 'pages'], audit?.pages ?? []),
    ...findings('failures'),
    ...findings('exemptions'),
    ...findings('outOfScope'),
  ];
}

function ecoWords({ criteria }: NonNullable<Content['ecoDesign']>['data']): Words[] {
  return criteria.flatMap(({ subject, note }, i): Words[] => [
    [['criteria', i, 'subject'], subject],
    [['criteria', i, 'note'], note],
  ]);
}

function answeredTwice(file: NonNullable<Content['ecoDesign']>): Issue[] {
  const issue = reporter(file);
  return duplicates(file.data.criteria.map((c) => c.id)).map(([i, found]) =>
    issue(['criteria', i, 'id'], 'field-duplicate', { subject: 'criteria', found }),
  );
}

function nameOf(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' › ');
}
