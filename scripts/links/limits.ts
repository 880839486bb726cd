/** How politely, how long and how often the addresses of other sites are asked. Each number with its reason. */

const SECOND_MS = 1000;

/** Between two requests to one host: slower than a person who clicks, so no site notices us. */
export const HOST_PAUSE_MS = SECOND_MS;

/** Hosts that are asked at the same time: a run of some hundred addresses stays within minutes. */
export const CONCURRENT_HOSTS = 6;

/** For one request, up to its headers: slow public sites need ten seconds now and then; twice that is silence. */
export const REQUEST_TIMEOUT_MS = 20 * SECOND_MS;

/** Requests for one address that may fail before we stop: a hiccup is over by the third. */
export const MAX_TRIES = 3;

/** First wait after a failure; each further one is four times as long. */
export const BACKOFF_MS = 2 * SECOND_MS;
export const BACKOFF_FACTOR = 4;

/** Longest `Retry-After` that we sit out; a site that wants more is left alone until the next run. */
export const MAX_RETRY_AFTER_MS = 60 * SECOND_MS;

/** Redirects followed for one address: half of what browsers allow, twice what a sound site needs. */
export const MAX_REDIRECTS = 10;

/** Addresses of one host in a row without an answer, after which its others wait for the next run. */
export const HOST_GIVES_UP = 3;

/** Days for which an answer stands, and the address is not asked again. */
export const FRESH_DAYS = 7;

/** Failed runs in a row, on different days, before an address is called dead: sites have bad weekends. */
export const DEAD_AFTER = 3;

/** The durations of one visit, in milliseconds; tests shorten them. */
export interface Pace {
  hostPauseMs: number;
  backoffMs: number;
}

export const defaultPace: Pace = { hostPauseMs: HOST_PAUSE_MS, backoffMs: BACKOFF_MS };
