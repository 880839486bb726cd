/** Says a count to those who listen, once it no longer changes. */

/** Milliseconds without a new count: shorter, and a screen reader reads counts over the letters that are typed. */
const QUIET_MS = 700;

export class Announcer {
  private readonly region: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(region: HTMLElement) {
    this.region = region;
  }

  /** Replaces what was about to be said; the same words are not said twice in a row. */
  say(words: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.region.textContent !== words) this.region.textContent = words;
    }, QUIET_MS);
  }
}
