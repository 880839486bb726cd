import { contentLicence } from '../../config/licence.ts';
import type { Page } from '../catalogue.ts';
import type { Paths } from '../paths.ts';
import { sourceList } from './sources.ts';
import { blocks, inline, link, type TwinWords } from './text.ts';

/** An editorial page as Markdown; ends with one line end. @param body its text in Markdown */
export function pageTwin(page: Page, { paths, words, body }: { paths: Paths; words: TwinWords; body: string }): string {
  const { t, date } = words;
  const { title, summary, reviewed } = page.data;
  const facts = [
    `- **${inline(t('twin.page'))}** – <${paths.absolute(page.href)}>`,
    `- **${inline(t('twin.licence'))}** – ${link(contentLicence.name, contentLicence.url)}`,
    `- ${inline(t('page.reviewed', { date: date(reviewed) }))}`,
  ];
  return blocks(`# ${inline(title)}`, inline(summary), facts.join('\n'), body, sourceList(page.sources, words));
}
