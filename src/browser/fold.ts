/**
 * Text as people type it when they look for something: case, accents, ligatures, apostrophes, hyphens and special
 * spaces make no difference. Ships to the browser.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
