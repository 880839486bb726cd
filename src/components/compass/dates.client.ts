/** The dates of a project's own bricks, out of the calendar of all dates: fetched when asked for, nothing is sent. */
import { pickEvents } from '../../browser/calendar-pick.ts';
import type { PlanRow } from '../../browser/compass-plan.ts';
import { saveFile } from '../browse/save.client.ts';

/**
 * @param calendar address of the file of all dates
 * @param name of the file, without its ending
 * @throws when the calendar cannot be fetched
 */
export async function downloadDates(calendar: string, rows: readonly PlanRow[], name: string): Promise<void> {
  const response = await fetch(calendar);
  if (!response.ok) throw new Error(`${calendar}: ${response.status}`);
  const bricks = new Set(rows.map(({ brick }) => brick));
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  const picked = pickEvents(await response.text(), ({ bricks: own, day }) => day >= today && own.some((id) => bricks.has(id)));
  saveFile(picked, 'text/calendar', `${name}.ics`);
}
