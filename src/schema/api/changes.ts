/** `changes.json`: what changed since the site opened, as the news page tells it. */
import { z } from 'zod';
import { CHANGE_KINDS, FACT_FIELDS, type FactField, MARK_KINDS } from '../vocabulary.ts';
import { address, apiId, approximate, byLanguage, day, envelope, looseDay, sourceFacts, status } from './shared.ts';

/** Fields that authors call something else since version 1: what programs read keeps its name. */
const PUBLISHED_AS: Readonly<Partial<Record<FactField, string>>> = { related: 'relations' };

/** A field of a sheet as version 1 names it. */
export function publishedFact(field: FactField): string {
  return PUBLISHED_AS[field] ?? field;
}

const sheetName = z.object({ id: apiId, title: byLanguage, page: z.record(z.string(), address).describe('By language.') });

const step = z.object({
  from: status,
  to: status,
  date: looseDay.nullable().describe('Null when no source dates the step.'),
  approximate,
  source: z.object(sourceFacts).nullable(),
});

export const apiChanges = z.object({
  ...envelope,
  opened: day.nullable().describe('The day on which the site began to keep count: what stood there then is no news.'),
  changes: z
    .array(
      z.object({
        key: z.string().describe('The same for good, in every language; feeds use it too.'),
        date: day.describe('The day on which this site took note.'),
        kind: z.enum(CHANGE_KINDS).describe('The strongest thing that the change says.'),
        sheet: sheetName.nullable().describe('Null for the opening, which counts its sheets.'),
        count: z.int(),
        status: step.nullable(),
        reviewed: day.nullable(),
        facts: z.array(z.enum(FACT_FIELDS.map(publishedFact))).describe('Fields of the sheet that changed.'),
        sections: z.array(z.string()).describe('Anchors of the sections whose text changed, in the source language.'),
      }),
    )
    .describe('Newest first.'),
  steps: z
    .array(step.extend({ sheet: sheetName }))
    .describe('Every change from one status to another that the histories of the sheets tell, newest first.'),
  marks: z
    .record(apiId, z.object({ kind: z.enum(MARK_KINDS), date: day }))
    .describe('What is new or changed on the day that the data speaks for, by sheet.'),
});
export type ApiChanges = z.infer<typeof apiChanges>;
