/** What a journey does with a browser, whichever it is: few acts, so that three engines can be asked alike. */

/** Which engine a browser is built on. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

export interface Size {
  width: number;
  height: number;
}

export interface Engine {
  readonly name: EngineName;
  /** The browser's own name and version. */
  readonly version: string;
  /** Opens an address and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** Runs a function in the page. It reaches nothing outside itself but its arguments, which are JSON. */
  ask<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Presses the first element that a selector finds, as a pointer does. */
  press(selector: string): Promise<void>;
  /** Puts the focus there, and types. */
  type(selector: string, text: string): Promise<void>;
  /** Presses and releases keys of the keyboard: a letter, or a name of {@link KEYS}. */
  keys(...keys: readonly string[]): Promise<void>;
  /** Goes through the history as the reader's own buttons do. */
  back(): Promise<void>;
  forward(): Promise<void>;
  resize(size: Size): Promise<void>;
  /** A picture of the window, PNG. */
  picture(): Promise<Buffer>;
  /** The page on A4, where the browser prints without asking. */
  print?: () => Promise<Buffer>;
  close(): Promise<void>;
}

/** Keys without a sign, by the numbers that WebDriver gave them. */
export const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
};

/** Milliseconds until what was asked for must have come: a browser on a busy machine, many times what a reader would wait. */
const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 60;

/** Asks the page until it says yes. @throws with the last answer when it never does */
export async function until<A extends readonly unknown[]>(
  engine: Engine,
  what: string,
  run: (...args: A) => unknown,
  ...args: A
): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let last: unknown;
  for (;;) {
    // a page that is just being left answers with an error
    last = await engine.ask(run, ...args).catch((cause: unknown) => String(cause));
    if (last === true) return;
    if (Date.now() > end) throw new Error(`${engine.name}: ${what}, and it was ${JSON.stringify(last)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}
