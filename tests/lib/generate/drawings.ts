/** Drawings and colours as a publisher may hand them in, and as a stranger would. */
import { LOGO_SIZE } from '../../../src/model/branding.ts';
import { engineColours } from '../../../src/reader/branding.ts';
import { between, pick, type Random, some } from './random.ts';

const SIDES = { icon: 24, logo: LOGO_SIZE } as const;
type Sort = keyof typeof SIDES;

const SHAPES = [
  '<path d="M4 4h16M4 12c1-2 3-4 8 0z"/>',
  '<circle cx="12" cy="12" r="4.5"/>',
  '<ellipse cx="12" cy="12" rx="4" ry="3"/>',
  '<rect x="1" y="1" width="5" height="5" rx="1"/>',
  '<line x1="1" y1="2" x2="3" y2="4"/>',
  '<polyline points="1,2 3,4 5,6"></polyline>',
  '<polygon points="1,2 3,4 5,6"/>',
];
const PAINT = ['fill="none"', 'fill="#fff"', 'fill="#00AAff"', 'fill="var(--door)"', 'fill="var(--roof)" fill-rule="evenodd"'];

export function drawing(random: Random, sort: Sort): string {
  const painted = (shape: string) => (sort === 'logo' ? shape.replace(/(?=\/?>)/, ` ${pick(random, PAINT)}`) : shape);
  return svg(sort, some(random, SHAPES).map(painted).join('\n'));
}

function svg(sort: Sort, inner: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDES[sort]} ${SIDES[sort]}"${attributes}>\n${inner}\n</svg>\n`;
}

const HOSTILE_SHAPES: Readonly<Record<string, string>> = {
  'a script': '<script>alert(1)</script>',
  'a page': '<foreignObject><iframe src="javascript:alert(1)"/></foreignObject>',
  'a reference': '<use href="https://evil.example/#a"/>',
  'a style': '<style>*{background:url(//evil.example)}</style>',
  'a link': '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
  'a handler': '<path d="M0 0" onclick="alert(1)"/>',
  'an animation': '<animate attributeName="href" to="javascript:alert(1)"/>',
  'a colour from elsewhere': '<path d="M0 0" fill="url(https://evil.example)"/>',
  'a colour that nobody has': '<path d="M0 0" fill="var(--constructor)"/>',
  'a text': '<path d="M0 0"/>alert',
  'a comment': '<!-- a --><path d="M0 0"/>',
  'an unknown shape': '<constructor/>',
  'an unknown attribute': '<path d="M0 0" __proto__="x"/>',
  'another name space': '<path d="M0 0" xlink:href="javascript:alert(1)"/>',
  'an entity': '<path d="M0 0&#x202E;"/>',
  'words in a path': '<path d="M0 0 javascript"/>',
  'numbers without end': `<path d="M${'9'.repeat(5000)} 1e999"/>`,
  'a long path': `<path d="M0 0${'h1'.repeat(90_000)}"/>`,
  'many shapes': '<path d="M0 0h1"/>'.repeat(9_000),
  'deep groups': `${'<g>'.repeat(2_000)}${'</g>'.repeat(2_000)}`,
};

/** @returns a drawing with one hostile shape or attribute, and what it is */
export function hostileDrawing(random: Random, sort: Sort): { text: string; name: string } {
  const [name, shape] = pick(random, Object.entries(HOSTILE_SHAPES));
  const whole: [string, string][] = [
    ['a handler on the drawing', svg(sort, SHAPES[0] ?? '', ' onload="alert(1)"')],
    ['an entity of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg(sort, '<path d="M0 0"/>&a;')}`],
    ['two drawings', drawing(random, sort).repeat(2)],
    ['no drawing', 'constructor'],
    ['nothing', ''],
  ];
  const [told, text] = pick(random, [
    ...whole,
    ...Array.from({ length: 10 }, () => [name, svg(sort, shape)] as [string, string]),
  ]);
  return { text, name: told };
}

const ENGINE = Object.entries(engineColours());

/** Some of the engine's own colours, in other letters: their contrast is known to do. */
export function theme(random: Random): string {
  const lines = some(random, ENGINE).map(([name, { day, night }]) => `  --${name}: light-dark(${day.toUpperCase()}, ${night});`);
  return `/* ours */\n:root {\n${lines.join('\n')}\n}\n`;
}

const HOSTILE_COLOURS = [
  '--roof: url(//evil.example);',
  '--roof: light-dark(#fff, #000); } body { background: url(//evil.example) } :root {',
  '--constructor: light-dark(#fff, #000);',
  '--roof: light-dark(#ggg, #000);',
  '--roof: light-dark(#ffffff00, #000);',
  '--__proto__: light-dark(#fff, #000);',
  '@import "//evil.example";',
  '</style><script>alert(1)</script>',
  '/* without end',
  '--roof: light-dark(#fff, #000)'.repeat(2_000),
];

/** @returns a theme with one hostile line, and which */
export function hostileTheme(random: Random): { text: string; name: string } {
  const lines = theme(random).split('\n');
  const line = pick(random, HOSTILE_COLOURS);
  lines.splice(between(random, 2, lines.length - 2), 0, line);
  return { text: lines.join('\n'), name: line.slice(0, 40) };
}
