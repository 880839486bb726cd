/** Frontmatter keys that have another name today, renamed where they stand: nothing else is written anew. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, parseDocument } from 'yaml';
import { parseYaml } from '../../../src/markdown/yaml.ts';
import { renamedIn, withCurrentNames } from '../../../src/schema/renamed.ts';

/**
 * `yaml` (without the fences) with today's names of the top-level `keys`. Where both names stand, a person decides; what
 * cannot be renamed without changing something else stays as it is.
 */
export function withTodaysNames(yaml: string, keys: readonly string[]): string {
  const { data } = parseYaml('', yaml);
  const renamed = renamedIn(data, keys).filter(({ both }) => !both);
  if (renamed.length === 0) return yaml;
  const { contents } = parseDocument(yaml, { schema: 'failsafe' });
  const fields = isMap(contents) ? contents.items : [];
  const after = fields.reduceRight<string>((text, { key }) => {
    const field = isScalar(key) ? renamed.find(({ from }) => from === key.value) : undefined;
    if (!field) return text;
    const [start, end] = key.range;
    // between the quotes, if it has any
    return text.slice(0, start) + text.slice(start, end).replace(field.from, field.to) + text.slice(end);
  }, yaml);
  return isDeepStrictEqual(parseYaml('', after).data, withCurrentNames(data, renamed)) ? after : yaml;
}
