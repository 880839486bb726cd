/** Some of the events of a calendar file, as a file again. Ships to the browser. */

export interface PickedEvent {
  uid: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** Ids of the bricks that the date concerns. */
  bricks: readonly string[];
}

const EVENT = /BEGIN:VEVENT\r?\n[\s\S]*?END:VEVENT\r?\n/g;

/** @param ics a file as the site makes it, where `CATEGORIES` are ids of bricks */
export function pickEvents(ics: string, keep: (event: PickedEvent) => boolean): string {
  return ics.replace(EVENT, (event) => {
    // long lines are folded: a line break and a space are nothing
    const lines = event.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
    const valueOf = (name: string) =>
      lines.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))?.replace(/^[^:]*:/, '') ?? '';
    const [, year, month, date] = /(\d{4})(\d{2})(\d{2})/.exec(valueOf('DTSTART')) ?? [];
    return keep({ uid: valueOf('UID'), day: `${year}-${month}-${date}`, bricks: valueOf('CATEGORIES').split(',') }) ? event : '';
  });
}
