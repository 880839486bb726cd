import type { Translator } from '../../i18n/translate.ts';
import type { BrickThen } from '../../model/editions.ts';
import type { PlacedFloor } from '../../model/house.ts';

/** What every part of the drawing is given. */
export interface FloorProps {
  floor: PlacedFloor<BrickThen>;
  /** Icon name → shapes. */
  icons: Readonly<Record<string, string>>;
  locale: string;
  t: Translator['t'];
}
