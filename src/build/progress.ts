/** How far a long step is: on one line that is written again at a terminal, elsewhere in a plain line now and then. */

export interface ProgressOptions {
  /** So many are done of so many, and so many seconds are left, in words. */
  line: (done: number, total: number, secondsLeft: number) => string;
  total: number;
  /** Takes a plain line. */
  say: (line: string) => void;
  /** The terminal's own line; absent where there is no terminal. */
  terminal?: { write: (text: string) => unknown } | undefined;
  /** Milliseconds, rising. */
  clock?: () => number;
}

export interface Progress {
  /** So many are done. */
  at: (done: number) => void;
  /** Clears the terminal's line. */
  end: () => void;
}

/** A step that ends sooner needs no news of its progress. */
const QUIET_MS = 3_000;
/** Often enough to look alive, seldom enough to cost nothing. */
const TERMINAL_MS = 250;
/** A log is read later: a few lines a minute say that it goes on. */
const LOG_MS = 10_000;
const CLEAR = '\r\u001B[K';

export function progress({ line, total, say, terminal, clock = () => performance.now() }: ProgressOptions): Progress {
  const start = clock();
  const pause = terminal ? TERMINAL_MS : LOG_MS;
  let last = start + QUIET_MS - pause;
  let isShown = false;
  return {
    at: (done) => {
      const now = clock();
      if (now - last < pause || done <= 0 || done >= total) return;
      last = now;
      const left = Math.ceil((((now - start) / done) * (total - done)) / 1000);
      const told = line(done, total, left);
      if (!terminal) return say(told);
      terminal.write(`${CLEAR}${told}`);
      isShown = true;
    },
    end: () => {
      if (isShown) terminal?.write(CLEAR);
    },
  };
}

/** The terminal that a person looks at; undefined in a pipe, a file or a CI job. */
export function personTerminal(): ProgressOptions['terminal'] {
  return process.stdout.isTTY && !process.env.CI ? process.stdout : undefined;
}
