/** The picture that stands beside a link to a page when somebody shares it. */

/** Pixels; the size that networks ask for, and show whole. */
export const SHARE_IMAGE = { width: 1200, height: 630, type: 'image/png' } as const;

/** Name of the picture of the house, and of the one that other pages share. */
export const HOUSE_IMAGE = 'house';
export const PAGE_IMAGE = 'page';

/** Name of a sheet's picture. */
export const sheetImage = (id: string): string => `sheets/${id}`;
