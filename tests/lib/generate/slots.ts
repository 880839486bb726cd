/** Every place of some data that its schema knows. */
import { z } from 'zod';
import { formOf } from './forms.ts';
import { outermost, recordOf, unwrapped } from './fill.ts';

/** A value in the object or list that holds it. */
export interface Slot {
  /** The field as people name it, without the places in lists: `related.target`. */
  field: string;
  /** What the schema asks for there, without what lets it be left out. */
  schema: z.ZodType;
  holder: Record<string, unknown>;
  key: string;
  value: unknown;
}

/** @param data as `fill` made it; lists are objects with numbers for keys */
export function slotsOf(schema: z.ZodType, data: unknown): Slot[] {
  const root = { data };
  return below({ field: '', schema: unwrapped(schema), holder: root, key: 'data', value: data });
}

function below(slot: Slot): Slot[] {
  const { schema, value, field } = slot;
  if (typeof value !== 'object' || value === null) return [slot];
  const holder = value as Record<string, unknown>;
  const inside = (key: string, of: z.ZodType | undefined, name: string): Slot[] =>
    of === undefined ? [] : below({ field: name, schema: unwrapped(of), holder, key, value: holder[key] });
  const named = (name: string) => (field === '' ? name : `${field}.${name}`);
  return [
    slot,
    ...Object.keys(holder).flatMap((key) => {
      if (schema instanceof z.ZodObject) return inside(key, (schema.shape as Record<string, z.ZodType>)[key], named(key));
      if (schema instanceof z.ZodArray) return inside(key, schema.element as z.ZodType, `${field}[]`);
      if (schema instanceof z.ZodRecord) return inside(key, recordOf(schema).value, named('*'));
      return [];
    }),
  ];
}

/** Whether a slot holds one value, and no others. */
export const isScalar = ({ value }: Slot): boolean => typeof value !== 'object' || value === null;

/** The form of a slot's text, as `formOf` tells it; `closed` for a list of values. */
export function slotForm({ schema }: Slot): string {
  const inner = outermost(schema);
  return inner instanceof z.ZodString || inner instanceof z.ZodPipe || inner instanceof z.ZodStringFormat
    ? formOf(inner)
    : 'closed';
}

/** Sets a key whatever it is called: `__proto__` too becomes a key like any other. */
export function setKey(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Takes a key away; a list closes up. */
export function dropKey(holder: Record<string, unknown>, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}
