/** Rules that need more than one file. Each gives issues; none throws. */
import { compareIssues, type Issue } from '../schema/issue.ts';
import { checkAliases } from './check/aliases.ts';
import { checkCompass } from './check/compass.ts';
import { checkFacts } from './check/facts.ts';
import { checkGlossary } from './check/glossary.ts';
import { checkHouse } from './check/house.ts';
import { checkLedger } from './check/ledger.ts';
import { checkLinks } from './check/links.ts';
import { checkLook } from './check/look.ts';
import type { CheckOptions } from './check/options.ts';
import { checkReading } from './check/reading.ts';
import { checkSheets } from './check/sheets.ts';
import { checkStatements } from './check/statements.ts';
import { checkStyle, type HasSpacedSigns } from './check/style.ts';
import { checkTranslations } from './check/translations.ts';
import type { Content } from './content.ts';

/** Every problem of the content as a whole, in report order. Which languages space their signs, only the reader knows. */
export function checkContent(content: Content, options: CheckOptions, hasSpacedSigns: HasSpacedSigns): Issue[] {
  return [
    ...checkHouse(content),
    ...checkGlossary(content),
    ...checkStatements(content),
    ...checkLook(content),
    ...checkCompass(content, options),
    ...checkSheets(content, options),
    ...checkAliases(content),
    ...checkFacts(content, options),
    ...checkTranslations(content),
    ...checkLinks(content),
    ...checkLedger(content, options),
    ...checkReading(content),
    ...checkStyle(content, options, hasSpacedSigns),
  ].toSorted(compareIssues);
}
