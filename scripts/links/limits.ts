/** How politely, how long and how often the addresses of other sites are asked. Each number with its reason. */

export const SECOND_MS = 1000;

/** Between two addresses of one host: slower than a person who clicks, so no site notices us. */
export const HOST_PAUSE_MS = SECOND_MS;

/** Hosts that are asked at the same time: a run of some hundred addresses stays within minutes. */
export const CONCURRENT_HOSTS = 6;

/** For one request, up to its headers: slow public sites need ten seconds now and then; twice that is silence. */
export const REQUEST_TIMEOUT_MS = 20 * SECOND_MS;

/** Further tries after a failure, after two seconds and then four: a hiccup is over by then. */
export const MAX_RETRIES = 2;

/** Longest `Retry-After` that we sit out; a site that wants more is left alone until the next run. */
export const MAX_RETRY_AFTER_MS = 60 * SECOND_MS;

/** Redirects followed for one address: half of what browsers allow, twice what a sound site needs. */
export const MAX_REDIRECTS = 10;

/** Silent addresses of one host in a row, each tried for two minutes, after which its others wait for the next run. */
export const HOST_GIVES_UP = 2;

/** Hosts in a row without a name, and none with one, after which we take it that there is no network. */
export const OFFLINE_AFTER = 5;

/** Days for which an answer stands, and the address is not asked again. */
export const FRESH_DAYS = 7;

/** Failed runs in a row, on different days, before an address is called dead: sites have bad weekends. */
export const DEAD_AFTER = 3;
