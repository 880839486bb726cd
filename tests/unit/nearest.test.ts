/** A proposal is made where a slip of the fingers explains what was written, and nowhere else. */
import { expect, it } from 'vitest';
import { nearest } from '../../src/schema/nearest.ts';

const ids = ['ci-sis', 'dmn', 'dmp', 'e-cps', 'hds', 'ins', 'mssante', 'pro-sante-connect', 'ror', 'rpps-plus'];
const statuses = ['operational', 'deploying', 'construction', 'planned', 'retired'];
const audiences = ['residents', 'publishers', 'professionals', 'health-organisations'];

it.each([
  ['dpm', ids, 'dmp'],
  ['cisis', ids, 'ci-sis'],
  ['CI-SIS', ids, 'ci-sis'],
  ['ecps', ids, 'e-cps'],
  ['msssante', ids, 'mssante'],
  ['mssanté', ids, 'mssante'],
  ['pro_sante_conect', ids, 'pro-sante-connect'],
  ['rpps', ['rpps-plus', 'rpp'], 'rpp'],
  ['operationnal', statuses, 'operational'],
  ['deploing', statuses, 'deploying'],
  ['publisher', audiences, 'publishers'],
  ['profesionnals', audiences, 'professionals'],
  ['health-organizations', audiences, 'health-organisations'],
  ['use', ['requires', 'uses'], 'uses'],
])('%s is written for %j: %s', (word, candidates, meant) => expect(nearest(word, candidates)).toBe(meant));

it.each([
  ['dmp', ids.filter((id) => id !== 'dmp')],
  ['nexistepas', ids],
  ['www.ameli.fr', ids],
  ['dossier', ids],
  ['beta', statuses],
  ['citizens', audiences],
  ['', ids],
  ['-', ids],
])('%s is written for none', (word, candidates) => expect(nearest(word, candidates)).toBeUndefined());
