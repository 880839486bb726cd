/** Reads an ICO file as its format says, and not as ours is written. */

export interface IcoEntry {
  width: number;
  height: number;
  bitsPerPixel: number;
  /** The picture's own bytes. */
  bytes: Buffer;
}

/** @throws when the file is no ICO file, or is not exactly as long as its directory says */
export function readIco(file: Buffer): IcoEntry[] {
  const [reserved, type, count] = [file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)];
  if (reserved !== 0 || type !== 1) throw new Error('This is no ICO file.');
  const entries = Array.from({ length: count }, (_, i) => {
    const at = 6 + 16 * i;
    const [length, offset] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)];
    return {
      width: file.readUInt8(at) || 256,
      height: file.readUInt8(at + 1) || 256,
      bitsPerPixel: file.readUInt16LE(at + 6),
      bytes: file.subarray(offset, offset + length),
    };
  });
  const whole = 6 + 16 * count + entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (file.length !== whole) throw new Error(`The file has ${file.length} bytes, its directory counts ${whole}.`);
  return entries;
}
