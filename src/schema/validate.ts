/** From what zod says to what an author can act on. */
import { z } from 'zod';
import { error, type Issue, type Place, type Rule } from './issue.ts';
import { nearest } from './nearest.ts';
import { type Renamed, renamedIn, withCurrentNames } from './renamed.ts';

/** Where a path of keys stands in the file; for a missing key, where its parent stands. */
export type Locate = (path: readonly PropertyKey[], target: 'key' | 'value') => Place;

export type Validated<T> = { value: T; issues: [] } | { value: undefined; issues: Issue[] };

/**
 * Checks `data` against `schema`; every problem becomes an {@link Issue} with its place. What stands under the old name
 * of a field is checked under the new one, so that the old name is the only thing said of it that is not so.
 */
export function validate<S extends z.ZodType>(schema: S, data: unknown, file: string, locate: Locate): Validated<z.infer<S>> {
  const renamed = renamedIn(data, keysAt(schema, []));
  const result = schema.safeParse(withCurrentNames(data, renamed), { reportInput: true });
  if (result.success && renamed.length === 0) return { value: result.data, issues: [] };
  const written = new Map<PropertyKey, string>(renamed.filter(({ both }) => !both).map(({ from, to }) => [to, from]));
  const locateWritten: Locate = (path, target) =>
    locate(
      path.map((step, i) => (i === 0 ? (written.get(step) ?? step) : step)),
      target,
    );
  const others = oneByValue(result.error?.issues ?? []).flatMap((i) => toIssues(i, schema, file, locateWritten));
  return { value: undefined, issues: [...renamed.map((field) => renamedIssue(field, file, locate)), ...withoutMisspelt(others)] };
}

/** A field that is missing because its name is misspelt is told by that name alone. */
function withoutMisspelt(issues: readonly Issue[]): Issue[] {
  const meant = new Set(
    issues.flatMap(({ rule, subject = '', suggestion }) => (rule === 'field-unknown' ? [besides(subject, suggestion)] : [])),
  );
  return issues.filter(({ rule, subject }) => rule !== 'field-missing' || !meant.has(subject));
}

/** The name of a field beside another one. */
function besides(field: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : field.replace(/[^.]*$/, name);
}

/** A value that breaks several rules of its shape is told once: mended, it keeps them all or is told again. */
function oneByValue(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const told = new Set<string>();
  return issues.filter(({ code, path }) => {
    const key = JSON.stringify(path);
    return code === 'unrecognized_keys' || told.size < told.add(key).size;
  });
}

function renamedIssue({ from, to, both }: Renamed, file: string, locate: Locate): Issue {
  const expectation = both ? 'one-name' : 'fix-renames';
  return error({ file, rule: 'field-renamed', subject: from, suggestion: to, expectation, ...locate([from], 'key') });
}

function toIssues(i: z.core.$ZodIssue, schema: z.ZodType, file: string, locate: Locate): Issue[] {
  const subject = fieldName(i.path);
  const at = (rule: Rule, more: Partial<Issue> = {}, target: 'key' | 'value' = 'value') =>
    error({ file, rule, subject, ...more, ...locate(i.path, target) });
  const found = quote(i.input);
  if (i.path.length === 0 && i.code === 'invalid_type') return [at('fields-none')];
  switch (i.code) {
    case 'unrecognized_keys':
      return i.keys.map((key) => {
        const known = keysAt(schema, i.path);
        return error({
          file,
          rule: 'field-unknown',
          subject: fieldName([...i.path, key]),
          allowed: known,
          suggestion: nearest(key, known),
          ...locate([...i.path, key], 'key'),
        });
      });
    case 'invalid_value': {
      if (i.input === undefined || i.input === null) return [at('field-missing', { allowed: i.values.map(String) })];
      const allowed = i.values.map(String);
      return [at('field-value', { found, allowed, suggestion: nearest(String(i.input), allowed) })];
    }
    case 'invalid_type':
      // a field written without a value is as good as absent
      if (i.input === undefined || i.input === null) return [at('field-missing', { expectation: i.expected })];
      return [at('field-type', { found, expectation: i.expected })];
    case 'invalid_key':
      return [at('field-format', { found: String(i.path.at(-1)), expectation: i.issues[0]?.message ?? 'id' }, 'key')];
    case 'too_small':
    case 'too_big': {
      const limit = i.code === 'too_small' ? `≥ ${i.minimum}` : `≤ ${i.maximum}`;
      const size = typeof i.input === 'string' ? [...i.input].length : undefined;
      if (i.message === 'not-empty') return [at('field-missing', { expectation: 'list-item' })];
      return [at('field-length', { found: size?.toString(), expectation: 'length', allowed: [limit] })];
    }
    default:
      return [at('field-format', { found, expectation: i.message, suggestion: i.message === 'id' ? asId(found) : undefined })];
  }
}

/** The id that a name would have; undefined when nothing is left of it. */
function asId(name = ''): string | undefined {
  const id = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id || undefined;
}

/** `related[1].type`: a field as an author would point at it, counting from one. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.map((p, i) => (typeof p === 'number' ? `[${p + 1}]` : `${i === 0 ? '' : '.'}${String(p)}`)).join('');
}

function quote(input: unknown): string | undefined {
  if (input === undefined) return undefined;
  if (input === null) return '';
  return typeof input === 'string' ? input : JSON.stringify(input);
}

/** The keys that the closed object at `path` accepts. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: z.core.$ZodType | undefined = schema;
  for (const step of path) current = child(unwrap(current), step);
  const target = unwrap(current);
  return target instanceof z.ZodObject ? Object.keys(target.shape) : [];
}

function child(schema: z.core.$ZodType | undefined, step: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let inner = schema;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional || inner instanceof z.ZodNullable)
    inner = inner.unwrap();
  return inner;
}
