/** Reading in threads is only faster, never different. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { readDocuments } from '../../src/reader/read-documents.ts';
import { walk } from '../../src/reader/walk.ts';
import { document, sheetFacts, withContent } from '../lib/content-folder.ts';

const MANY = 40;
const names = Array.from({ length: MANY }, (_, i) => `brick-${i}`);
const sheets = Object.fromEntries(
  names.flatMap((name, i) => [
    // every fifth is broken: problems must arrive as well
    [`sheets/fr/${name}.mdx`, document(sheetFacts(`Brick ${i}`, i % 5 === 0 ? { kind: 'castle' } : {}))],
    [`sheets/en/${name}.mdx`, document({ title: `Brick ${i}`, summary: 'A public service of the town, told in English.' })],
  ]),
);

it('reads the same in threads as without', () => {
  withContent(sheets, (folder) => {
    const files = walk(folder).files.flatMap(({ file, kind }) => (kind === 'sheet' || kind === 'page' ? [file] : []));
    const alone = readDocuments(folder, files, 'fr', { parallelFrom: Infinity });
    const together = readDocuments(folder, files, 'fr', { parallelFrom: 0 });
    expect(together).toEqual(alone);
    expect(together.map((d) => d.file)).toEqual(files);
    expect(together.filter((d) => d.issues.length > 0)).toHaveLength(MANY / 5);
    expect(together.filter((d) => d.accepted).map((d) => path.posix.basename(d.file))).toContain('brick-1.mdx');
  });
});
