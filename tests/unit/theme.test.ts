/** A publisher's colours and logo: what is accepted, what is refused, and where. */
import { describe, expect, it } from 'vitest';
import { contentDir } from '../../src/config/environment.ts';
import { issueMessage, wordingFor } from '../../src/i18n/issues/message.ts';
import { logoFile } from '../../src/model/branding.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { readTheme } from '../../src/schema/colours.ts';
import { engineColours } from '../../src/reader/branding.ts';
import { withContent } from '../lib/content-folder.ts';

const read = (files: Record<string, string>) => withContent(files, (folder) => readContent(folder, { today: '2025-06-30' }));
const told = (files: Record<string, string>, locale = 'en') =>
  read(files).issues.map((i) => `${i.file}:${i.line}:${i.column} ${i.rule} ${issueMessage(i, wordingFor(locale))}`);
const theme = (...lines: string[]) => ({ 'theme.css': `:root {\n${lines.map((l) => `  ${l}\n`).join('')}}\n` });
const logo = (inner: string, attributes = 'viewBox="0 0 36 36"') => ({
  'logo.svg': `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`,
});

describe('a theme', () => {
  it('takes the place of the colours it names, and of no other', () => {
    const { content, issues } = read(theme('/* tiles */', '--roof: light-dark(#7c3327, #421);'));
    const engine = engineColours();
    expect(issues).toEqual([]);
    expect(content?.branding.colours).toEqual({ ...engine, roof: { day: '#7c3327', night: '#421' } });
  });

  it('is not needed', () => {
    const { content, issues } = read({});
    expect([content?.theme, issues]).toEqual([undefined, []]);
  });

  it('that names a colour the site does not have is told the nearest', () => {
    expect(told(theme('--rof: light-dark(#7c3327, #472);'))).toEqual([
      'theme.css:2:3 theme-colour The site has no colour "--rof" — did you mean "--roof"?',
    ]);
  });

  it('whose colours are too close is told where, by how much, and when', () => {
    expect(told(theme('--sky-3: light-dark(#fff, #000);', '--on-roof: light-dark(#3e4b66, #f3eee2);'))).toEqual([
      'theme.css:3:3 theme-contrast "--on-roof / --roof" are too close: 1.00 : 1, at least 7 : 1 is needed — by day (the first of the two colours)',
    ]);
    expect(told(theme('--on-roof: light-dark(#f7f2e6, #2b3650);'), 'fr')).toEqual([
      'theme.css:2:3 theme-contrast « --on-roof / --roof » sont trop proches : 1.00 : 1, il faut au moins 7 : 1 — de nuit (la seconde des deux couleurs)',
    ]);
  });

  it.each([
    ['another property', ':root {\n  color: red;\n}\n', 'theme.css:2:3', 'color: red'],
    ['a colour without night', ':root {\n  --roof: #123456;\n}\n', 'theme.css:2:3', '--roof: #123456'],
    [
      'an address',
      ':root {\n  --roof: url(https://evil.example/x);\n}\n',
      'theme.css:2:3',
      '--roof: url(https://evil.example/x)',
    ],
    ['an import', '@import "x.css";\n:root {\n}\n', 'theme.css:1:1', '@import'],
    ['another rule', ':root {\n}\nbody {\n  display: none;\n}\n', 'theme.css:3:1', 'body {'],
    ['a rule within', ':root {\n  body {\n  }\n}\n', 'theme.css:2:8', '"{"'],
    ['nothing', '', 'theme.css:1:1', '""'],
    ['a comment without end', '/* :root {\n}', 'theme.css:1:1', '/* :root {'],
  ])('with %s is refused', (_, css, place, found) => {
    const [first = ''] = told({ 'theme.css': css });
    expect(first).toMatch(`${place} theme-syntax`);
    expect(first).toContain(found);
  });

  it('is read to its end, faults and all', () => {
    const { colours, faults } = readTheme(':root { --a: light-dark(#fff, #000); b: c; --d: light-dark(#FFF , #000000) }');
    expect(colours.map((c) => c.name)).toEqual(['a', 'd']);
    expect(faults).toEqual([{ line: 1, column: 38, found: 'b: c' }]);
  });
});

describe('a logo', () => {
  it('takes the site’s colours and fixed ones', () => {
    const files = logo('<path fill="var(--door)" d="M1 1h9"/><circle cx="9" cy="9" r="2" fill="#abc" />');
    const { content, issues } = read({ ...files, ...theme('--door: light-dark(#1f6b4f, #1d5c45);') });
    expect(issues).toEqual([]);
    const file = content ? logoFile(content.branding) : '';
    expect(file).toContain('<path fill="#1f6b4f" d="M1 1h9" />');
    expect(file).toContain('fill="#abc"');
  });

  it.each([
    ['a script', logo('<script>x</script>'), '"script"'],
    ['a handler', logo('<path d="M1 1" onclick="x()"/>'), '"onClick"'],
    ['a style', logo('<path d="M1 1" style="x"/>'), '"style"'],
    ['an address as paint', logo('<path d="M1 1" fill="url(https://evil.example)"/>'), '"fill"'],
    ['a link', logo('<a href="https://evil.example"><path d="M1 1"/></a>'), '"a"'],
    ['another frame', logo('<path d="M1 1"/>', 'viewBox="0 0 24 24"'), '"viewBox"'],
  ])('with %s is refused', (_, files, found) => {
    expect(told(files)).toEqual([`logo.svg:1:1 icon-unsafe This drawing holds something other than plain shapes: ${found}`]);
  });

  it('that takes a colour the site does not have is told the nearest', () => {
    expect(told(logo('<path fill="var(--dor)" d="M1 1"/>'))).toEqual([
      'logo.svg:1:1 theme-colour The site has no colour "--dor" — did you mean "--door"?',
    ]);
  });
});

describe('the signs of the kinds', () => {
  it('are the engine’s where a folder has none', () => {
    const kinds = ['kind-data-repository', 'kind-platform', 'kind-reference', 'kind-service'];
    const icons = read({}).content?.icons ?? {};
    expect(Object.keys(icons).toSorted()).toEqual(['bell', ...kinds]);
    for (const kind of kinds) expect(icons[kind]).toContain('<');
  });

  it('are not repeated in our own content', () => {
    expect(readContent(contentDir, { today: '2026-11-23' }).content?.icons['kind-service']).toContain('<');
  });
});
