/** A name leads to one sheet, or both say that they share it. */
import type { Issue } from '../schema/issue.ts';
import type { SourceSheet, TranslatedSheet } from '../schema/sheet.ts';
import { nameKey } from '../browser/name-key.ts';
import { type Content, type ContentFile, isWhole, sheetIds } from '../model/content.ts';
import { reporter } from './report.ts';

type Sheet = ContentFile<SourceSheet> | ContentFile<TranslatedSheet>;

export function checkAliases(content: Content): Issue[] {
  const { site, sources, translations } = content;
  return site.data.locales.flatMap(({ id: locale }) => {
    const sheets: Sheet[] = [...sources, ...translations].filter((s) => s.locale === locale);
    const owners = ownersOf(sheets);
    const knowsAll = isWhole(content, `sheets/${locale}/`) && isTranslated(content, sheets);
    return sheets.flatMap((sheet) => [...collisions(sheet, owners), ...(knowsAll ? sharedAlone(sheet, owners) : [])]);
  });
}

/** Whether every sheet is among those of one language: what bears a name with another may wait for its translation. */
function isTranslated(content: Content, sheets: readonly Sheet[]): boolean {
  const ids = new Set(sheets.map((s) => s.id));
  return [...sheetIds(content)].every((id) => ids.has(id));
}

/** Key of a name → the sheets that bear it. */
function ownersOf(sheets: readonly Sheet[]): Map<string, Sheet[]> {
  const owners = new Map<string, Sheet[]>();
  for (const sheet of sheets) {
    const { title, acronym, aliases } = sheet.data;
    for (const key of new Set([title, acronym ?? [], aliases].flat().map(nameKey))) {
      owners.set(key, [...(owners.get(key) ?? []), sheet]);
    }
  }
  return owners;
}

/** An alias that is also a name of another sheet, unless both declare it; told of the alias, for titles are what they are. */
function collisions(sheet: Sheet, owners: ReadonlyMap<string, Sheet[]>): Issue[] {
  const issue = reporter(sheet);
  return sheet.data.aliases.flatMap((alias, i) => {
    const key = nameKey(alias);
    const other = owners.get(key)?.find((o) => o !== sheet && !(declares(o, key) && declares(sheet, key)));
    return other ? [issue(['aliases', i], 'alias-collision', { found: alias, subject: other.file })] : [];
  });
}

/** What is declared as shared is an alias here, and a name of another sheet. */
function sharedAlone(sheet: Sheet, owners: ReadonlyMap<string, Sheet[]>): Issue[] {
  const issue = reporter(sheet);
  return sheet.data.sharedAliases.flatMap((found, i) => {
    const bearers = owners.get(nameKey(found)) ?? [];
    return bearers.includes(sheet) && bearers.length > 1 ? [] : [issue(['sharedAliases', i], 'alias-not-shared', { found })];
  });
}

function declares(sheet: Sheet, key: string): boolean {
  return sheet.data.sharedAliases.some((alias) => nameKey(alias) === key);
}
