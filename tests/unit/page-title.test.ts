/** Titles that a search engine shows whole. */
import { describe, expect, it } from 'vitest';
import { TITLE_LENGTH } from '../../src/config/limits.ts';
import { joinedTitle, pageTitle } from '../../src/model/page-title.ts';

const long = 'x'.repeat(TITLE_LENGTH.max - 5);

describe('a title', () => {
  it('has the site’s name where there is room', () => {
    expect(pageTitle('News', 'House')).toBe('News – House');
    expect(pageTitle(long, 'House')).toBe(long);
    expect(pageTitle(`${long}xxxxxx`, 'House', 'short')).toBe('short');
  });

  it('in every language has as many names as fit, the first always', () => {
    expect(joinedTitle(['Maison', 'House', 'Haus'])).toBe('Maison / House / Haus');
    expect(joinedTitle(['Maison', 'House', long])).toBe('Maison / House');
    expect(joinedTitle([`${long}xxxxxx`, 'House'])).toBe(`${long}xxxxxx`);
    expect(joinedTitle([])).toBe('');
  });
});
