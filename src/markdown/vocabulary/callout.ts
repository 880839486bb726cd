import type { BlockContent, RootContent } from 'mdast';
import { z } from 'zod';
import { h } from '../nodes.ts';
import { component } from './component.ts';

/** What a callout may be; each has its own words and colours. */
export const CALLOUT_TYPES = ['note', 'warning', 'duty', 'uncertain'] as const;

/** A short passage set apart: a point to note, a trap, a duty, something that is not sure. */
export const Callout = component({
  name: 'Callout',
  props: z.strictObject({ type: z.enum(CALLOUT_TYPES) }),
  place: 'block',
  children: true,
  example: '<Callout type="warning">\n\nThe text.\n\n</Callout>',
  render: ({ type }, children, { t }) =>
    h('aside', { className: ['callout', `callout-${type}`], ariaLabel: t(`callout.${type}`) }, [
      h('p', { className: ['callout-title'], ariaHidden: 'true' }, [{ type: 'text', value: t(`callout.${type}`) }]),
      ...children,
    ]),
  markdown: ({ type }, children, { t }) => {
    const title: RootContent = {
      type: 'paragraph',
      children: [{ type: 'strong', children: [{ type: 'text', value: t(`callout.${type}`) }] }],
    };
    return [{ type: 'blockquote', children: [title, ...(children as BlockContent[])] }];
  },
});
