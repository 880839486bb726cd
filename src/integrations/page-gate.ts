/** The gate once more, inside the compiler: what is compiled is the text that was judged, and its tree keeps the same rules. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginInput } from 'satteri';
import { BuildFailure } from '../build/failure.ts';
import { checkBody } from '../markdown/allow-list.ts';
import { pageVocabulary } from '../markdown/vocabulary/index.ts';
import type { RenderedPage } from '../reader/assembly.ts';
import { currentAssembly } from '../reader/current.ts';

/** A Sätteri plugin for all that is compiled as MDX. It must be the first: what others do to the tree is theirs to answer for. */
export function pageGate(): MdastPluginInput {
  return ({ fileURL, source, sourceFormat }) => {
    if (sourceFormat !== 'mdx') return null;
    const file = fileURL ? compiledFile(fileURL) : '';
    const page = currentAssembly().pages.find((p) => p.file === file);
    if (!page || !isTextOf(page, source)) throw refusal(file, 'its text is not the one that was checked');
    return defineMdastPlugin({
      name: 'page-gate',
      before(tree) {
        const issues = checkBody({ file, tree: tree as Tree, bodyLine: 1, sources: [], vocabulary: pageVocabulary });
        // which sources a page has is no matter of what runs
        const issue = issues.find(({ rule, severity }) => severity === 'error' && rule !== 'citation-unknown');
        if (issue) throw refusal(file, `${issue.rule} ${issue.found ?? issue.subject ?? ''}`);
      },
    });
  };
}

type Tree = Parameters<typeof checkBody>[0]['tree'];

/** Path below the content folder. */
export function compiledFile(fileURL: URL): string {
  return path.relative(currentAssembly().root, fileURLToPath(fileURL)).replaceAll(path.sep, '/');
}

/** The compiler puts white space where a frontmatter was. */
function isTextOf({ body }: RenderedPage, source: string): boolean {
  return source.endsWith(body) && source.slice(0, source.length - body.length).trim() === '';
}

function refusal(file: string, why: string): BuildFailure {
  return new BuildFailure(`${file} is not compiled: ${why}.`);
}
