import { midnight } from './atom.ts';
import type { Feed } from './feed.ts';

/** A JSON Feed (version 1.1). @param self full address of the file itself */
export function jsonFeed(feed: Feed, self: string): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: self,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map(({ id, url, title, text, date }) => ({
      id,
      url,
      title,
      content_text: text,
      date_published: midnight(date),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
