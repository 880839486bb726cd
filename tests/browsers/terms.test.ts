/** Acronyms in sentences: words that copy, whatever the engine does with buttons. */
import { describe, expect, it } from 'vitest';
import { until } from './engines/engine.ts';
import { inEngines } from './in-engines.ts';

inEngines((at) => {
  describe('an acronym', () => {
    it('is part of the sentence that is copied, and its definition is not', async () => {
      await at.open('fr/fiches/ehds/');
      const [acronym, copied, sentence] = await at.engine().ask(() => {
        const term = document.querySelector<HTMLElement>('.prose .term')!;
        getSelection()!.selectAllChildren(term.closest('p, li')!);
        return [term.innerText, getSelection()!.toString(), term.closest('p, li')!.textContent ?? ''];
      });
      expect(acronym).toMatch(/\p{Lu}/u);
      expect(copied).toContain(acronym);
      expect(copied.replace(/\s+/g, ' ').trim()).toBe(sentence.replace(/\s+/g, ' ').trim());
    });

    it('opens its note, which Escape closes', async () => {
      await at.open('fr/fiches/ehds/');
      await at.engine().press('.prose .term button');
      await until(at.engine(), 'the note is open', () => document.querySelector('.term-note:popover-open') !== null);
      expect(await at.engine().ask(() => document.querySelector('.term-note:popover-open')?.parentElement?.tagName)).toBe(
        'ASIDE',
      );
      await at.engine().keys('Escape');
      await until(at.engine(), 'the note is closed', () => document.querySelector('.term-note:popover-open') === null);
    });
  });
});
