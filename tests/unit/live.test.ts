/** The live preview reads only what changed, and says the same as a fresh look. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPaths } from '../../src/model/paths.ts';
import { readLive } from '../../src/reader/live-content.ts';
import { assemble, type RenderMemory } from '../../src/reader/assemble.ts';
import { readContent, type ReadResult } from '../../src/reader/read-content.ts';
import { document, sheetFacts, withContent } from '../lib/content-folder.ts';

const options = { today: '2025-06-30', allowMassRemoval: true };

function assembled({ content, documents, others }: ReadResult & { others?: string }, memory?: RenderMemory) {
  if (!content) throw new Error('No content.');
  const paths = createPaths('/', 'https://town.example', content.site.data.locales);
  const { today } = options;
  const { sheets, pages } = assemble({ root: '/', content, documents, paths, today, others, ...(memory ? { memory } : {}) });
  return { sheets, pages };
}

describe('a live look at a folder', () => {
  it('gives the same object while nothing changes', () =>
    withContent({}, (folder) => expect(readLive(folder, options)).toBe(readLive(folder, options))));

  it('keeps the sheets that did not change, and sees every change', () =>
    withContent({}, (folder) => {
      const memory: RenderMemory = new Map();
      const looks = () => assembled(readLive(folder, options), memory);
      const find = (all: ReturnType<typeof looks>, file: string) => all.sheets.find((s) => s.file === file);
      const first = looks();
      writeFileSync(path.join(folder, 'sheets/fr/beta.mdx'), document(sheetFacts('Beta'), '\n## Neuf\n\nAutre.\n'));
      const second = looks();
      expect(memory.get('sheets/fr/alpha.mdx')?.html).toBe(find(first, 'sheets/fr/alpha.mdx')?.html);
      expect(find(second, 'sheets/fr/beta.mdx')?.html).toContain('Autre.');
      // its remark says that its source went on
      expect(find(second, 'sheets/en/beta.mdx')).not.toBe(find(first, 'sheets/en/beta.mdx'));
      expect(second).toEqual(assembled(readContent(folder, options)));

      rmSync(path.join(folder, 'sheets/en/beta.mdx'));
      writeFileSync(path.join(folder, 'glossary.yml'), glossary);
      const third = looks();
      expect(third.sheets).toHaveLength(3);
      expect(find(third, 'sheets/fr/alpha.mdx')).not.toBe(find(first, 'sheets/fr/alpha.mdx'));
      expect(third).toEqual(assembled(readContent(folder, options)));
    }));

  it('tells a mistake, and its end', () =>
    withContent({}, (folder) => {
      const file = path.join(folder, 'sheets/fr/beta.mdx');
      const rules = () =>
        readLive(folder, options)
          .issues.filter((i) => i.severity === 'error')
          .map((i) => i.rule);
      expect(rules()).toEqual([]);
      writeFileSync(file, document(sheetFacts('Beta'), '\n{process.exit(0)}\n'));
      expect(rules()).toEqual(['body-code']);
      writeFileSync(file, document(sheetFacts('Beta'), '\nBien.\n'));
      expect(rules()).toEqual([]);
    }));
});

const glossary = `terms:
  - id: abc
    term: { fr: ABC, en: ABC }
    definition: { fr: "Trois lettres qui se suivent.", en: "Three letters in a row." }
    sheets: [alpha]
`;
