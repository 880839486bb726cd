/** The ICO format: a header, a directory of pictures, then the pictures, which may be PNG files as they are. */

export interface IcoImage {
  /** Pixels of a side: 1 to 256. */
  size: number;
  png: Buffer;
}

const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;
/** "Icon"; 2 would be a mouse pointer. */
const ICON_TYPE = 1;
const COLOUR_PLANES = 1;
/** What a picture has once it is read, whatever its PNG counts with. */
const BITS_PER_PIXEL = 32;
/** Sizes are one byte each, where this one is written as zero. */
const LARGEST = 256;

/** One file of several pictures, of which a browser takes the size it needs; numbers are little-endian. */
export function icoFile(images: readonly IcoImage[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16LE(ICON_TYPE, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = HEADER_BYTES + ENTRY_BYTES * images.length;
  const directory = images.map(({ size, png }) => {
    const entry = Buffer.alloc(ENTRY_BYTES);
    entry.writeUInt8(size % LARGEST, 0);
    entry.writeUInt8(size % LARGEST, 1);
    entry.writeUInt16LE(COLOUR_PLANES, 4);
    entry.writeUInt16LE(BITS_PER_PIXEL, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...directory, ...images.map(({ png }) => png)]);
}
