import type { Site } from '../../schema/site.ts';
import type { Page } from '../../model/catalogue.ts';
import type { Paths } from '../../model/paths.ts';
import { sourceList } from './sources.ts';
import type { Words } from '../../model/words.ts';
import { blocks, inline, link } from './text.ts';

interface PageTwinOptions {
  paths: Paths;
  licence: Site['licence'];
  words: Words;
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
