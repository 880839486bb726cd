/** Folder of the compiled pages below the one that Astro writes to; all else there is for readers. */
export const PROGRAM_FOLDER = 'program';
