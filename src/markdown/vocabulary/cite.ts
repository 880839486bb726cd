import { z } from 'zod';
import { id } from '../../schema/text.ts';
import { h, verbatim } from '../nodes.ts';
import { component } from './component.ts';

/**
 * The number of a source, linked to its entry at the end of the sheet; nothing where the list lacks it, as a translation may
 * cite what its source no longer does.
 */
export const Cite = component({
  name: 'Cite',
  props: z.strictObject({ source: id }),
  place: 'inline',
  children: false,
  example: '<Cite source="arrete-2022" />',
  render: ({ source }, _children, { t, sources }) => {
    const number = sources.indexOf(source) + 1;
    if (number === 0) return { type: 'text', value: '' };
    const link = h('a', { href: `#source-${source}`, ariaLabel: t('source.number', { number }) }, [
      { type: 'text', value: String(number) },
    ]);
    return h('sup', { className: ['cite'] }, [link]);
  },
  // the number that the page shows, so that both can be quoted alike
  markdown: ({ source }, _children, { sources }) => {
    const number = sources.indexOf(source) + 1;
    return number === 0 ? [] : [verbatim(` [${number}]`)];
  },
});
