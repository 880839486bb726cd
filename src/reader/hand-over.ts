/** Prepared content as a file between two processes of one build: what the check has read need not be read again. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Prepared, PreparedSheet } from '../model/shelf.ts';

/** Sheets of one piece of the file: enough to be quick, few enough to need little memory beside the content itself. */
const SHEETS_A_PIECE = 500;
/** Bytes that tell the length of a piece. */
const LENGTH_BYTES = 4;

/** Writes `file`, for {@link receive} in a process of the same program. */
export function handOver(file: string, { sheets, ...others }: Prepared): void {
  const out = openSync(file, 'w');
  try {
    writePiece(out, others);
    for (let i = 0; i < sheets.length; i += SHEETS_A_PIECE) writePiece(out, sheets.slice(i, i + SHEETS_A_PIECE));
  } finally {
    closeSync(out);
  }
}

/** @throws {Error} when the file is missing or ends half-way */
export function receive(file: string): Prepared {
  const input = openSync(file, 'r');
  try {
    const others = readPiece(input) as Omit<Prepared, 'sheets'>;
    const sheets: PreparedSheet[] = [];
    for (let piece = readPiece(input); piece !== undefined; piece = readPiece(input)) sheets.push(...(piece as PreparedSheet[]));
    return { ...others, sheets };
  } finally {
    closeSync(input);
  }
}

function writePiece(out: number, value: unknown): void {
  const bytes = serialize(value);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(bytes.length);
  writeSync(out, length);
  for (let done = 0; done < bytes.length;) done += writeSync(out, bytes, done);
}

/** Undefined at the end of the file. */
function readPiece(input: number): unknown {
  const length = Buffer.alloc(LENGTH_BYTES);
  if (readSync(input, length) === 0) return undefined;
  const bytes = Buffer.alloc(length.readUInt32LE());
  for (let done = 0; done < bytes.length;) {
    const more = readSync(input, bytes, done, bytes.length - done, null);
    if (more === 0) throw new Error('The content that was handed over ends half-way.');
    done += more;
  }
  return deserialize(bytes);
}
