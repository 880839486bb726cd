/** A picture against the one that was accepted. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** How far two colours may be apart, black and white being 1: a rounding, which no eye sees; a token that is changed is further. */
const COLOUR_DISTANCE = 0.01;
/** Points that may differ: the edges of letters, on a processor that rounds otherwise. A moved line has hundreds. */
const MAX_POINTS = 40;

/** How to take what is seen for what is meant. */
const HOW_TO_ACCEPT = 'If this is meant, run "npm run pictures -- --update" and commit the pictures.';

/**
 * What differs, in a sentence; undefined when nothing does.
 * @param accepted the file of the picture to be like
 * @param difference where to draw what differs: red on the pale picture
 */
export async function differenceOf(seen: Buffer, accepted: string, difference: string): Promise<string | undefined> {
  rmSync(difference, { force: true });
  if (!existsSync(accepted)) return `There is no ${path.basename(accepted)} yet. ${HOW_TO_ACCEPT}`;
  const [now, before] = await Promise.all([pointsOf(seen), pointsOf(readFileSync(accepted))]);
  const size = ({ width, height }: Points) => `${width} × ${height}`;
  if (size(now) !== size(before))
    return `${path.basename(accepted)} was ${size(before)} px, and is ${size(now)}. ${HOW_TO_ACCEPT}`;
  const { width, height } = now;
  const drawn = new Uint8Array(now.data.length);
  const count = pixelmatch(before.data, now.data, drawn, width, height, { threshold: COLOUR_DISTANCE });
  if (count <= MAX_POINTS) return undefined;
  mkdirSync(path.dirname(difference), { recursive: true });
  await sharp(drawn, { raw: { width, height, channels: 4 } }).toFile(difference);
  return `${path.basename(accepted)} differs in ${count} points: see ${path.relative('.', difference)}. ${HOW_TO_ACCEPT}`;
}

/** Keeps a picture as the one to be like: without loss, and small. */
export async function accept(seen: Buffer, accepted: string): Promise<void> {
  await sharp(seen).png({ compressionLevel: 9 }).toFile(accepted);
}

interface Points {
  data: Buffer;
  width: number;
  height: number;
}

async function pointsOf(picture: Buffer): Promise<Points> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
