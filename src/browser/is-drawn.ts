/** Whether an element has a place on the page: `checkVisibility` came to Safari in 2024. Ships to the browser. */
export function isDrawn(element: Element): boolean {
  return element.getClientRects().length > 0;
}
