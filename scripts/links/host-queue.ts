/** One visitor at a time for each host, with a pause in between. */

export class HostQueue {
  private readonly last = new Map<string, Promise<void>>();
  private readonly pause: () => Promise<unknown>;

  constructor(pause: () => Promise<unknown>) {
    this.pause = pause;
  }

  /** Runs `task` once everyone before it has left `host` and the pause is over. */
  async visit<T>(host: string, task: () => Promise<T>): Promise<T> {
    const before = this.last.get(host);
    const { promise, resolve: leave } = Promise.withResolvers<void>();
    this.last.set(host, promise);
    if (before) await before.then(this.pause);
    try {
      return await task();
    } finally {
      leave();
    }
  }
}
