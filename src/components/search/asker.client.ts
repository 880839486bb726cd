/** Between a field and the engine: waits until typing pauses, and lets no old answer overwrite a newer one. */
import type { Answer, Question } from './engine.client.ts';
import { engineOf, type LaterEngine } from './later-engine.client.ts';

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
