/** XML as a strict reader takes it: a fault anywhere is an error, as the standard asks. */
import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';

/** Elements that may stand more than once. */
const LISTS = new Set(['entry', 'link', 'author', 'url', 'sitemap', 'xhtml:link']);
const toObject = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => LISTS.has(name),
  parseTagValue: false,
});

/** @throws when the text is not well-formed, namespaces included */
export function requireXml(text: string): void {
  const strict = new SaxesParser({ xmlns: true });
  strict.on('error', (fault) => {
    throw fault;
  });
  strict.write(text).close();
}

/** @throws when the text is not well-formed */
export function parseXml<T>(text: string): T {
  requireXml(text);
  return toObject.parse(text) as T;
}
