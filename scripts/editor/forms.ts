/** What the value of a field looks like, said to people: a JSON Schema in words. */
import { localeId } from '../../src/schema/text.ts';
import type { GuideLocale } from '../../src/schema/words.ts';
import { FORM_WORDS } from './form-words.ts';
import type { JsonSchema } from './schemas.ts';

const LANGUAGE = localeId.toJSONSchema().pattern;

/** @param schema of one field, with the words of `locale` */
export function formOf(schema: JsonSchema, locale: GuideLocale): string {
  const words = FORM_WORDS[locale];
  const { minLength, maxLength, maxItems } = schema;
  return [
    plainForm(schema, locale),
    ...(maxLength === undefined ? [] : [words.characters(minLength, maxLength)]),
    ...(maxItems === undefined ? [] : [words.atMost(maxItems)]),
  ].join(', ');
}

function plainForm(schema: JsonSchema, locale: GuideLocale): string {
  const words = FORM_WORDS[locale];
  if (schema.enum) return words.oneOf(choices(schema.enum, schema.enumDescriptions));
  if (schema.items) return words.list(formOf(schema.items, locale));
  if (typeof schema.additionalProperties === 'object')
    return formByName(schema.additionalProperties, schema.propertyNames, locale);
  if (schema.properties) return words.fields;
  if (schema.type === 'boolean') return words.boolean;
  if (schema.format === 'email') return words.email;
  return words.patterns[schema.pattern ?? ''] ?? words.text;
}

/** Values that stand under names: of languages, of a closed list, or ids. */
function formByName(value: JsonSchema, names: JsonSchema | undefined, locale: GuideLocale): string {
  const words = FORM_WORDS[locale];
  const form = formOf(value, locale);
  if (names?.pattern === LANGUAGE) return form.replace(words.text, words.inEachLanguage);
  return names?.enum ? words.byName(choices(names.enum), form) : words.byId(form);
}

/** `operational` (Operational), `planned` (Planned)… */
function choices(values: readonly string[], names: readonly string[] = []): string {
  return values.map((value, i) => (names[i] === undefined ? `\`${value}\`` : `\`${value}\` (${names[i]})`)).join(', ');
}
