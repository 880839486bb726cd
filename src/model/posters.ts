/** The house to hang on a wall: which files there are. */
export const POSTER_LOOKS = ['day', 'night', 'line'] as const;
export type PosterLook = (typeof POSTER_LOOKS)[number];

/** Sheets of ISO 216, upright: one drawing, scaled. */
export const POSTER_SIZES = ['a3', 'a2'] as const;
export type PosterSize = (typeof POSTER_SIZES)[number];

/** Millimetres. */
export const SHEET_SIZES: Readonly<Record<PosterSize, { width: number; height: number }>> = {
  a3: { width: 297, height: 420 },
  a2: { width: 420, height: 594 },
};

export const POSTER_FORMATS = ['pdf', 'svg'] as const;
export type PosterFormat = (typeof POSTER_FORMATS)[number];

export interface PosterFile {
  look: PosterLook;
  size: PosterSize;
  format: PosterFormat;
}

/** Every file of a language. */
export const POSTER_FILES: readonly PosterFile[] = POSTER_LOOKS.flatMap((look) =>
  POSTER_SIZES.flatMap((size) => POSTER_FORMATS.map((format) => ({ look, size, format }))),
);

/** Name of a file, the same in every language: it stands in a folder of its language. */
export function posterName({ look, size, format }: PosterFile): string {
  return `house-${look}-${size}.${format}`;
}

/** An address as people read and type it. */
export function plainAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
