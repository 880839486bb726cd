/** What a sheet's file of the API says that a card tells: what it requires, the next date, why relations hold. Ships to the browser. */

/** Words, and the language they are in. */
interface Said {
  language: string;
}

/** The parts of the file that are read here. */
export interface SheetFacts {
  relations: readonly ({ type: string; sheet: { id: string }; reason: string } & Said)[];
  obligation: ({ words: string } & Said) | null;
  milestones: readonly ({ date: string; approximate: boolean; what: string; state: string } & Said)[];
}

/** The earliest announced date that is not over: a year or a month counts until it ends. @param today `YYYY-MM-DD` */
export function nextDate(
  { milestones }: Pick<SheetFacts, 'milestones'>,
  today: string,
): SheetFacts['milestones'][number] | undefined {
  return milestones
    .filter(({ date, state }) => state === 'announced' && date >= today.slice(0, date.length))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];
}

/** A loose date in words, as precise as it is. @param locale for `Intl` */
export function dateInWords(date: string, locale: string): string {
  const [, month, day] = date.split('-');
  const precision: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat(locale, { ...precision, timeZone: 'UTC' }).format(new Date(date));
}
