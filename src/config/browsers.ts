/**
 * The oldest browsers in which everything works (2023; of Firefox the first with `:has`, which draws what is chosen): for
 * these the styles and scripts are built, and a test compares what ships with what they can do. In older ones pages still
 * read, as they do without scripts.
 */
export const OLDEST_BROWSERS = { chrome: '111', firefox: '121', safari: '16.4' } as const;

/** As build tools write them: `chrome111`. */
export const buildTargets: string[] = Object.entries(OLDEST_BROWSERS).map(([browser, version]) => browser + version);
