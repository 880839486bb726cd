/** Shape of `content/house.yml`: how the bricks are laid out, edition by edition, and the words of the drawing. */
import { z } from 'zod';
import { MAX_PILLARS } from '../config/limits.ts';
import { datedFields } from './date.ts';
import { source } from './sheet.ts';
import { httpsUrl, id, localised } from './text.ts';
import { HOUSE_PARTS, MATERIALS } from './vocabulary.ts';

/** A row of bricks with a name: the room of a floor, the course of a foundation. */
export const room = z.strictObject({
  id,
  label: localised,
  /** Sheets in reading order. */
  bricks: z.array(id),
  /** What a foundation room is built of; ignored elsewhere. */
  material: z.enum(MATERIALS).optional(),
});

export const floor = z.strictObject({
  id,
  /** Which part of the drawing the floor is. */
  part: z.enum(HOUSE_PARTS),
  label: localised,
  rooms: z.array(room).min(1, { error: 'not-empty' }),
});

/** One drawing of the house, as of a date. Floors from top to bottom. */
export const edition = z.strictObject({
  id,
  ...datedFields,
  label: localised,
  /** Where this layout was published; absent for our own. */
  source: httpsUrl.optional(),
  /** Names that bricks had in this edition, where they differ from today's: id → name. */
  names: z.record(id, localised).default({}),
  floors: z.array(floor).min(1, { error: 'not-empty' }),
});

/** One of the blocks of text around the house. */
export const pillar = z.strictObject({
  id,
  /** Name of a file in `content/icons`, without `.svg`. */
  icon: id,
  label: localised,
  text: localised,
  /** Id of the editorial page that says more. */
  page: id.optional(),
  /** What the text rests on. */
  sources: z.array(source).min(1, { error: 'not-empty' }),
});

export const organisation = z.strictObject({ name: localised, short: localised.optional(), url: httpsUrl });

export const house = z.strictObject({
  /** Id of the edition that the index page shows. */
  current: id,
  editions: z.array(edition).min(1, { error: 'not-empty' }),
  pillars: z.array(pillar).max(MAX_PILLARS),
  /** Who a brick is for: id → label. Sheets name these ids. */
  audiences: z.record(id, localised),
  /** Who runs a brick: id → names and site. */
  organisations: z.record(id, organisation),
});

export type House = z.infer<typeof house>;
export type Edition = z.infer<typeof edition>;
export type Floor = z.infer<typeof floor>;
export type Room = z.infer<typeof room>;
export type Pillar = z.infer<typeof pillar>;
