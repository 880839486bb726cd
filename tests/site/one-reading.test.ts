/** What is judged is what is compiled: no sign that reads differently once normalised opens a way for code. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../../src/reader/read-content.ts';
import { aboutFacts, baseFiles, document, type Files, withContent, writeFiles } from '../lib/content-folder.ts';
import { runBuild } from '../lib/run-build.ts';

const work = path.resolve(import.meta.dirname, '../../.cache/test/one-reading');
const canary = path.join(work, 'canary');
const LAST_CODE_POINT = 0x10ffff;
const [FIRST_SURROGATE, LAST_SURROGATE] = [0xd800, 0xdfff];

/** Every sign that normalisation turns into one of ASCII, or that turns one of ASCII into another sign. */
function changingSigns(): string[] {
  const found: string[] = [];
  for (let code = 0x80; code <= LAST_CODE_POINT; code++) {
    if (code >= FIRST_SURROGATE && code <= LAST_SURROGATE) continue;
    const sign = String.fromCodePoint(code);
    const becomesAscii = /^[\0-\x7f]+$/.test(sign.normalize('NFC'));
    const eatsMarkup = ['<', '>', '=', '`', '{', '}', '-'].some((ascii) => [...(ascii + sign).normalize('NFC')].length === 1);
    if (becomesAscii || eatsMarkup) found.push(sign);
  }
  return found;
}

const code = `{globalThis.process?.getBuiltinModule("node:fs").writeFileSync(${JSON.stringify(canary)},"x")}`;
const shapes: readonly ((sign: string) => string)[] = [
  (s) => `Un mot ${s}${code}${s} de plus.`,
  (s) => `Un mot \`${code}${s} de plus\`.`,
  (s) => `${s}${s}${s}\n${code}\n${s}${s}${s}`,
  (s) => `<${s}Callout type="note">${code}</Callout>`,
  (s) => `\`<${s}b\` ${s} \`${code}\``,
  (s) => `---${s}\n${code}\n---`,
  (s) => `\\${s}{1} \`\\${code}\``,
];

const page = (body: string, i: number) => document(aboutFacts(`Page ${i}`, `page-${i}`), `\n${body}\n`);
const accepted = (file: string, text: string) =>
  withContent({ [file]: text }, (folder) => readContent(folder, { today: '2025-06-30' })).issues.every(
    (issue) => issue.file !== file || issue.severity !== 'error',
  );

it('pages with such signs are refused, or compiled as what they were judged to be', () => {
  const signs = changingSigns();
  expect(signs).toContain('\u1FEF');
  const texts = signs.flatMap((sign) => shapes.map((shape) => shape(sign)));
  const pages = texts.map((text, i): [string, string] => [`pages/fr/page-${i}.mdx`, page(text, i)]);
  const kept: Files = Object.fromEntries(pages.filter(([file, text]) => accepted(file, text)));
  // some of them look harmless to the gate: these are the ones that have to be compiled
  expect(Object.keys(kept).length).toBeGreaterThan(signs.length);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  writeFiles(path.join(work, 'content'), { ...baseFiles(), ...kept });
  const { status, said } = runBuild({
    CONTENT_DIR: path.join(work, 'content'),
    OUT_DIR: path.join(work, 'dist'),
    SHARE_IMAGES: 'off',
    POSTERS: 'off',
  });
  expect(status, said).toBe(0);
  expect(existsSync(canary)).toBe(false);
});
