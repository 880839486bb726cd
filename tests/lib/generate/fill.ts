/** Valid data for any schema: what is given stays, whatever else the schema knows is made up. */
import { z } from 'zod';
import { formOf, type Maker, sampleOf } from './forms.ts';
import { between, chance, pick, some } from './random.ts';

/** Given for a field that must be left out, and for one that must be said, whatever it says. */
export const LEFT_OUT = Symbol('left out');
export const SAID = Symbol('said');

/** Share of the optional fields that are said. */
const OPTIONAL_SHARE = 0.6;
const MAX_ITEMS = 3;

/** @param given the part of the data that other files must agree with; undefined where the schema alone decides */
export function fill(schema: z.ZodType, given: unknown, maker: Maker): unknown {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) return fields(inner, given, maker);
  if (inner instanceof z.ZodArray) return items(inner, given, maker);
  if (inner instanceof z.ZodRecord) return entries(inner, given, maker);
  return given ?? scalar(inner, maker);
}

/** The schema inside those that say that a field may be left out. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault)
    inner = inner.unwrap() as z.ZodType;
  return inner;
}

/** The schema of what a record holds, and of its keys. */
export function recordOf(schema: z.ZodRecord): { key: z.ZodType; value: z.ZodType } {
  return { key: outermost(schema.keyType as z.ZodType), value: schema.valueType as z.ZodType };
}

/** What is read, where a schema first changes it: a list of values after an old name, a text before a number. */
export function outermost(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodPipe)) return schema;
  return (schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType;
}

/** A field that may be left out and names something else: only who knows the other files can say it. */
function isReference(schema: z.ZodType): boolean {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return isReference(inner.element as z.ZodType);
  if (inner instanceof z.ZodRecord) return isReference(recordOf(inner).key);
  return inner instanceof z.ZodString && formOf(inner) === 'id';
}

function fields(schema: z.ZodObject, given: unknown, maker: Maker): Record<string, unknown> {
  const known = (given ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
      if (known[name] === LEFT_OUT) return [];
      const isGiven = known[name] !== undefined;
      if (known[name] === SAID) return [[name, fill(field, undefined, maker)] as const];
      const isOptional = field !== unwrapped(field);
      if (!isGiven && isOptional && (isReference(field) || !chance(maker.random, OPTIONAL_SHARE))) return [];
      return [[name, fill(field, known[name], maker)] as const];
    }),
  );
}

function items(schema: z.ZodArray, given: unknown, maker: Maker): unknown[] {
  const known = (given as unknown[] | undefined) ?? Array.from({ length: between(maker.random, 1, MAX_ITEMS) });
  return known.map((item) => fill(schema.element as z.ZodType, item, maker));
}

/** Words in each language; values by some of a closed list of names; else what is given. */
function entries(schema: z.ZodRecord, given: unknown, maker: Maker): Record<string, unknown> {
  const { key, value } = recordOf(schema);
  const named = key instanceof z.ZodEnum ? some(maker.random, key.options.map(String)) : [];
  const spoken = key instanceof z.ZodString && formOf(key) === 'locale' ? maker.locales : named;
  const known = (given as Record<string, unknown> | undefined) ?? Object.fromEntries(spoken.map((name) => [name, undefined]));
  return Object.fromEntries(Object.entries(known).map(([name, own]) => [name, fill(value, own, maker)] as const));
}

function scalar(schema: z.ZodType, maker: Maker): unknown {
  if (schema instanceof z.ZodEnum) return pick(maker.random, schema.options);
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodBoolean) return chance(maker.random, 0.5);
  if (schema instanceof z.ZodPipe && schema.in instanceof z.ZodTransform) return scalar(outermost(schema), maker);
  return sampleOf(schema, maker);
}
