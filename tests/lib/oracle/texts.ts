/** What no text of a site may hold, in any of the formats that it is written in. */
import { markdownToHtml } from 'satteri';
import { requireXml } from '../xml.ts';
import { markupFaults } from './markup.ts';
import type { Published } from './published.ts';

/** Characters that nobody sees and that change what others look like; in an emoji a joiner does neither, and a soft hyphen only helps. */
const UNSEEN =
  /(?![\t\n\r\u00AD])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF](?<!\p{Extended_Pictographic}\p{EMod}?\uFE0F?\u200D)/u;

/** What a program writes by mistake. Content that is generated never says so. */
const SLIP = /\[object \w+\]|\bundefined\b|\bfunction \w*\(\)/;

/** Characters of a sign, which stands in a page with forty others, and of a logo, which stands in all. */
const MAX_SIGN = 20_000;
const SIGN = /^icons\/|^favicon\.svg$/;

/** What is wrong with the texts, a sentence for each kind of fault, with the first text that has it. */
export function textFaults(texts: readonly Published[]): string[] {
  const faults = new Map<string, string>();
  for (const text of texts) for (const fault of faultsOf(text)) if (!faults.has(fault)) faults.set(fault, text.name);
  return [...faults].map(([fault, name]) => `${name} ${fault}`);
}

function faultsOf({ name, text }: Published): string[] {
  const extension = /[^.]*$/.exec(name)?.[0] ?? '';
  try {
    const isLarge = SIGN.test(name) && text.length > MAX_SIGN;
    return [
      ...(isLarge ? ['is too large for a sign'] : []),
      ...plainFaults(unfolded(text, extension)),
      ...(FORMATS[extension]?.(text) ?? []),
    ];
  } catch (cause) {
    return [`cannot be read: ${String(cause).slice(0, 120)}`];
  }
}

/** The text without what its format asks for: the mark of a table's letters, the line ends within a line of a calendar. */
function unfolded(text: string, extension: string): string {
  if (extension === 'csv') return text.replace(/^\uFEFF/, '');
  return extension === 'ics' ? text.replaceAll('\r\n ', '') : text;
}

/** By how the name of a file ends. */
const FORMATS: Readonly<Record<string, (text: string) => string[]>> = {
  html: markupFaults,
  json: jsonFaults,
  jsonld: jsonFaults,
  webmanifest: jsonFaults,
  md: (text) => markupFaults(markdownToHtml(text).html),
  svg: (text) => {
    requireXml(text);
    return [...markupFaults(text), ...elementFaults(text)];
  },
  xml: (text) => {
    requireXml(text);
    return [];
  },
  csv: (text) => (cellsOf(text).some((cell) => /^[=+\-@\t\r]/.test(cell)) ? ['has a cell that would be run as a formula'] : []),
  ics: (text) =>
    text
      .split('\r\n')
      .filter((line) => line !== '' && !/^(?: |[A-Z-]{3,14}[;:])/.test(line))
      .map((line) => `has the line ${line.slice(0, 40)}`),
  _redirects: (text) =>
    lines(text)
      .filter((line) => !/^\/(?!\/)\S* \/(?!\/)\S* 301$/.test(line))
      .map((line) => `has the line ${line.slice(0, 80)}`),
};

/** Elements of a drawing that has links and words, and nothing that runs or loads. */
const DRAWN = new Set('svg title desc g a text tspan path circle ellipse rect line polyline polygon'.split(' '));

const elementFaults = (svg: string) =>
  [...svg.matchAll(/<([^\s/>!?]+)/g)].flatMap(([, name = '']) => (DRAWN.has(name) ? [] : [`holds the element ${name}`]));

const cellsOf = (text: string) =>
  [...text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const lines = (text: string) => text.split('\n').filter(Boolean);

/** What no text may hold, whatever its format. */
export function plainFaults(text: string): string[] {
  const unseen = UNSEEN.exec(text)?.[0];
  const slip = SLIP.exec(text)?.[0];
  return [
    ...(unseen === undefined ? [] : [`holds U+${unseen.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`]),
    ...(slip === undefined ? [] : [`says ${slip}`]),
  ];
}

function jsonFaults(text: string): string[] {
  const faults: string[] = [];
  JSON.parse(text, (_, value: unknown) => {
    if (typeof value === 'string') faults.push(...plainFaults(value));
    return value;
  });
  return faults;
}
