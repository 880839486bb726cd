/** The colours that a content folder itself gives. */
import { readContent } from '../../src/reader/read-content.ts';
import { themeColours } from '../../src/reader/branding.ts';
import { judgedDay } from '../../src/config/today.ts';

export function ownColours(root: string): ReturnType<typeof themeColours> {
  return themeColours(readContent(root, { today: judgedDay() }).content?.theme);
}
