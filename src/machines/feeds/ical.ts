/** iCalendar (RFC 5545): all-day events only, in lines of at most 75 bytes. */
import { addDays } from '../../schema/date.ts';

export interface CalendarEvent {
  /** The same for ever. */
  uid: string;
  /** `YYYY-MM-DD` */
  day: string;
  summary: string;
  /** Language of the summary, where it is not that of the file. */
  language?: string;
  description: string;
  url: string;
  state: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  /** Ids of the bricks that it concerns: what some of the events are picked by. */
  categories: readonly string[];
}

export interface CalendarFile {
  name: string;
  /** Who made the file: `-//Owner//Product//EN`. */
  product: string;
  /** `YYYY-MM-DD` */
  today: string;
  events: readonly CalendarEvent[];
}

export function ical({ name, product, today, events }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(product)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `DTSTAMP:${compact(today)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(event.day)}`,
      `DTEND;VALUE=DATE:${compact(addDays(event.day, 1))}`,
      `SUMMARY${event.language === undefined ? '' : `;LANGUAGE=${event.language}`}:${escapeText(event.summary)}`,
      `DESCRIPTION:${escapeText(event.description)}`,
      `URL:${event.url}`,
      `STATUS:${event.state}`,
      `CATEGORIES:${event.categories.map(escapeText).join(',')}`,
      // a deadline does not make the reader busy
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** Bytes of a line that the format allows, its end not counted. */
const LINE_BYTES = 75;

/** A long line goes on in the next, after a space; a character is never cut in two. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LINE_BYTES) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}
