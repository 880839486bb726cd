/**
 * Speculation rules: a page that a reader is about to open (the pointer rests on its link, a finger presses it) is
 * fetched a moment early. Pages end with a slash, so files are left alone. The browser decides, and leaves it on a
 * metered connection, with data or battery saving on, and where a reader switched it off.
 */
export const prefetchRules = JSON.stringify({ prefetch: [{ where: { href_matches: '/*/' }, eagerness: 'moderate' }] });
