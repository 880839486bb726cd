/** What no markup made of content may hold: code, handlers, addresses that run or lead astray. */
import { parseHTML } from 'linkedom';

/** Elements that run, load or take the place of something. */
const ELEMENTS = 'script, iframe, object, embed, base, form, style, foreignObject, use, animate, set, img';
/** Those of them that no page of ours has. */
const STRANGE_ELEMENTS = 'iframe, object, embed, base, style, foreignObject, animate, set, img';
/** Data in an element that is no program. */
const DATA = 'script[type="application/ld+json"]';
/** What hostile content would do if it ran. */
const INTRUDING = /alert\(1\)/;
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster']);
const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** What is wrong with markup that is made of content alone, a sentence each. */
export function markupFaults(markup: string): string[] {
  return faultsIn(markup, (element) => element.matches(ELEMENTS) && !element.matches(DATA));
}

/** The same of a whole page, which has scripts and forms of its own. */
export function pageFaults(page: string): string[] {
  const isIntruder = (element: Element) =>
    element.matches(STRANGE_ELEMENTS) ||
    (element.matches('script') && !element.matches(DATA) && INTRUDING.test(element.outerHTML));
  return faultsIn(page, isIntruder);
}

function faultsIn(markup: string, isIntruder: (element: Element) => boolean): string[] {
  const { document } = parseHTML(
    /^<!doctype html>/i.test(markup) ? markup : `<!doctype html><html><body>${markup}</body></html>`,
  );
  const elements = [...document.querySelectorAll('*')];
  return elements.flatMap((element) => [
    ...(isIntruder(element) ? [`holds the element ${element.localName}`] : []),
    ...[...element.attributes].flatMap(({ name, value }) =>
      attributeFault(name.toLowerCase(), value, element.getAttribute('http-equiv')),
    ),
  ]);
}

function attributeFault(name: string, value: string, meta: string | null): string[] {
  // the only style that Markdown has, of a column
  if (name === 'style' && /^text-align: ?\w+;?$/.test(value)) return [];
  if (/^on|^style$|^srcdoc$|[^a-z0-9:_.-]/.test(name)) return [`holds the attribute ${name.slice(0, 40)}`];
  if (name === 'content' && meta === 'refresh') return addressFault(value.replace(/^0; url=/, ''));
  return ADDRESSES.has(name) ? addressFault(value) : [];
}

/** The address as a browser of a page of the site reads it. */
function addressFault(address: string): string[] {
  const told = JSON.stringify(address.slice(0, 60));
  if (!URL.canParse(address, PAGE)) return [`leads to ${told}, which is no address`];
  const { protocol, username, password, host } = new URL(address, PAGE);
  const isNamed = /^[a-z][a-z0-9+.-]*:/i.test(address);
  return [
    ...(SCHEMES.has(protocol) ? [] : [`leads to ${told}`]),
    ...(username === '' && password === '' ? [] : [`leads to ${told}, with a password`]),
    ...(isNamed || host === new URL(PAGE).host ? [] : [`leads to another site by ${told}`]),
  ];
}

const PAGE = 'https://page.example/fr/fiches/a/';
