/** The house on one sheet: the same model as the page, drawn to be hung. */
import type { Drawing } from '../../model/drawing.ts';
import { annexe, foundations, pillars, roof, walls } from './house.ts';
import type { Pen } from './pen.ts';
import { planPoster, SHEET } from './plan.ts';
import { earth, hills, sky } from './scene.ts';
import type { Shape } from './shapes.ts';
import { EARTH_END, legend, plate, SKY_END, title } from './words-around.ts';

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
    ...title(pen),
    ...legend(pen, plan),
    ...earth(pen, onSheet),
    ...whole(parts),
    ...whole(below),
    ...plate(pen),
  ];
}
