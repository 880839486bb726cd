/**
 * What an editor says of a field. The guide (`content/README.md`) is the source; the fields of which it does not
 * speak, one by one, have words of ours. A field that both describe is a fault.
 */
import { BuildFailure } from '../../src/build/failure.ts';
import { OWN_WORDS } from './own-words.ts';
import type { JsonSchema, SchemaName } from './schemas.ts';

export interface FieldHelp {
  /** One sentence, plain. */
  description: string;
  /** The same with the guide's markup, or with more of the guide. */
  markdownDescription?: string;
}

export interface FieldWords {
  /** What the file is. */
  file: string;
  /** Undefined when nothing describes the field at `path`: an editor does without, a test does not. */
  of: (path: string) => FieldHelp | undefined;
}

/** Where the guide speaks of each file: its line in the table of files, and the sections that describe its fields. */
const IN_GUIDE: Readonly<Record<SchemaName, { file: string; sections: readonly string[] }>> = {
  sheet: { file: 'sheets/fr/<id>.mdx', sections: ['Les données d’une fiche d’origine'] },
  translation: {
    file: 'sheets/en/<id>.mdx',
    // a translation has words of the source sheet, under the same names
    sections: ['Les données d’une fiche d’origine', 'Les données d’une traduction'],
  },
  page: { file: 'pages/{fr,en}/<id>.mdx', sections: [] },
  house: { file: 'house.yml', sections: [] },
  site: { file: 'site.yml', sections: [] },
  glossary: { file: 'glossary.yml', sections: [] },
  accessibility: { file: 'accessibility.yml', sections: [] },
  'eco-design': { file: 'eco-design.yml', sections: [] },
  compass: { file: 'compass.yml', sections: [] },
  ledger: { file: 'ledger.json', sections: [] },
};

/** Points of the guide that say more about a field. */
const POINTS: Readonly<Record<string, string>> = {
  date: 'Dates',
  approximate: 'Dates',
  readOn: 'Dates',
  reviewed: 'Dates',
  'related[].type': 'Relations',
  'links[].type': 'Liens',
  'history[].status': 'État',
};

/**
 * Gives `schema` and every field in it its words.
 * @param guide the text of `content/README.md`
 * @throws {BuildFailure} when the guide no longer has a line that an editor's help is made of, or repeats one of ours
 */
export function describeFields(schema: JsonSchema, name: SchemaName, guide: string): void {
  const words = fieldWords(name, guide);
  const dress = (at: JsonSchema, path: string): void => {
    for (const [key, field] of Object.entries(at.properties ?? {})) {
      const place = path === '' ? key : `${path}.${key}`;
      Object.assign(field, words.of(place));
      dress(field, place);
    }
    if (at.items) dress(at.items, `${path}[]`);
    if (typeof at.additionalProperties === 'object') dress(at.additionalProperties, `${path}.*`);
  };
  schema.description = words.file;
  dress(schema, '');
}

/** @throws {BuildFailure} when the guide no longer has a line that an editor's help is made of, or repeats one of ours */
export function fieldWords(name: SchemaName, guide: string): FieldWords {
  const { file, sections } = IN_GUIDE[name];
  const rows = new Map(sections.flatMap((title) => [...rowsOf(sectionOf(guide, title))]));
  const own = OWN_WORDS[name];
  const twice = Object.keys(own).find((path) => rows.has(path));
  if (twice) throw new BuildFailure(`"${twice}" (${name}) is described in content/README.md; take it out of own-words.ts.`);
  const fileRow = rowsOf(guide).get(file);
  if (fileRow === undefined) throw new BuildFailure(`content/README.md has no line for "${file}".`);
  return {
    file: plain(sentence(fileRow)),
    of: (path) => {
      const row = rows.get(path);
      const words = row === undefined ? nearestOf(own, path) : sentence(row);
      if (words === undefined) return undefined;
      const point = nearestOf(POINTS, path) ?? POINTS[path.replace(/^.*[.]/, '')];
      const more = point === undefined ? '' : `\n\n${pointOf(guide, point)}`;
      const description = plain(words);
      const markdown = `${words}${more}`;
      return markdown === description ? { description } : { description, markdownDescription: markdown };
    },
  };
}

/** The entry for `path`, or for the same field wherever its list stands: `floors[].id` in `editions[].floors[].id`. */
function nearestOf(entries: Readonly<Record<string, string>>, path: string): string | undefined {
  for (let rest = path; rest !== ''; rest = rest.replace(/^[^.]+\.?/, '')) {
    if (rest !== path && !rest.includes('.')) return undefined;
    if (Object.hasOwn(entries, rest)) return entries[rest];
  }
  return undefined;
}

function sectionOf(guide: string, title: string): string {
  const section = guide.split(/^## /m).find((s) => s.startsWith(`${title}\n`));
  if (section === undefined) throw new BuildFailure(`content/README.md has no section "${title}".`);
  return section;
}

/** Rows of a table whose first cell is code: the code → the second cell. */
function rowsOf(text: string): Map<string, string> {
  const rows = text.matchAll(/^\| `([^`]+)` +\| +(.+?) +\|$/gm);
  return new Map([...rows].map(([, key = '', words = '']) => [key, words]));
}

function pointOf(guide: string, name: string): string {
  const [, words] = new RegExp(`^- \\*\\*${name}\\*\\* : (.+)$`, 'm').exec(guide) ?? [];
  if (words === undefined) throw new BuildFailure(`content/README.md has no point "${name}".`);
  return sentence(words);
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith('.') ? '' : '.'}`;
}

function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}
