/** One thing that is not as a careful author would have it. */
import { withHostile } from './bodies.ts';
import { hostileDrawing, hostileTheme } from './drawings.ts';
import type { GeneratedFile, GeneratedFolder } from './folder.ts';
import { limitsOf } from './forms.ts';
import { outermost } from './fill.ts';
import { hostileFor, PROTOTYPE_NAMES, TAKEN_NAMES, told } from './hostile.ts';
import { chance, pick, type Random } from './random.ts';
import { dropKey, isScalar, setKey, type Slot, slotForm, slotsOf } from './slots.ts';
import { standIn } from './write.ts';

interface Place {
  folder: GeneratedFolder;
  file: string;
  content: GeneratedFile;
  random: Random;
}

/** Changes one thing, and says which; undefined where the file has nothing of the kind. */
type Deviation = (place: Place) => string | undefined;

/** A slot of the data, each field as likely as any other. */
function slotIn({ content, random }: Place, fits: (slot: Slot) => boolean): Slot | undefined {
  const slots = content.schema ? slotsOf(content.schema, content.data).filter((slot) => slot.field !== '' && fits(slot)) : [];
  if (slots.length === 0) return undefined;
  return pick(random, pick(random, [...Map.groupBy(slots, (slot) => slot.field).values()]));
}

const inScalar =
  (change: (slot: Slot, place: Place) => string): Deviation =>
  (place) => {
    const slot = slotIn(place, isScalar);
    return slot && `${slot.field}: ${change(slot, place)}`;
  };

const hostile = inScalar((slot, { folder, file, random }) => {
  const { name, value } = pick(random, hostileFor(slotForm(slot)));
  setKey(slot.holder, slot.key, standIn(folder, file, value, random));
  return name;
});

/** As long as the field lets a text be, one character more, one less than it must be; far more. */
const edge = inScalar(({ schema, holder, key }, { folder, file, random }) => {
  const { min, max } = limitsOf(outermost(schema));
  const length = pick(random, [0, min - 1, min, max, max + 1, 10_000]);
  setKey(holder, key, standIn(folder, file, 'é'.repeat(Math.max(0, length)), random));
  return `${length} characters`;
});

/** What another place says: half of the time of the same field, so that it repeats; else any of the same form, in any file. */
const borrowed = inScalar((slot, { folder, file, content, random }) => {
  const isSame = chance(random, 0.5);
  const from = isSame ? [content] : [...folder.files.values()];
  const others = from
    .flatMap(({ schema, data }) => (schema ? slotsOf(schema, data) : []))
    .filter((other) => isScalar(other) && (isSame ? other.field === slot.field : slotForm(other) === slotForm(slot)));
  const { value, field } = pick(random, others);
  setKey(slot.holder, slot.key, typeof value === 'string' ? standIn(folder, file, value, random) : value);
  return `what ${field} says, ${told(value)}`;
});

/** Deeper than any file of the content. */
const DEEP = Array.from({ length: 10 }).reduce<unknown>((inner) => [inner], 'deep');

const otherType: Deviation = (place) => {
  const slot = slotIn(place, () => true);
  if (!slot) return undefined;
  const value = pick(place.random, [null, [], {}, true, [slot.value], { a: slot.value }, DEEP]);
  setKey(slot.holder, slot.key, structuredClone(value));
  return `${slot.field}: ${told(value)}`;
};

const isList = ({ value }: Slot) => Array.isArray(value) && value.length > 0;
const isKeyed = ({ value }: Slot) => typeof value === 'object' && value !== null && !Array.isArray(value);

const strangeKey: Deviation = (place) => {
  const slot = slotIn(place, isKeyed);
  if (!slot) return undefined;
  const { value } = slot as { value: Record<string, unknown> };
  const key = pick(place.random, [...PROTOTYPE_NAMES, ...TAKEN_NAMES, 'titel', 'a'.repeat(2_000), '\u202E', '', '<b>', '../..']);
  setKey(value, standIn(place.folder, place.file, key, place.random), pick(place.random, ['x', {}, Object.values(value)[0]]));
  return `${slot.field}: the key ${told(key)}`;
};

const renamedKey: Deviation = (place) => {
  const slot = slotIn(place, isKeyed);
  const { value = {} } = (slot ?? {}) as { value?: Record<string, unknown> };
  if (!slot || Object.keys(value).length === 0) return undefined;
  const key = pick(place.random, Object.keys(value));
  const other = pick(place.random, hostileFor('id'));
  setKey(value, standIn(place.folder, place.file, other.value, place.random), value[key]);
  dropKey(value, key);
  return `${slot.field}: the key ${key} is ${other.name}`;
};

const leftOut: Deviation = (place) => {
  const slot = slotIn(place, () => true);
  if (!slot) return undefined;
  dropKey(slot.holder, slot.key);
  return `${slot.field}: left out`;
};

/** How often a list repeats one of its items. */
const REPEATS = [1, 1, 1, 50, 2_000];

const repeated: Deviation = (place) => {
  const slot = slotIn(place, isList);
  if (!slot) return undefined;
  const list = slot.value as unknown[];
  const item = pick(place.random, list);
  const times = pick(place.random, REPEATS);
  list.push(...Array.from({ length: times }, () => structuredClone(item)));
  return `${slot.field}: an item ${times} times more`;
};

const body: Deviation = ({ content, random }) => {
  if (content.body === undefined) return undefined;
  const hostileText = withHostile(content.body, random);
  content.body = hostileText.body;
  return `body: ${hostileText.name}`;
};

const look: Deviation = ({ file, content, random }) => {
  const made = file.endsWith('.svg')
    ? hostileDrawing(random, file === 'logo.svg' ? 'logo' : 'icon')
    : file === 'theme.css'
      ? hostileTheme(random)
      : undefined;
  if (!made) return undefined;
  content.text = made.text;
  return made.name;
};

const FILE_NAMES = [
  'con',
  'index',
  'constructor',
  '__proto__',
  'é',
  'a b',
  '-a',
  'A',
  '..a',
  'a\u202Eb',
  "a'b",
  'a%2fb',
  `${'a'.repeat(240)}`,
];

const otherName: Deviation = ({ folder, file, content, random }) => {
  const name = pick(random, FILE_NAMES);
  folder.files.delete(file);
  folder.files.set(file.replace(/[^/.]+(?=\.\w+$)/, name), content);
  return `its name is ${told(name)}`;
};

const gone: Deviation = ({ folder, file }) => {
  folder.files.delete(file);
  return 'gone';
};

/** How often each is tried beside the others. */
const WEIGHTS: readonly (readonly [Deviation, number])[] = [
  [hostile, 9],
  [edge, 3],
  [borrowed, 4],
  [body, 2],
  [look, 4],
  [otherType, 1],
  [strangeKey, 1],
  [renamedKey, 1],
  [leftOut, 1],
  [repeated, 1],
  [otherName, 1],
  [gone, 1],
];
const DEVIATIONS = WEIGHTS.flatMap(([deviation, weight]) => Array.from({ length: weight }, () => deviation));

/** Changes one thing of a folder, and says where and what: the settings as often as all sheets together. */
export function deviate(folder: GeneratedFolder, random: Random): string {
  for (;;) {
    const folders = Map.groupBy(folder.files, ([file]) => file.split('/', 1)[0]);
    const [file, content] = pick(random, pick(random, [...folders.values()]));
    const what = pick(random, DEVIATIONS)({ folder, file, content, random });
    if (what !== undefined) return `${file} › ${what}`;
  }
}
