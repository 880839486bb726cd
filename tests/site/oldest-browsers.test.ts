/** Whatever ships is known to the oldest browsers of our list, or has a way without it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { type Lacks, lacksOfPage, lacksOfScript, lacksOfStyles } from '../lib/compat.ts';

const folder = inject('sites').real;
const files = listFiles(folder);
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

/** What younger browsers alone know, and what becomes of it in the others. */
const KNOWN: Readonly<Record<'styles' | 'scripts' | 'pages', readonly (readonly [RegExp, string])[]>> = {
  styles: [
    [/^cursor: /, 'a telephone has no pointer'],
    [/^@media \(scripting\)/, 'what scripts do is shown, and says by itself where they failed'],
    [/^text-wrap/, 'lines are as long as they come'],
    [/^(?:forced|print)-color-adjust/, 'where nobody forces colours there is nothing to adjust; ink is saved'],
    [/^paint-order$/, 'letters on the drawing have a thicker rim'],
    [/^(?:@page|size|break-after: avoid|orphans|widows)$/, 'paper as the printer has it, with pages that end elsewhere'],
    [/^overscroll-behavior$/, 'the page moves on where a box ends'],
    [/^accent-color$/, 'boxes are ticked in the colour of the system'],
    [/^box-decoration-break/, 'a rim that goes on in the next line is open there'],
    [/^text-decoration: /, 'the line under a word is a plain one'],
    [/^float: inline-end$/, 'the button stands behind the words'],
    [/^(?:::details-content|content-visibility)/, 'a script opens what is folded'],
    [/^:popover-open$/, 'notes stand below the text, where their words lead'],
    [/^text-size-adjust$/, 'letters keep their size'],
    [/^(?:@|::)view-transition/, 'a page is there at once'],
  ],
  scripts: [
    [/^\.(?:popover|showPopover|hidePopover)$/, 'called where it is there; notes stand below the text'],
    [/^\.(?:Segmenter|segment)$/, 'asked for first; letters are cut one by one'],
    // named by us, of things of our own
    [/^\.(?:when|since|read|ready|total)$/, 'a word of the compass, the search or the house'],
    [/^\.(?:grow|memory|captureStackTrace)$/, 'the search engine’s own, on its WebAssembly'],
  ],
  pages: [
    [/^\[popover(?:target)?\]$/, 'notes and menus stand where they are written'],
    [/^\[autocapitalize\]$/, 'a desk has no keyboard that begins with capitals'],
  ],
};

const unknown = (lacks: Lacks, kind: keyof typeof KNOWN) =>
  [...lacks]
    .filter(([feature]) => !KNOWN[kind].some(([known]) => known.test(feature)))
    .map(([f, browsers]) => `${f}: ${browsers.join(', ')}`);

describe('the oldest browsers know', () => {
  it('all styles', () => {
    const lacks: Lacks = new Map();
    for (const file of files.filter((f) => f.endsWith('.css'))) lacksOfStyles(read(file), lacks);
    expect(unknown(lacks, 'styles')).toEqual([]);
  });

  it('all that scripts call', () => {
    const lacks: Lacks = new Map();
    for (const file of files.filter((f) => f.endsWith('.js'))) lacksOfScript(read(file), lacks);
    expect(unknown(lacks, 'scripts')).toEqual([]);
  });

  it('all elements and attributes', () => {
    const lacks: Lacks = new Map();
    for (const file of files.filter((f) => f.endsWith('.html'))) lacksOfPage(read(file), lacks);
    expect(unknown(lacks, 'pages')).toEqual([]);
  });
});
