/** Relations are stated once and shown from both ends. */
import type { SourceSheet } from '../schema/sheet.ts';
import { INVERSE_RELATIONS, RELATION_TYPES, type RelationType, type ShownRelation } from '../schema/vocabulary.ts';

/** Every relation as one of its two ends reads it. */
export const SHOWN_RELATIONS: readonly ShownRelation[] = [...new Set([...RELATION_TYPES, ...Object.values(INVERSE_RELATIONS)])];

/** A relation as its author stated it. */
export interface StatedRelation {
  from: string;
  to: string;
  type: RelationType;
}

/** A relation as one of its two ends shows it. */
export interface RelationSide {
  /** The sheet at the other end. */
  other: string;
  type: ShownRelation;
  stated: StatedRelation;
}

/** Order in which a sheet lists its relations: what it stands on first. */
export const RELATION_ORDER: readonly ShownRelation[] = [
  'part-of',
  'contains',
  'requires',
  'required-by',
  'uses',
  'used-by',
  'replaces',
  'replaced-by',
  'see-also',
];

export function statedRelations(sheets: readonly { id: string; data: SourceSheet }[]): StatedRelation[] {
  return sheets.flatMap(({ id, data }) => data.related.map(({ type, target }) => ({ from: id, to: target, type })));
}

/** For every sheet, what it is tied to, in both directions; the order is fixed. */
export function relationSides(stated: readonly StatedRelation[]): Map<string, RelationSide[]> {
  const ends = new Map<string, RelationSide[]>();
  const add = (id: string, end: RelationSide) => ends.set(id, [...(ends.get(id) ?? []), end]);
  for (const relation of stated) {
    add(relation.from, { other: relation.to, type: relation.type, stated: relation });
    add(relation.to, { other: relation.from, type: INVERSE_RELATIONS[relation.type], stated: relation });
  }
  const rank = (end: RelationSide) => RELATION_ORDER.indexOf(end.type);
  for (const list of ends.values()) list.sort((a, b) => rank(a) - rank(b) || (a.other < b.other ? -1 : 1));
  return ends;
}
