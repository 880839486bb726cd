/** The files of the content API that speak of all sheets at once. */
import { z } from 'zod';
import { HOUSE_PARTS, MATERIALS, RELATION_TYPES, type RelationType } from '../vocabulary.ts';
import { address, apiId, approximate, byLanguage, envelope, language, looseDay, obligationLevel } from './shared.ts';
import { sheetAddresses, sheetDates, sheetSummary } from './sheet.ts';

const { id, kind, status, ...sheetWords } = sheetSummary;

/** `index.json`: every sheet, in every language. The only list of all. */
export const apiIndex = z.object({
  ...envelope,
  languages: z.array(language).describe('The first is the one in which the facts are written.'),
  files: z.record(z.string(), address).describe('The other files of the API, by name.'),
  sheets: z.array(
    z.object({
      id,
      kind,
      status,
      obligation: obligationLevel,
      ...sheetDates,
      in: z.record(
        language,
        z.object({ ...sheetWords, fallback: z.boolean().describe('True when not translated yet.'), ...sheetAddresses }),
      ),
    }),
  ),
});
export type ApiIndex = z.infer<typeof apiIndex>;

const room = z.object({
  id: apiId,
  label: byLanguage,
  material: z.enum(MATERIALS).nullable(),
  sheets: z.array(apiId).describe('In reading order.'),
});

/** `house.json`: the plan of the house, edition by edition. */
export const apiHouse = z.object({
  ...envelope,
  current: apiId.describe('Id of today’s edition.'),
  editions: z.array(
    z.object({
      id: apiId,
      date: looseDay,
      approximate,
      label: byLanguage,
      publishedAt: address.nullable().describe('Where this plan was published; null for our own.'),
      names: z.record(apiId, byLanguage).describe('Names of that time, by sheet, where they differ from today’s.'),
      floors: z
        .array(z.object({ id: apiId, part: z.enum(HOUSE_PARTS), label: byLanguage, rooms: z.array(room) }))
        .describe('From top to bottom.'),
    }),
  ),
  pillars: z.array(z.object({ id: apiId, label: byLanguage, text: byLanguage })),
  audiences: z.record(apiId, byLanguage),
  organisations: z.record(apiId, z.object({ name: byLanguage, short: byLanguage.nullable(), url: address })),
});
export type ApiHouse = z.infer<typeof apiHouse>;

const tieType = z.object({ inverse: z.string().describe('The same tie, read from its other end.') });
const tieTypes = Object.fromEntries(RELATION_TYPES.map((type) => [type, tieType])) as Record<RelationType, typeof tieType>;

/** `relations.json`: each tie once, in the direction in which it was stated. */
export const apiRelations = z.object({
  ...envelope,
  types: z.object(tieTypes),
  nodes: z.array(z.object({ id: apiId, title: byLanguage, kind, status })),
  relations: z.array(z.object({ from: apiId, type: z.enum(RELATION_TYPES), to: apiId, reason: byLanguage })),
});
export type ApiRelations = z.infer<typeof apiRelations>;

/** `glossary.json`: the words of the field, in every language. */
export const apiGlossary = z.object({
  ...envelope,
  terms: z.array(
    z.object({
      id: apiId,
      term: byLanguage,
      expansion: byLanguage.nullable().describe('What an acronym stands for.'),
      definition: byLanguage,
      sheets: z.array(apiId).describe('Sheets that say more.'),
    }),
  ),
});
export type ApiGlossary = z.infer<typeof apiGlossary>;
