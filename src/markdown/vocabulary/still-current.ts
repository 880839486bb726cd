import { z } from 'zod';
import { looseDate } from '../../schema/date.ts';
import { CURRENCY_ANSWERS } from '../../schema/vocabulary.ts';
import { h } from '../nodes.ts';
import { component } from './component.ts';

/** Whether what stands before it still holds, and as of when we know. */
export const StillCurrent = component({
  name: 'StillCurrent',
  props: z.strictObject({ answer: z.enum(CURRENCY_ANSWERS), asOf: looseDate }),
  place: 'inline',
  children: false,
  example: '<StillCurrent answer="yes" asOf="2026-11" />',
  render: ({ answer, asOf }, _children, { t, date }) =>
    h('span', { className: ['current', `current-${answer}`] }, [
      { type: 'text', value: t(`current.${answer}`, { date: date(asOf) }) },
    ]),
  markdown: ({ answer, asOf }, _children, { t, date }) => [
    { type: 'emphasis', children: [{ type: 'text', value: t(`current.${answer}`, { date: date(asOf) }) }] },
  ],
});
