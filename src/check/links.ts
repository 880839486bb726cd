/** Links that authors write between files of the content. */
import { posix } from 'node:path';
import { error, type Issue, warning } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import { type Content, type ContentFile, sheetIds, sourceLocale } from '../model/content.ts';
import { parseWrittenLink, writtenLink } from '../model/links.ts';

export function checkLinks(content: Content): Issue[] {
  const files = [...content.sources, ...content.translations, ...content.pages];
  const byFile = new Map<string, ContentFile<unknown>>(files.map((f) => [f.file, f]));
  const sourceById = new Map(content.sources.map((s) => [s.id, s]));
  const source = sourceLocale(content.site.data);
  const issues: Issue[] = [];
  for (const from of files) {
    for (const { href, line, column } of from.body.links) {
      const link = parseWrittenLink(from.file, href);
      if (link.kind === 'external' || content.broken.has(link.file)) continue;
      const target = link.file === from.file ? from : (byFile.get(link.file) ?? fallback(link.file));
      const id = sheetOf(link.file);
      if (!target) {
        if (id !== undefined && sheetIds(content).has(id)) continue; // its source could not be read
        const suggestion = meant(from, link.file, files);
        issues.push(error({ file: from.file, rule: 'link-dangling', found: href, sheet: id, suggestion, line, column }));
      } else if (link.anchor && hasAnchors(target) && !anchorsOf(target).includes(link.anchor)) {
        const suggestion = nearest(link.anchor, anchorsOf(target));
        // headings are those of the source: where they changed, a translation is late, which stops nobody
        const report = from.locale === source ? error : warning;
        issues.push(
          report({
            file: from.file,
            rule: 'anchor-dangling',
            found: href,
            allowed: anchorsOf(target),
            suggestion,
            line,
            column,
          }),
        );
      }
    }
  }
  return issues;

  /** A link to a sheet that is not translated yet leads to its fallback page. */
  function fallback(file: string): ContentFile<unknown> | undefined {
    return sourceById.get(sheetOf(file) ?? '');
  }

  /** A translation takes its anchors from its source. */
  function hasAnchors({ file, id }: ContentFile<unknown>): boolean {
    return !file.startsWith('sheets/') || sourceById.has(id);
  }
}

/** The link that was meant: to a file of nearly that name in the same language, in the same folder if there is one. */
function meant(from: ContentFile<unknown>, file: string, files: readonly ContentFile<unknown>[]): string | undefined {
  const [folder, name] = [posix.dirname(file), posix.basename(file).replace(/\.\w*$/, '')];
  const isBeside = (other: ContentFile<unknown>) => posix.dirname(other.file) === folder;
  const candidates = files
    .filter(({ locale }) => locale === from.locale)
    .toSorted((a, b) => Number(isBeside(b)) - Number(isBeside(a)));
  const id = nearest(
    name,
    candidates.map((c) => c.id),
  );
  const found = candidates.find((c) => c.id === id);
  return found && writtenLink(from.file, found.file);
}

/** Id of the sheet that a file would be, in whatever language. */
function sheetOf(file: string): string | undefined {
  return /^sheets\/[^/]+\/([^/]+)\.mdx$/.exec(file)?.[1];
}

function anchorsOf(file: ContentFile<unknown>): string[] {
  return file.body.headings.map((h) => h.slug);
}
