/** Rules that need more than one file. Each gives issues; none throws. */
import type { Issue } from '../schema/issue.ts';
import { checkAddresses } from './addresses.ts';
import { checkAliases } from './aliases.ts';
import { checkCompass } from './compass.ts';
import { checkDuties } from './duties.ts';
import { checkEvents } from './events.ts';
import { checkFacts } from './facts.ts';
import { checkGlossary } from './glossary.ts';
import { checkHouse } from './house.ts';
import { checkLedger } from './ledger.ts';
import { checkLinks } from './links.ts';
import { checkBranding } from './branding.ts';
import type { CheckOptions } from './options.ts';
import { checkParts } from './parts.ts';
import { checkReading } from './reading.ts';
import { checkSheets } from './sheets.ts';
import { checkStatements } from './statements.ts';
import { checkSynonyms } from './synonyms.ts';
import { checkStyle, type HasSpacedSigns } from './style.ts';
import { checkTranslations } from './translations.ts';
import { foldVanished } from './vanished.ts';
import type { Content } from '../model/content.ts';

/** Every problem of the content as a whole. Which languages space their signs, only the reader knows. */
export function checkContent(content: Content, options: CheckOptions, hasSpacedSigns: HasSpacedSigns): Issue[] {
  const { others, places } = foldVanished(content, [
    ...checkAddresses(content),
    ...checkHouse(content),
    ...checkGlossary(content),
    ...checkStatements(content),
    ...checkBranding(content),
    ...checkCompass(content, options),
    ...checkSheets(content, options),
    ...checkAliases(content),
    ...checkFacts(content, options),
    ...checkDuties(content, options),
    ...checkEvents(content),
    ...checkSynonyms(content),
    ...checkTranslations(content),
    ...checkLinks(content),
    ...checkParts(content),
    ...checkReading(content),
    ...checkStyle(content, options, hasSpacedSigns),
  ]);
  return [...others, ...checkLedger(content, options, places)];
}
