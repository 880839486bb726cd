import { expect, it } from 'vitest';
import { fold } from '../../src/browser/fold.ts';

it.each([
  ['L’hébergement', 'l hebergement'],
  ["d'identité", 'd identite'],
  ['e‑CPS', 'e cps'],
  ['PGSSI-S', 'pgssi s'],
  ['Cœur\u202Fde\u00A0MÉTIER', 'coeur de metier'],
  ['« Mon espace santé »', 'mon espace sante'],
])('folds %s', (text, folded) => expect(fold(text)).toBe(folded));
