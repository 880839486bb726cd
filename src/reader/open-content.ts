/** A content folder → its assembly, or the report of all that is wrong: the one way in for build and live preview. */
import { basePath, contentDir, contentName, isProduction, publicDir, siteUrlOverride } from '../config/environment.ts';
import { judgedDay, printedDay } from '../config/today.ts';
import type { Content } from '../model/content.ts';
import { createPaths, type Paths } from '../model/paths.ts';
import { publicationGaps } from '../model/publication.ts';
import { bounded } from '../schema/bounded.ts';
import type { Issue } from '../schema/issue.ts';
import { assemble, type RenderMemory } from './assemble.ts';
import type { Assembly } from './assembly.ts';
import { readLive } from './live-content.ts';
import { readContent, type ReadResult } from './read-content.ts';
import { readPublic } from './read-public.ts';
import { formatIssues } from './report.ts';

/** After a refusal to publish. */
const WITHOUT_PRODUCTION =
  'Without SITE_ENV=production the same site is built as a preview that search engines are told to leave out.';

/** Content that may be built. */
export type CheckedContent = ReadResult & { content: Content };

/** Reads and checks the content folder and the publisher's files: all that a check tells, and all that a build refuses. */
export function checkEverything(allowMassRemoval: boolean): ReadResult {
  return withPublic(readContent(contentDir, { today: judgedDay(), allowMassRemoval }));
}

function withPublic<T extends ReadResult>(read: T): T {
  return { ...read, issues: bounded([...read.issues, ...readPublic(publicDir, contentDir).issues]) };
}

/** Content in order. @returns the report of all problems instead, in `language` */
export function openContent(language: string, allowMassRemoval: boolean): CheckedContent | { refusal: string } {
  const read = checkEverything(allowMassRemoval);
  const { content, issues } = read;
  if (!content || hasErrors(issues)) return { refusal: report(issues, language) };
  const pages = new Set(content.pages.map(({ locale, id }) => `${locale}/${id}`));
  const gaps = isProduction
    ? publicationGaps({ site: content.site.data, origin: originOf(content), pages, folder: contentName })
    : [];
  if (gaps.length > 0)
    return { refusal: `This site cannot be published yet. Missing:\n- ${gaps.join('\n- ')}\n${WITHOUT_PRODUCTION}` };
  return { ...read, content };
}

export function assembleContent({ content, documents }: CheckedContent): Assembly {
  return assemble({ root: contentDir, content, documents, paths: pathsOf(content), today: printedDay() });
}

/** Opens the folder again and again, and renders of it only what changed; or reports what stops it, in `language`. */
export function liveContent(language: string): () => { assembly: Assembly } | { refusal: string } {
  const memory: RenderMemory = new Map();
  return () => {
    const read = withPublic(readLive(contentDir, { today: judgedDay(), allowMassRemoval: true }));
    const { content, documents, issues, others, revision } = read;
    if (!content || hasErrors(issues)) {
      const errors = issues.filter((i) => i.severity === 'error');
      return { refusal: report(errors, language) };
    }
    const paths = pathsOf(content);
    return { assembly: assemble({ root: contentDir, revision, content, documents, paths, today: printedDay(), memory, others }) };
  };
}

function report(issues: readonly Issue[], language: string): string {
  return formatIssues(issues, { locale: language, folder: contentName, root: contentDir });
}

function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((i) => i.severity === 'error');
}

function originOf({ site }: Content): string {
  return siteUrlOverride ?? new URL(site.data.url).origin;
}

function pathsOf(content: Content): Paths {
  return createPaths(basePath, originOf(content), content.site.data.locales);
}
