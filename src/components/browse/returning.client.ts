/**
 * A page that is shown again shows the state that its address names, whatever its browser kept of the fields.
 *
 * WebKit keeps whole pages, and empties those fields that take no suggestions some time after it has told the page that it
 * is back, so that nothing put right then lasts. They take suggestions, therefore, while nobody is there to see any.
 */
export function onReturn(restore: (event: PageTransitionEvent) => void): void {
  addEventListener('pagehide', letKeep);
  // whatever other browsers bring back, they do before this
  addEventListener('pageshow', restore);
}

const CLOSED = '[autocomplete="off"]';
let kept: readonly Element[] = [];

function letKeep(): void {
  const closed = [...document.querySelectorAll(CLOSED)];
  if (closed.length === 0) return;
  kept = closed;
  for (const field of kept) field.setAttribute('autocomplete', 'on');
  addEventListener('focusin', close, { once: true });
}

/** Somebody is about to type: no suggestions from elsewhere. */
function close(): void {
  for (const field of kept) field.setAttribute('autocomplete', 'off');
}
