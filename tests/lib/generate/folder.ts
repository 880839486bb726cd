/** A whole content folder in which every reference leads somewhere, made from the schemas. */
import type { z } from 'zod';
import { compass } from '../../../src/schema/compass.ts';
import { events } from '../../../src/schema/events.ts';
import { glossary } from '../../../src/schema/glossary.ts';
import { house } from '../../../src/schema/house.ts';
import { ledger } from '../../../src/schema/ledger.ts';
import { sourcePage, translatedPage } from '../../../src/schema/page.ts';
import { sourceSheet, translatedSheet } from '../../../src/schema/sheet.ts';
import { site, type Site } from '../../../src/schema/site.ts';
import { accessibility, ecoDesign } from '../../../src/schema/statements.ts';
import { bodyOf } from './bodies.ts';
import { drawing, theme } from './drawings.ts';
import { fill } from './fill.ts';
import type { Maker } from './forms.ts';
import { between, chance, pick, type Random, shuffled, some } from './random.ts';
import { compassOf, engineSigns, glossaryOf, houseOf, ledgerOf, type Plan, siteOf } from './settings.ts';
import { eventsOf, pageOf, sheetOf, translationOf } from './sheets.ts';

/** A file of a folder: data of a schema, with a body or without, or a text as it is. */
export interface GeneratedFile {
  schema?: z.ZodType;
  data?: unknown;
  body?: string;
  text?: string;
}

export interface GeneratedFolder {
  files: Map<string, GeneratedFile>;
  /** Texts to be written in a way of their own, by the word that stands in their place. */
  written: Map<string, string>;
}

const LANGUAGES = [['fr', 'en'], ['fr', 'en'], ['en', 'fr'], ['fr'], ['fr', 'en', 'qaa']];

/** Good ids, each of which means something elsewhere. */
const SHEETS = [
  'dmp',
  'prototype',
  'rooms',
  'index',
  'house',
  '404',
  '0',
  'api',
  'a',
  `long${'-name'.repeat(12)}`,
  'share',
  'fr',
];
const ICONS = ['bell', 'prototype', 'a', 'kind-service'];
const PAGES = [
  'about',
  'legal-notice',
  'personal-data',
  'accessibility',
  'eco-design',
  'licence',
  'contact',
  'site-map',
  'valueof',
];
const EVENTS = ['opening', 'prototype', '1'];
const NAMES = ['residents', 'prototype', '1', 'unknown'];

export function makeFolder(random: Random): GeneratedFolder {
  let count = 0;
  const maker: Maker = { random, locales: pick(random, LANGUAGES), next: () => ++count };
  const plan = planOf(random);
  const files = new Map<string, GeneratedFile>();
  const add = (file: string, schema: z.ZodType, given: object, body?: string) => {
    const data = fill(schema, given, maker);
    files.set(file, { schema, data, ...(body === undefined ? {} : { body }) });
    return data;
  };
  const settings = site.parse(add('site.yml', site, siteOf(maker))) satisfies Site;
  add('house.yml', house, houseOf(maker, plan));
  add('ledger.json', ledger, ledgerOf(maker, plan, settings));
  if (chance(random, 0.7)) add('glossary.yml', glossary, glossaryOf(maker, plan));
  if (chance(random, 0.5)) add('accessibility.yml', accessibility, {});
  if (chance(random, 0.5)) add('eco-design.yml', ecoDesign, {});
  if (plan.events.length > 0) add('events.yml', events, eventsOf(maker, plan));
  addDocuments(add, maker, plan);
  if (chance(random, 0.5)) {
    const duties = [...files].flatMap(([file, { data }]) =>
      file.endsWith(`/${plan.sheets[0]}.mdx`) ? ((data as { duties?: { id: string }[] }).duties ?? []) : [],
    );
    const ids = Array.isArray(duties) ? duties.flatMap((duty) => duty.id ?? []) : [];
    add('compass.yml', compass, compassOf(maker, plan, ids));
  }
  for (const icon of plan.icons)
    if (!engineSigns.includes(icon)) files.set(`icons/${icon}.svg`, { text: drawing(random, 'icon') });
  if (chance(random, 0.4)) files.set('logo.svg', { text: drawing(random, 'logo') });
  if (chance(random, 0.4)) files.set('theme.css', { text: theme(random) });
  return { files, written: new Map() };
}

function planOf(random: Random): Plan {
  const all = shuffled(random, SHEETS);
  const sheets = all.slice(0, between(random, 2, 4));
  const [first = '', ...others] = sheets;
  return {
    sheets,
    rooms: new Map([
      ['hall', [first]],
      ['prototype', others],
    ]),
    former: chance(random, 0.6) ? all.slice(-1) : [],
    pages: some(random, PAGES),
    events: chance(random, 0.5) ? some(random, EVENTS) : [],
    audiences: some(random, NAMES),
    organisations: some(random, NAMES),
    icons: [...some(random, ICONS), ...engineSigns],
  };
}

type Add = (file: string, schema: z.ZodType, given: object, body?: string) => unknown;

function addDocuments(add: Add, maker: Maker, plan: Plan): void {
  const { random, locales } = maker;
  const [source = '', ...others] = locales;
  for (const id of plan.sheets) {
    const facts = add(`sheets/${source}/${id}.mdx`, sourceSheet, sheetOf(maker, plan, id), bodyOf(random, plan.sheets, true));
    for (const locale of others)
      if (chance(random, 0.7))
        add(
          `sheets/${locale}/${id}.mdx`,
          translatedSheet,
          translationOf(maker, facts as object),
          bodyOf(random, plan.sheets, true),
        );
  }
  for (const id of plan.pages) {
    const given = pageOf(maker) as { sources: object[] };
    const isCited = given.sources.length > 0;
    add(`pages/${source}/${id}.mdx`, sourcePage, given, bodyOf(random, [], isCited));
    for (const locale of others)
      if (chance(random, 0.7)) add(`pages/${locale}/${id}.mdx`, translatedPage, {}, bodyOf(random, [], isCited));
  }
}
