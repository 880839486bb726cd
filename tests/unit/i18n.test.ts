import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { strings as en } from '../../src/i18n/strings/en.ts';
import { strings as fr } from '../../src/i18n/strings/fr.ts';
import { interfaceLocales } from '../../src/i18n/languages.ts';
import { NO_OWN_WORDS, translator } from '../../src/i18n/translate.ts';
import { english, french } from '../../src/i18n/typography.ts';
import { COLLECTIONS } from '../../src/machines/api/files.ts';
import { LEVELS, VIEWS } from '../../src/browser/house/url-state.ts';
import { RULES } from '../../src/schema/issue.ts';
import { wordingFor } from '../../src/i18n/issues/message.ts';
import { FOOTER_COLUMNS } from '../../src/model/footer.ts';
import { SHEET_PARTS } from '../../src/model/quality.ts';
import { RGESN_THEMES } from '../../src/model/statements.ts';
import {
  ARTICLE_ANSWERS,
  CHANGE_KINDS,
  BEARERS,
  COMPASS_LEVELS,
  CONFIDENCES,
  CONFORMITY_STATES,
  CONTACT_FACTS,
  DUTY_STATES,
  ECO_ANSWERS,
  FACT_FIELDS,
  HOST_FACTS,
  INVERSE_RELATIONS,
  KINDS,
  LANES,
  LINK_TYPES,
  MARK_KINDS,
  OBLIGATION_LEVELS,
  PRACTICAL_FIELDS,
  PUBLISHER_FACTS,
  RELATION_TYPES,
  STATUSES,
  SURENESSES,
  VIAS,
} from '../../src/schema/vocabulary.ts';
import { POSTER_LOOKS } from '../../src/model/posters.ts';

const { t, date } = translator('fr', NO_OWN_WORDS);

describe('words', () => {
  it('fills parameters and chooses the plural of the language', () => {
    expect(t('house.count', { count: 0 })).toBe('0 brique');
    expect(t('house.count', { count: 23 })).toBe('23 briques');
    expect(translator('en', NO_OWN_WORDS).t('house.count', { count: 0 })).toBe('0 bricks');
    expect(t('source.number', { number: 3 })).toBe('Source 3');
  });

  it('name every status, kind, relation, type of link and file of the API', () => {
    const keys = [
      ...STATUSES.map((s) => `status.${s}`),
      ...KINDS.map((k) => `kind.${k}`),
      ...RELATION_TYPES.flatMap((r) => [`relation.${r}`, `relation.${INVERSE_RELATIONS[r]}`]),
      ...LINK_TYPES.map((l) => `link.${l}`),
      ...COLLECTIONS.map(({ path }) => `api.file.${path}`),
      ...VIEWS.map((v) => `view.${v}`),
      ...LEVELS.map((l) => `level.${l}`),
      ...CONFORMITY_STATES.flatMap((s) => [`conformity.${s}`, `conformity.${s}.sentence`]),
      ...ECO_ANSWERS.map((a) => `eco.${a}`),
      ...Object.keys(RGESN_THEMES).map((theme) => `eco.theme.${theme}`),
      ...[...PUBLISHER_FACTS, ...HOST_FACTS, ...CONTACT_FACTS].map((fact) => `fact.${fact}`),
      ...LANES.flatMap((l) => [`lane.${l}`, `lane.${l}.help`]),
      ...BEARERS.map((b) => `bearer.${b}`),
      ...COMPASS_LEVELS.flatMap((l) => [`level.${l}`, `level.${l}.many`, `level.${l}.help`]),
      ...CONFIDENCES.map((c) => `confidence.${c}`),
      ...FACT_FIELDS.map((f) => `changed.${f}`),
      ...OBLIGATION_LEVELS.map((l) => `obligation.${l}`),
      ...DUTY_STATES.map((s) => `duty.${s}`),
      ...SURENESSES.map((s) => `sureness.${s}`),
      ...PRACTICAL_FIELDS.map((f) => `practical.${f}`),
      ...VIAS.map((via) => `sheet.source.${via}`),
      ...ARTICLE_ANSWERS.map((a) => `article.${a}`),
      ...MARK_KINDS.map((k) => `mark.${k}`),
      ...CHANGE_KINDS.filter((k) => k !== 'opening').map((k) => `news.${k}.entry`),
      ...SHEET_PARTS.map((p) => `quality.part.${p}`),
      ...POSTER_LOOKS.map((look) => `poster.${look}`),
      ...FOOTER_COLUMNS.map((column) => `footer.${column}`),
    ];
    expect(Object.keys(fr)).toEqual(expect.arrayContaining(keys));
  });

  it('are all used: what nobody shows is not kept', () => {
    const code = ['src', 'scripts'].flatMap((top) =>
      readdirSync(top, { recursive: true, encoding: 'utf8' })
        .filter((f) => /\.(ts|astro)$/.test(f) && !f.includes('strings'))
        .map((f) => readFileSync(path.join(top, f), 'utf8')),
    );
    const all = code.join('\n');
    // these are put together from closed lists, which have a test of their own above
    const composed =
      /^(?:status|kind|relation|link|callout|theme|milestone|figure|current|view|level|conformity|eco|fact|confidence|api\.file|changed|mark|obligation|duty|lane|bearer|sureness|practical|article|footer(?=\.(?:house|understand|follow|site)$)|sheet\.source(?=\.(?:quoted|second-hand)$)|duties(?=\.(?:who|what|since|state|basis|penalty|sureness)$)|poster(?=\.(?:day|night|line)$)|news(?=\.(?:new|status|text|review)(?:\.entry)?$)|quality\.(?:part|translation)|find\.type)\./;
    expect(Object.keys(fr).filter((key) => !composed.test(key) && !all.includes(`'${key}'`))).toEqual([]);
  });

  it('have the same parameters in every language', () => {
    const parameters = (value: unknown) => [...new Set(JSON.stringify(value).match(/\{\w+\}/g))].toSorted();
    for (const [key, value] of Object.entries(fr)) expect(parameters(en[key as keyof typeof en]), key).toEqual(parameters(value));
  });

  it('exist for every rule in both languages', () => {
    for (const locale of ['fr', 'en']) expect(Object.keys(wordingFor(locale).rules).toSorted()).toEqual([...RULES].toSorted());
  });

  it('refuse a language nobody wrote', () => {
    expect(interfaceLocales).toEqual(['fr', 'en', 'qaa']);
    expect(() => translator('de', NO_OWN_WORDS)).toThrow('No interface words for the language "de"');
  });
});

describe('dates', () => {
  it('are shown as precisely as they are known', () => {
    expect([date('2026-11-01'), date('2026-11'), date('2026'), date('2021', true)]).toEqual([
      '1er novembre 2026',
      'novembre 2026',
      '2026',
      'vers 2021',
    ]);
    expect(translator('en', NO_OWN_WORDS).date('2021', true)).toBe('c. 2021');
  });
});

describe('typography', () => {
  it.each([
    ["l'INS et l'hôpital", 'l’INS et l’hôpital'],
    ['« oui »', '«\u202Foui\u202F»'],
    ['Prêt ? Oui ; non !', 'Prêt\u202F? Oui\u202F; non\u202F!'],
    ['le but : ceci', 'le but\u00A0: ceci'],
    ['150 000 à 12 %', '150\u202F000 à 12\u202F%'],
    ['https://a.fr/x?y:z', 'https://a.fr/x?y:z'],
    ['12:30', '12:30'],
  ])('French: %s', (typed, shown) => {
    expect(french(typed)).toBe(shown);
    expect(french(shown)).toBe(shown);
  });

  it.each([
    ["it's the State's", 'it’s the State’s'],
    ['the "core" duty', 'the “core” duty'],
    ["an 'old' name", 'an ‘old’ name'],
  ])('English: %s', (typed, shown) => {
    expect(english(typed)).toBe(shown);
    expect(english(shown)).toBe(shown);
  });
});
