/** The reader of styles, scripts and pages sees what old browsers lack. */
import { expect, it } from 'vitest';
import { lacksOfPage, lacksOfScript, lacksOfStyles } from '../lib/compat.ts';

const names = (lacks: ReadonlyMap<string, unknown>) => [...lacks.keys()];

it('finds what came later, in styles', () => {
  expect(names(lacksOfStyles('a { anchor-name: --b; color: light-dark(red, blue) }'))).toEqual(['anchor-name', 'light-dark()']);
  expect(names(lacksOfStyles('p:popover-open, p:target { color: red }'))).toEqual([':popover-open in a list']);
  expect(names(lacksOfStyles('@starting-style { a { color: red } }'))).toContain('@starting-style');
  expect(
    names(lacksOfStyles('a { color: red; display: grid; width: 50cqi } a:is(:hover, :focus-visible) { top: 1dvh }')),
  ).toEqual([]);
});

it('takes what asks by itself, and what stands there for older browsers too', () => {
  expect(names(lacksOfStyles('@supports (anchor-name: --b) { a { anchor-name: --b } }'))).toEqual([]);
  expect(names(lacksOfStyles('a { -webkit-hyphens: auto; hyphens: auto }'))).toEqual([]);
  expect(names(lacksOfStyles('a { hyphens: auto }'))).not.toEqual([]);
});

it('finds what came later, in scripts and pages', () => {
  expect(names(lacksOfScript('element.checkVisibility(); Promise.withResolvers()'))).toEqual([
    '.checkVisibility',
    '.withResolvers',
  ]);
  expect(names(lacksOfScript('list.map(f).findLast(g); new AbortController(); element.closest("a")'))).toEqual([]);
  expect(names(lacksOfPage('<!doctype html><p popover>a</p><details open><summary>b</summary></details>'))).toEqual([
    '[popover]',
  ]);
});
