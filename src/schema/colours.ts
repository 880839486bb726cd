/** Colours by day and night, as the engine's style sheets and a publisher's `theme.css` state them: one a line. */

export interface Colour {
  day: string;
  night: string;
}

/** Colours by name, without the two hyphens: `roof`. */
export type Colours = Readonly<Record<string, Colour>>;

const HEX = '#[\\da-f]{3}(?:[\\da-f]{3})?';
const COLOUR = new RegExp(`--([a-z\\d-]+):\\s*light-dark\\(\\s*(${HEX})\\s*,\\s*(${HEX})\\s*\\)`, 'gi');
const WHOLE_COLOUR = new RegExp(`^${COLOUR.source}$`, 'i');

/** Every colour of a style sheet; whatever else it says is passed over. */
export function coloursIn(css: string): Colours {
  return Object.fromEntries(
    [...css.matchAll(COLOUR)].map(([, name = '', day = '', night = '']) => [name, { day, night }] as const),
  );
}

/** A statement of a theme, and where it stands. */
export interface ThemeLine {
  line: number;
  column: number;
  name: string;
  colour: Colour;
}

/** What is no colour, and where it stands. */
export interface ThemeFault {
  line: number;
  column: number;
  found: string;
}

/**
 * A theme read strictly: one `:root { … }` with colours and comments. It becomes part of the site's style sheet, so
 * whatever else stands there is refused, not passed over.
 */
export function readTheme(css: string): { colours: ThemeLine[]; faults: ThemeFault[] } {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const placeOf = (offset: number) => {
    const before = plain.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const block = /^\s*:root\s*\{([^{}]*)\}\s*$/d.exec(plain);
  if (!block) {
    const stray = /^\s*(?::root\s*\{[^{}]*(?:\}\s*)?)?/.exec(plain)?.[0].length ?? 0;
    return { colours: [], faults: [{ ...placeOf(stray), found: firstLine(plain.slice(stray)) }] };
  }
  const colours: ThemeLine[] = [];
  const faults: ThemeFault[] = [];
  let offset = block.indices?.[1]?.[0] ?? 0;
  for (const part of (block[1] ?? '').split(';')) {
    const start = offset + part.length - part.trimStart().length;
    const statement = part.trim();
    offset += part.length + 1;
    if (statement === '') continue;
    const [, name = '', day = '', night = ''] = WHOLE_COLOUR.exec(statement) ?? [];
    if (name === '') faults.push({ ...placeOf(start), found: firstLine(statement) });
    else colours.push({ ...placeOf(start), name, colour: { day, night } });
  }
  return { colours, faults };
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}
