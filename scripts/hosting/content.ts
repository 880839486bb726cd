/** The content whose addresses a host is told of. */
import { contentDir } from '../../src/config/environment.ts';
import { judgedDay } from '../../src/config/today.ts';
import type { Content } from '../../src/model/content.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { BuildFailure } from '../../src/build/failure.ts';

/** @throws {BuildFailure} when it is not in order */
export function hostedContent(): Content {
  const { content } = readContent(contentDir, { today: judgedDay(), allowMassRemoval: true });
  if (!content) throw new BuildFailure('The content has errors, so that its addresses are not known: npm run check tells them.');
  return content;
}
