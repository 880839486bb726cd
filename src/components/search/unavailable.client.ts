/** Why a search cannot answer. */

/** The connection is down; a file is not on the site; the site was replaced since this page began. */
export type Cause = 'offline' | 'gone' | 'replaced';

export class IndexUnavailable extends Error {
  override readonly cause: Cause;

  constructor(cause: Cause) {
    super(`The index cannot be had: ${cause}.`);
    this.cause = cause;
  }
}
