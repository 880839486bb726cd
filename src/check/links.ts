/** Links that authors write between files of the content. */
import { error, type Issue, warning } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import { type Content, type ContentFile, sourceLocale } from '../model/content.ts';
import { parseWrittenLink } from '../model/links.ts';

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
      if (!target) {
        const suggestion = nearest(link.file, byFile.keys());
        issues.push(error({ file: from.file, rule: 'link-dangling', found: href, suggestion, line, column }));
      } else if (link.anchor && !anchorsOf(target).includes(link.anchor)) {
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
    const match = /^sheets\/[^/]+\/([^/]+)\.mdx$/.exec(file);
    return match?.[1] ? sourceById.get(match[1]) : undefined;
  }
}

function anchorsOf(file: ContentFile<unknown>): string[] {
  return file.body.headings.map((h) => h.slug);
}
