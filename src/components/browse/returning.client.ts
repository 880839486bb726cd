/**
 * A page that is shown again shows the state that its address names, whatever its browser kept of the fields: some bring
 * old values back, and WebKit empties fields without autocompletion after it has told the page that it is back. So it is
 * put right twice: at once, and when the browser is done.
 */
export function onReturn(restore: () => void): void {
  addEventListener('pageshow', () => {
    restore();
    setTimeout(restore);
  });
}
