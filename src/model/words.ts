/** The interface's words, given by the caller: the model and what programs read know no language. */
import type { KeyFigure } from '../schema/sheet-parts.ts';

export interface Words {
  locale: string;
  t(key: string, params?: Record<string, string | number>): string;
  date(date: string, approximate?: boolean): string;
  figure(figure: Pick<KeyFigure, 'value' | 'unit' | 'precision'>): string;
}
