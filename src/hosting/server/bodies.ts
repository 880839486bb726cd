/** Compressed bodies, kept from request to request: to compress takes far longer than to send. */
import { LRUCache } from 'lru-cache';
import { type Encoding, encodings } from './encodings.ts';

/** Ten times what our site takes in both encodings. Of larger sites, what was asked for longest ago makes room. */
const MAX_KEPT_BYTES = 64 * 2 ** 20;

export interface Wanted {
  encoding: Encoding;
  /** Names one content of one file. */
  version: string;
  /** Gives that content. */
  read: () => Promise<Buffer>;
}

export interface Bodies {
  /** A content in an encoding that is kept; undefined where it is yet to be made. */
  kept: (wanted: Omit<Wanted, 'read'>) => Buffer | undefined;
  /** Gives a content in an encoding. Who asks for one that is being made waits for it. */
  body: (wanted: Wanted) => Promise<Buffer>;
}

/** @param maxBytes of all bodies together */
export function keptBodies(maxBytes = MAX_KEPT_BYTES): Bodies {
  const kept = new LRUCache<string, Buffer, Wanted>({
    maxSize: maxBytes,
    sizeCalculation: (body) => body.length,
    fetchMethod: async (_key, _stale, { context: { encoding, read } }) => encodings[encoding].whole(await read()),
  });
  return {
    kept: (wanted) => kept.get(keyOf(wanted)),
    body: (wanted) => kept.forceFetch(keyOf(wanted), { context: wanted }),
  };
}

const keyOf = ({ encoding, version }: Omit<Wanted, 'read'>) => `${encoding} ${version}`;
