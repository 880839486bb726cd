import type { Translator } from '../../i18n/translate.ts';
import type { DrawnFloor } from '../../model/drawing.ts';

/** What every part of the drawing is given. */
export interface FloorProps {
  floor: DrawnFloor;
  /** Icon name → shapes. */
  icons: Readonly<Record<string, string>>;
  locale: string;
  t: Translator['t'];
}
