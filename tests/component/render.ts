/** A component by itself, as readers get it: its element, in a document of its own. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';

type Component = Parameters<AstroContainer['renderToString']>[0];

/** @throws when the component renders no element */
export async function rendered(component: Component, props: Record<string, unknown>): Promise<Element> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(component, { props });
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const element = document.body.firstElementChild;
  if (!element) throw new Error('The component renders nothing.');
  return element;
}

/** What is read aloud or seen: words, spaces run together. */
export const textOf = (element: Element | null): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** What fits a selector, in order. */
export const allOf = (element: Element | null, selector: string): Element[] => [...(element?.querySelectorAll(selector) ?? [])];

/** Values of attributes; undefined for one that is not there. */
export const attributes = (element: Element | null, ...names: readonly string[]): (string | undefined)[] =>
  names.map((name) => element?.getAttribute(name) ?? undefined);

/** The language that the first element of a selector is marked with. */
export const langOf = (element: Element, selector: string): string | undefined =>
  attributes(element.querySelector(selector), 'lang')[0];
