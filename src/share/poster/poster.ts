/** The house on one sheet: the same model as the page, drawn to be hung. */
import type { Drawing } from '../../model/drawing.ts';
import { annexe, foundations, pillars, roof, walls } from './house.ts';
import type { Pen } from './pen.ts';
import { planPoster, SHEET } from './plan.ts';
import { earth, hills, sky } from './scene.ts';
import type { Box, Shape } from './shapes.ts';
import { EARTH_END, legend, plate, SKY_END, title, VANE } from './words-around.ts';

/** What stays of a sheet without its title and plate: from above the vane to below the last stone. */
export const HOUSE_ALONE: Box = { x: 0, y: SKY_END - VANE, width: SHEET.width, height: EARTH_END + 16 - (SKY_END - VANE) };

/** Everything on the sheet, from the sky to the plate; same house, words and look, same shapes. */
export function drawPoster(house: Drawing, pen: Pen): Shape[] {
  const plan = planPoster({
    house,
    hasDoor: pen.words.door !== undefined,
    top: SKY_END,
    bottom: EARTH_END,
    lengthOf: (block) => pen.words.blockOf(block).name.length,
  });
  const { scale } = plan;
  const parts = [...walls(pen, plan), ...pillars(pen, plan), ...annexe(pen, plan), ...roof(pen, plan)];
  const below = foundations(pen, plan);
  // a house too high for the sheet stands smaller on it, its ridge where it was
  const at = { x: (SHEET.width * (1 - scale)) / 2, y: SKY_END * (1 - scale), scale };
  const whole = (shapes: Shape[]): Shape[] => (scale === 1 ? shapes : [{ kind: 'group', at, shapes }]);
  const onSheet = { ...plan, ground: at.y + plan.ground * scale };
  return [
    ...sky(pen, onSheet),
    ...hills(pen, onSheet),
    { kind: 'group', part: 'title', shapes: title(pen) },
    ...legend(pen, plan),
    ...earth(pen, onSheet),
    ...whole(parts),
    ...whole(below),
    { kind: 'group', part: 'plate', shapes: plate(pen) },
  ];
}
