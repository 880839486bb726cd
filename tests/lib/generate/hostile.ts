/** What a stranger could write into a field, by what it tries. */

/** Names that objects have by themselves. */
export const PROTOTYPE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
] as const;

/** Names that a site, a system or a disk has a use for; some of them are good ids. */
export const TAKEN_NAMES = [
  'constructor',
  'api',
  'embed',
  'share',
  'search-index',
  '_assets',
  'house',
  'maison',
  'sheets',
  'rooms',
  'calendar',
  'fr',
  'en',
  'index',
  '404',
  'con',
  'nul',
  'v1',
  'llms',
  'feed',
  'a',
  '0',
  'unknown',
] as const;

/** Longer than any file system lets a name be. */
const LONG = 10_000;

/** For any field. */
const TEXTS: Readonly<Record<string, string>> = {
  'a path that leads out': '../../../../outside',
  'a path to a page of the site': '/../../../dist/fr/',
  'an encoded path that leads out': '..%2f..%2foutside',
  'a path of Windows': String.raw`..\..\outside`,
  'a path from the root': '/etc/passwd',
  'an address without a scheme': '//evil.example/',
  'the same with a backslash': String.raw`/\evil.example/`,
  'a script address': 'javascript:alert(1)',
  'a data address': 'data:text/html,<script>alert(1)</script>',
  'the end of an attribute': '"><script>alert(1)</script>',
  'the end of a single-quoted attribute': "' onmouseover='alert(1)",
  'an element with a handler': '<img src=x onerror=alert(1)>',
  'the end of a script': '</script><script>alert(1)</script>',
  'the end of a comment': '--><script>alert(1)</script>',
  'the end of a CDATA section': ']]><script>alert(1)</script>',
  'the entity of a direction override': 'a &#x202E;b',
  'a header after a line end': 'a\r\nSet-Cookie: x=1',
  'a line end': 'a\nEND:VCALENDAR',
  'a tab': 'a\tb',
  'a line separator': 'a\u2028b',
  NUL: 'a\0b',
  'an escape sequence': 'a\u001B[31mb',
  'a direction override': 'a\u202Egnp.exe',
  'a zero-width space': 'a\u200Bb',
  'a byte-order mark': '\uFEFFab',
  'a lone surrogate': 'a\uD800b',
  'a tag character': 'a\u{E0041}b',
  'no character': 'a\uFFFEb',
  'a backtick after normalisation': 'a \u1FEF{process.exit(1)}\u1FEF',
  'a sign that normalisation joins': 'a <\u0338script>',
  'letters of another script': 'аріѕ',
  'many accents': `e${'\u0301'.repeat(2000)}`,
  'a long word': 'a'.repeat(LONG),
  'long text': 'word '.repeat(LONG / 5).trim(),
  'a formula': '=HYPERLINK("https://evil.example")',
  'an expression': '{process.exit(1)}',
  'patterns of a replacement': "$& $1 $` $'",
  'patterns of a template': '${7*7} %s %n',
  'an alias of YAML': '*a',
  'an anchor of YAML': '&a b',
  'a tag of YAML': '!!js/function a',
  'a merge of YAML': '<<',
  'a number too large': '1e999',
  'no number': 'NaN',
  nothing: '',
  'a space': ' ',
  'spaces around': ' a ',
  'a no-break space': '\u00A0',
  'a quote': '"',
  'a backslash at the end': 'a\\',
  ...Object.fromEntries(PROTOTYPE_NAMES.map((name) => [`the name ${name}`, name])),
};

const ADDRESSES = [
  'https://user@a.example/',
  'https://user:secret@a.example/',
  'https://:secret@a.example/',
  'https://a.example@evil.example/',
  'https://a.example/path/',
  'https://a.example?query',
  'https://a.example/#hash',
  'https://a.example/../..',
  'https://a.example:99999/',
  'https://a.example./',
  'https://[::1',
  'https://',
  'https:///a',
  'HTTPS://A.EXAMPLE',
  'http://a.example/',
  'ftp://a.example/',
  'https://exämple.example/ü',
  'https://a.example/%00%0a',
  "https://a.example/'onclick='alert(1)",
  'https://a.example/)](javascript:alert(1))',
  'https://a.example/*/*',
  'https://a.example/;a,b',
  'https://a.example/\u202E',
  `https://a.example/${'a'.repeat(LONG)}`,
];

const DATES = [
  '1977-12-31',
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
  '2023-02-29',
  '2024-02-29',
  '2026-13-01',
  '2026-00-00',
  '2026-1-1',
  '9999-12-31',
  '0000-00-00',
  '+275760-09-14',
  '2026',
  '2026-06',
  '202',
  '２０２６-01-01',
  '2026-11-23T00:00:00Z',
];

/** For fields of some forms, as `formOf` tells them. */
const BY_FORM: Readonly<Record<string, readonly string[]>> = {
  id: [...TAKEN_NAMES, 'a'.repeat(70), 'a'.repeat(300), 'a-', '-a', 'a--b', 'A', 'é', 'a.b', 'a/b', '..'],
  'https-url': ADDRESSES,
  'date-exact': DATES,
  'date-loose': DATES,
  number: ['-1', '1,5', '0x10', '１', '1000000000000000', '0.00001', '101', '100.0001', '00'],
  locale: ['qaa', 'x-default', 'FR', 'fr-', 'api', 'share', 'zz', 'i-klingon', 'fr_FR', 'und'],
  email: ['a@b', 'a@b.example?subject=x', 'a@b.example, c@d.example', '"a b"@c.example', 'a@b.example\nBcc: c@d.example'],
  criterion: ['0.0', '100.1', '1.1.1', '1.'],
  fingerprint: ['0000000', '000000000', 'ABCDEF01', '12345678'],
  'rule-id': ['R1', 'R0000', 'r01', 'R01B'],
};

/** A hostile value and what it is, short enough to be told. */
export interface Hostile {
  name: string;
  value: string;
}

/** All that is tried in a field of a form. */
export function hostileFor(form: string): readonly Hostile[] {
  const own = (BY_FORM[form] ?? []).map((value) => ({ name: told(value), value }));
  return [...own, ...ANYWHERE];
}

const ANYWHERE = Object.entries(TEXTS).map(([name, value]): Hostile => ({ name, value }));

/** Characters of a value that a fault repeats. */
const MAX_TOLD = 40;

/** A value as a fault names it. */
export function told(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > MAX_TOLD ? `${text.slice(0, MAX_TOLD)}… (${text.length})` : text;
}
