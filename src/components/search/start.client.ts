/** What helps before anything is typed: questions to ask, and what was opened from here. */
import { forgetOpened, opened, remember } from './recent.client.ts';

/** Keeps what a reader opens from a list of answers. @param page address of the search page */
export function rememberFrom(list: HTMLElement, page: string): void {
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href');
    const row = link?.closest('[role="option"], li');
    const title = row?.querySelector('[data-slot="title"]')?.textContent?.trim();
    if (href && title) remember(page, { href, title });
  });
}

/** Fills the block in. @param ask asks a question in place; without, its link leads to the search page */
export function beginWith(block: HTMLElement, page: string, ask?: (question: string) => void): void {
  const part = block.querySelector<HTMLElement>('[data-recent]');
  const items = opened(page).map(({ href, title }) => {
    const [item, link] = [document.createElement('li'), document.createElement('a')];
    link.href = href;
    link.textContent = title;
    item.append(link);
    return item;
  });
  part?.querySelector('ul')?.replaceChildren(...items);
  if (part) part.hidden = items.length === 0;
  if (block.dataset.wired !== undefined) return;
  block.dataset.wired = '';
  block.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('[data-forget]')) {
      forgetOpened(page);
      beginWith(block, page, ask);
      block.querySelector<HTMLElement>('[data-frequent] a')?.focus();
      return;
    }
    const question = target?.closest<HTMLElement>('[data-question]')?.dataset.question;
    if (question === undefined || !ask || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    ask(question);
  });
}
