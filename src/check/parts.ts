/** The parts of a sheet, as the settings name them: all of them, no others, in that order. Every rule here warns. */
import { fold } from '../browser/fold.ts';
import { type Issue, warning } from '../schema/issue.ts';
import type { SourceSheet, TranslatedSheet } from '../schema/sheet.ts';
import type { Content, ContentFile } from '../model/content.ts';

type Sheet = ContentFile<SourceSheet> | ContentFile<TranslatedSheet>;

/** Level of the headings of parts. */
const PART_DEPTH = 2;

export function checkParts({ site, sources, translations }: Content): Issue[] {
  const { parts } = site.data;
  if (parts.length === 0) return [];
  const bySource = new Map(sources.map((source) => [source.id, source]));
  // a translation with other headings than its source is told so already
  const comparable = translations.filter((t) => headingsOf(t).length === headingsOf(bySource.get(t.id) ?? t).length);
  return [...sources, ...comparable].flatMap((sheet) => {
    const names = parts.flatMap((part) => part[sheet.locale] ?? []);
    return names.length === parts.length ? partsOf(sheet, names) : [];
  });
}

function headingsOf({ body }: Sheet): Sheet['body']['headings'] {
  return body.headings.filter(({ depth }) => depth === PART_DEPTH);
}

function partsOf(sheet: Sheet, names: readonly string[]): Issue[] {
  const { file } = sheet;
  const wanted = names.map(fold);
  const headings = headingsOf(sheet).map(({ text, line }) => ({ text, line, part: wanted.indexOf(fold(text)) }));
  const absent = new Set(names.keys());
  for (const { part } of headings) absent.delete(part);
  const issues: Issue[] = [];
  /** The last part that stood in its place, and where. */
  let before = { part: -1, line: 1 };
  for (const [i, { text: found, line, part }] of headings.entries()) {
    const at = { file, found, line, column: 1 };
    if (part === -1) {
      // a heading in the place of a part that stands nowhere is that part under another name
      const next = headings.slice(i + 1).find((later) => later.part > before.part)?.part ?? names.length;
      const meant = [...absent].find((p) => p > before.part && p < next);
      if (meant !== undefined) absent.delete(meant);
      issues.push(warning({ ...at, rule: 'part-unknown', suggestion: meant === undefined ? undefined : names[meant] }));
    } else if (part <= before.part) {
      issues.push(warning({ ...at, rule: 'part-order', allowed: [names[before.part] ?? ''] }));
    } else before = { part, line };
  }
  for (const part of absent) {
    const above = headings.findLast((heading) => heading.part !== -1 && heading.part < part);
    issues.push(
      warning({ file, rule: 'part-missing', found: names[part], line: above?.line ?? headings[0]?.line ?? 1, column: 1 }),
    );
  }
  return issues;
}
