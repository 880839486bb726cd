/** The engine of the search, whose program comes when somebody first wants an answer. */
import type { Answer, Engine, Question } from './engine.client.ts';
import type { Hit } from './hit.client.ts';
import { IndexUnavailable } from './unavailable.client.ts';

/** The engine of an index folder: one for the page and the dialog, warmed by either. @param locale language of the page */
export function engineOf(folder: string, locale: string): LaterEngine {
  let engine = engines.get(folder);
  if (!engine) engines.set(folder, (engine = new LaterEngine(folder, locale)));
  return engine;
}

const engines = new Map<string, LaterEngine>();

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
