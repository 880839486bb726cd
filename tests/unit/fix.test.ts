/** `npm run check -- --fix`: exactly what is mechanical, once. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mendDocument } from '../../scripts/authoring/fix/document.ts';
import { withTodaysNames } from '../../scripts/authoring/fix/field-names.ts';
import { mendFolder } from '../../scripts/authoring/fix/folder.ts';
import { inOrder } from '../../scripts/authoring/fix/key-order.ts';
import { contentDir } from '../../src/config/environment.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { sourceSheet, translatedSheet } from '../../src/schema/sheet.ts';
import { document, relation, sheetFacts, withContent } from '../lib/content-folder.ts';

const keys = Object.keys(sourceSheet.shape);
const french = { keys, spacedSigns: true };

const BROKEN = `---
# the day of the last reading
reviewed: 2025-01-31
summary: 'L''essai: un "mot"; voilà!'  # kept
relations:
  - type: uses
    target: beta
    # why
    reason: "Dire \\"oui\\"; puis."
links:
  - title: "The town: yes"

# the name
title: Alpha, quoi?
unknown: x
# the end
---

## Quoi?

Voici: "un mot" à 20%, dès 12:30. 
Deux lignes  
coupées;   

Voir [beta: oui](./beta.mdx "a; b") et \`a: "b"; \`; <Cite source="town" />: «fin».

\`\`\`
a: "b";  
\`\`\`

| a: | b |
| --- | --- |
| "c" | d |

https://a.example/?a=b;c R&amp;D \\"non\\"`;

const MENDED = `---

# the name
title: Alpha, quoi ?
summary: 'L''essai : un « mot » ; voilà !'  # kept
related:
  - type: uses
    target: beta
    # why
    reason: "Dire « oui » ; puis."
links:
  - title: "The town: yes"
# the day of the last reading
reviewed: 2025-01-31
unknown: x
# the end
---

## Quoi ?

Voici : « un mot » à 20 %, dès 12:30.
Deux lignes  
coupées ;

Voir [beta : oui](./beta.mdx "a; b") et \`a: "b"; \` ; <Cite source="town" /> : « fin ».

\`\`\`
a: "b";  
\`\`\`

| a: | b |
| --- | --- |
| "c" | d |

https://a.example/?a=b;c R&amp;D \\"non\\"
`;

describe('a broken sheet', () => {
  it('becomes exactly this', () => {
    const { text, changes } = mendDocument(BROKEN.replaceAll('\n', '\r\n'), french);
    expect(text).toBe(MENDED);
    expect(changes).toEqual(['line-ends', 'final-newline', 'field-names', 'key-order', 'trailing-spaces', 'signs']);
  });

  it('is left alone the second time', () => expect(mendDocument(MENDED, french)).toEqual({ text: MENDED, changes: [] }));

  it('keeps its signs in a language that does not space them', () => {
    const { text, changes } = mendDocument(BROKEN, { keys, spacedSigns: false });
    expect(text).toContain('Voici: "un mot" à 20%');
    expect(changes).not.toContain('signs');
  });

  it('that cannot be read keeps what it says', () => {
    const unreadable = '---\ntitle: a: b\nsummary: "x\n---\n\n<Callout>\n\nVoici: "un". \n';
    expect(mendDocument(unreadable, french)).toEqual({ text: unreadable, changes: [] });
  });
});

describe('a field under its old name', () => {
  it.each([
    [
      'with its comments and spaces',
      '# ties\nrelations :  # two\n  - type: uses # relations\n\n',
      '# ties\nrelated :  # two\n  - type: uses # relations\n\n',
    ],
    ['between quotes', '"relations": []\n', '"related": []\n'],
    ['between braces', "{ title: relations, 'relations': [] }\n", "{ title: relations, 'related': [] }\n"],
  ])('is renamed %s', (_name, before, after) => {
    expect(withTodaysNames(before, keys)).toBe(after);
    expect(withTodaysNames(after, keys)).toBe(after);
  });

  it.each([
    ['beside its new name', 'relations: []\nrelated: []\n'],
    ['inside another field', 'history:\n  relations: []\n'],
    ['in a form that no search finds', '"rel\\x61tions": []\n'],
  ])('is left alone %s', (_name, yaml) => expect(withTodaysNames(yaml, keys)).toBe(yaml));

  it('is left alone in a document that has no such field', () => {
    expect(withTodaysNames('relations: []\n', Object.keys(translatedSheet.shape))).toBe('relations: []\n');
  });
});

describe('the order of keys', () => {
  it('is left alone where moving would change a value', () => {
    const kept = 'summary: |+\n  text\n\n\ntitle: x\n';
    expect(inOrder(kept, keys)).toBe(kept);
    expect(inOrder('{ summary: a, title: b }\n', keys)).toBe('{ summary: a, title: b }\n');
  });

  it('comes back from 200 shuffles of a real sheet, to the byte', () => {
    const text = readFileSync(path.join(contentDir, 'sheets/fr/ins.mdx'), 'utf8');
    const yaml = /^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '';
    const blocks = yaml.split(/^(?=[a-z]+:)/im).map((block, i) => `# about ${i}\n${block}`);
    expect(blocks.length).toBeGreaterThan(10);
    let different = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const shuffled = shuffle(blocks, seed).join('');
      if (shuffled !== blocks.join('')) different++;
      expect(inOrder(shuffled, keys), `seed ${seed}`).toBe(blocks.join(''));
    }
    expect(different).toBeGreaterThan(190);
  });
});

describe('a folder', () => {
  it('is mended file by file, and then in order', () => {
    const broken = document(sheetFacts('Alpha'), '\n## First\n\nVoici: "un". \n');
    withContent({ 'sheets/fr/alpha.mdx': `\uFEFF${broken}`, 'sheets/fr/Bad Name.mdx': broken }, (folder) => {
      const odd = path.join(folder, 'sheets/fr/beta.mdx');
      writeFileSync(odd, Uint8Array.from([0x2d, 0xe9]));
      expect(mendFolder(folder)).toEqual([{ file: 'sheets/fr/alpha.mdx', changes: ['trailing-spaces', 'signs'] }]);
      const mended = readFileSync(path.join(folder, 'sheets/fr/alpha.mdx'), 'utf8');
      expect(mended).toBe(`\uFEFF${broken.replace('Voici: "un". ', 'Voici : « un ».')}`);
      expect(readFileSync(odd)).toHaveLength(2);
      expect(mendFolder(folder)).toEqual([]);
    });
  });
});

it('what was mended of an old sheet has no problem left', () => {
  const old = document(sheetFacts('Alpha', { related: [relation] })).replace('\nrelated:', '\n# why not\nrelations:');
  withContent({ 'sheets/fr/alpha.mdx': old }, (folder) => {
    const rules = () => readContent(folder, { today: '2025-06-30' }).issues.map((i) => i.rule);
    expect(rules()).toEqual(['field-renamed']);
    expect(mendFolder(folder)).toEqual([{ file: 'sheets/fr/alpha.mdx', changes: ['field-names'] }]);
    expect(rules()).toEqual([]);
  });
});

/** Fisher and Yates, with a small generator, so that a failing seed can be run again. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const shuffled = [...items];
  let state = seed;
  for (let i = shuffled.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const j = (state >>> 8) % (i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
  }
  return shuffled;
}
