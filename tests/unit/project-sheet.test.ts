/** The sheet "the house of my project": whatever its name and its plan are, all of it stands on the sheet, and nothing over another. */
import { describe, expect, it } from 'vitest';
import {
  type Box,
  cleanName,
  codePlace,
  layProject,
  MAX_PROJECT_NAME,
  type Measure,
  type ProjectText,
} from '../../src/browser/project-sheet.ts';

const PANEL = { x: 3700, y: 130, width: 2100, height: 3940 };
/** Letters half as wide as they are high; signs beyond Latin are square. */
const measure: Measure = (text, size) => [...text].reduce((sum, sign) => sum + (sign > '\u024F' ? 1 : 0.5) * size, 0);

const isOver = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const planOf = (rows: number): ProjectText['lanes'] => {
  const all = Array.from({ length: rows }, (_, i) => ({
    number: i + 1,
    name: `Référentiel ${'très '.repeat(i % 5)}long numéro ${i + 1}`,
    note: i % 3 === 0 ? '' : 'Obligatoire · en vigueur depuis : 31\u00A0décembre\u00A02022',
  }));
  const at = [0, Math.ceil(rows / 3), Math.ceil(rows / 2), rows];
  return ['Avant', 'Pendant', 'Après'].map((label, i) => ({ label, rows: all.slice(at[i], at[i + 1]) }));
};
const textOf = (name: string, rows: number): ProjectText => ({
  name,
  kind: 'La maison de mon projet',
  summary: 'Obligatoires : 9 ; recommandées : 6.',
  lanes: planOf(rows),
  foot: ['La Maison · house.example', 'Textes : Licence Ouverte 2.0.'],
});

const NAMES = [
  { what: 'none', name: '' },
  { what: 'a short one', name: 'Deux Rives' },
  { what: 'markup', name: '<img src=x onerror=alert(1)>' },
  { what: '300 letters in one word', name: 'W'.repeat(MAX_PROJECT_NAME) },
  { what: '300 letters in words', name: 'maison de santé '.repeat(20).slice(0, MAX_PROJECT_NAME) },
  { what: 'right to left', name: 'مشروع الصحة الرقمية' },
  { what: 'emoji of several signs', name: '👩🏽‍⚕️🏥'.repeat(30) },
];
const cases = NAMES.flatMap(({ what, name }) => [1, 12, 46, 90].map((rows) => ({ what, name, rows })));

describe.each(cases)('a name: $what; $rows rows', ({ name, rows }) => {
  const laid = layProject(textOf(name, rows), PANEL, measure);

  it('stands whole within the panel', () => {
    for (const { text, x, y, size, face } of laid.lines) {
      expect(x).toBeGreaterThanOrEqual(PANEL.x);
      expect(x + measure(text, size, face)).toBeLessThanOrEqual(PANEL.x + PANEL.width + 0.01);
      expect(y - size).toBeGreaterThan(PANEL.y - size * 0.2);
      expect(y).toBeLessThanOrEqual(PANEL.y + PANEL.height);
    }
    const said = laid.lines.map(({ text }) => text).join('');
    expect(said.replaceAll(/\s/g, '')).toContain(cleanName(name).replaceAll(/\s/g, ''));
    expect(said.replaceAll(/\s/g, '')).toContain(`numéro${rows}`);
  });

  it('has no line over another or over the code', () => {
    const code = codePlace(PANEL);
    const boxes = laid.lines.map(({ text, x, y, size, face }) => ({
      text,
      x,
      y: y - size * 0.75,
      width: measure(text, size, face),
      height: size * 0.85,
    }));
    const all = [...boxes, { text: 'code', ...code }];
    const over = all.flatMap((a, i) =>
      all
        .slice(i + 1)
        .filter((b) => isOver(a, b))
        .map((b) => [a.text, b.text]),
    );
    expect(over).toEqual([]);
  });

  it('numbers every row once, in order', () => {
    expect(laid.badges.map(({ number }) => number)).toEqual(Array.from({ length: rows }, (_, i) => i + 1));
  });
});

describe('a name', () => {
  it('keeps its letters, and nothing that a file cannot hold', () => {
    expect(cleanName('  Deux\u0000 \u0007Rives\uFFFE \uD800 ')).toBe('Deux Rives');
    expect(cleanName('<b>&"</b>')).toBe('<b>&"</b>');
    expect(cleanName(`${'x'.repeat(MAX_PROJECT_NAME - 1)}🏥`)).toBe('x'.repeat(MAX_PROJECT_NAME - 1));
  });

  it('is never parted within a letter of several signs', () => {
    const nurse = '👩🏽‍⚕️';
    const { lines } = layProject(textOf(nurse.repeat(40), 3), PANEL, measure);
    const cut = lines.filter(({ face, tone }) => face === 'display' && tone === 'ink');
    expect(cut.length).toBeGreaterThan(1);
    for (const { text } of cut) expect(text.replaceAll(nurse, '')).toBe('');
  });
});
