/** The loaded content → what the content API and the Markdown twins are made from. */
import { today } from '../config/today.ts';
import type { ApiSource } from '../model/api/source.ts';
import { shelved } from '../model/shelf.ts';
import { getCatalogue } from './catalogue.ts';
import { shelvedSheet } from './sheets.ts';

/** The source of this build; in development it follows the files. */
export async function getApiSource(): Promise<ApiSource> {
  const { house, glossary, compass, ledger } = shelved().settings;
  const markdown = (lang: string, id: string) => shelvedSheet(lang, id).markdown;
  return { catalogue: await getCatalogue(), house, glossary, compass, ledger, markdown, today: today() };
}

/** Text of an editorial page in Markdown. */
export function pageMarkdown(locale: string, id: string): string {
  return shelved().pages.find((page) => page.locale === locale && page.id === id)?.markdown ?? '';
}
