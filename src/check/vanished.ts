/** What a sheet that is gone brings about: told once, with the sheet, and not at each place that names it. */
import type { Issue } from '../schema/issue.ts';
import { type Content, sheetIds, vanishedSheets } from '../model/content.ts';

export interface Folded {
  /** What has another cause. */
  others: Issue[];
  /** Places that name a vanished sheet, by its id. */
  places: ReadonlyMap<string, number>;
}

/** Takes out what has no other cause than a vanished sheet: whoever mends that one mends all of it. */
export function foldVanished(content: Content, issues: readonly Issue[]): Folded {
  const vanished = vanishedSheets(content);
  const newNames = new Set([...vanished].flatMap((id) => probableName(content, id) ?? []));
  const places = new Map<string, number>();
  const others: Issue[] = [];
  for (const issue of issues) {
    const id = issue.sheet;
    if (id !== undefined && vanished.has(id)) places.set(id, (places.get(id) ?? 0) + 1);
    else if (id === undefined || !newNames.has(id)) others.push(issue);
  }
  return { others, places };
}

/** The new name of a vanished sheet, where only one can be meant: one is gone, and one has come that nobody knows. */
export function probableName(content: Content, id: string): string | undefined {
  const vanished = vanishedSheets(content);
  const fresh = [...sheetIds(content)].filter((sheet) => !Object.hasOwn(content.ledger.data.sheets, sheet));
  return vanished.has(id) && vanished.size === 1 && fresh.length === 1 ? fresh[0] : undefined;
}
