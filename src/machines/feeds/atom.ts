import type { Feed } from './feed.ts';
import { escapeXml } from './xml.ts';

/** An Atom feed (RFC 4287). @param self full address of the file itself */
export function atom(feed: Feed, self: string): string {
  const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;
  const entries = feed.entries.map((entry) =>
    [
      '<entry>',
      element('id', entry.id),
      element('title', entry.title),
      `<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
      element('published', midnight(entry.date)),
      element('updated', midnight(entry.date)),
      element('summary', entry.text),
      '</entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.description),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.home)}"/>`,
    element('updated', midnight(feed.updated)),
    `<author>${element('name', feed.author)}</author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** Feeds want a moment; ours are known to the day. */
export function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}
