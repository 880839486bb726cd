/** Between a field and the engine: waits until typing pauses, and lets no old answer overwrite a newer one. */
import type { Answer, Engine, Question } from './engine.client.ts';
import type { Hit } from './hit.client.ts';
import { IndexUnavailable } from './unavailable.client.ts';

/** Milliseconds of quiet before a question is asked: two letters of a quick typist become one search. */
const PAUSE_MS = 40;

/** Milliseconds after which a reader is told that the answer takes its time. */
const SLOW_MS = 400;

export interface Listener {
  answered: (answer: Answer, question: Question) => void;
  /** The answer takes long enough to say so. */
  slow: () => void;
  failed: (cause: unknown) => void;
}

export class Asker {
  readonly engine: LaterEngine;
  private readonly listener: Listener;
  private turn = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(folder: string, locale: string, listener: Listener) {
    this.engine = engineOf(folder, locale);
    this.listener = listener;
  }

  /** Asks after a pause, or at once for what was not typed. */
  ask(question: Question, wait = true): void {
    this.cancel();
    const turn = this.turn;
    this.pause = setTimeout(() => void this.run(question, turn), wait ? PAUSE_MS : 0);
  }

  /** What is still under way will not be heard. */
  cancel(): void {
    this.turn++;
    clearTimeout(this.pause);
  }

  private async run(question: Question, turn: number): Promise<void> {
    const isCurrent = () => turn === this.turn;
    const slow = setTimeout(() => isCurrent() && this.listener.slow(), SLOW_MS);
    try {
      // while the index was fetched for the first time, a reader may have typed on
      await this.engine.warm();
      if (!isCurrent()) return;
      const answer = await this.engine.ask(question);
      if (isCurrent()) this.listener.answered(answer, question);
    } catch (cause) {
      this.engine.forget();
      if (isCurrent()) this.listener.failed(cause);
    } finally {
      clearTimeout(slow);
    }
  }
}

/** The engine of an index folder: one for the page and the dialog, warmed by either. @param locale language of the page */
export function engineOf(folder: string, locale: string): LaterEngine {
  let engine = engines.get(folder);
  if (!engine) engines.set(folder, (engine = new LaterEngine(folder, locale)));
  return engine;
}

const engines = new Map<string, LaterEngine>();

/** The engine, whose program comes when somebody first wants it. */
export class LaterEngine {
  private readonly folder: string;
  private readonly locale: string;
  private engine: Promise<Engine> | undefined;

  constructor(folder: string, locale: string) {
    this.folder = folder;
    this.locale = locale;
  }

  /** @throws {IndexUnavailable} as all of these */
  async warm(): Promise<void> {
    return (await this.come()).warm();
  }

  async ask(question: Question): Promise<Answer> {
    return (await this.come()).ask(question);
  }

  async askIn(locale: string, typed: string, limit: number): Promise<readonly Hit[]> {
    return (await this.come()).askIn(locale, typed, limit);
  }

  /** After a failure: the site may be another by now. */
  forget(): void {
    void this.engine?.then(
      (engine) => engine.forget(),
      () => undefined,
    );
  }

  private come(): Promise<Engine> {
    const load = async (): Promise<Engine> => {
      try {
        const { Engine: Loaded } = await import('./engine.client.ts');
        return new Loaded(this.folder, this.locale);
      } catch {
        // the next try begins anew
        this.engine = undefined;
        throw new IndexUnavailable(navigator.onLine ? 'gone' : 'offline');
      }
    };
    return (this.engine ??= load());
  }
}
