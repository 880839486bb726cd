import type { Site } from '../../schema/site.ts';
import type { Page } from '../catalogue.ts';
import type { Paths } from '../paths.ts';
import { sourceList } from './sources.ts';
import { blocks, inline, link, type TwinWords } from './text.ts';

interface PageTwinOptions {
  paths: Paths;
  licence: Site['licence'];
  words: TwinWords;
  /** The text of the page in Markdown. */
  body: string;
}

/** An editorial page as Markdown; ends with one line end. */
export function pageTwin(page: Page, { paths, licence, words, body }: PageTwinOptions): string {
  const { t, date } = words;
  const { title, summary, reviewed } = page.data;
  const facts = [
    `- **${inline(t('twin.page'))}** – <${paths.absolute(page.href)}>`,
    `- **${inline(t('twin.licence'))}** – ${link(licence.name, licence.url)}`,
    `- ${inline(t('page.reviewed', { date: date(reviewed) }))}`,
  ];
  return blocks(`# ${inline(title)}`, inline(summary), facts.join('\n'), body, sourceList(page.sources, words));
}
