/** English words of the plan that the compass makes: its lanes, whose duty a row is, its dates, and the page of all rules. */
import type { plan as source } from './fr.ts';

export const plan: typeof source = {
  'plan.title': 'My plan',
  'plan.lead': 'What to obtain, in which order, and from whom. Each line says why.',
  'lane.code': 'Before writing code',
  'lane.data': 'Before the first real data',
  'lane.sale': 'Before selling or being paid',
  'lane.watch': 'To watch',
  'lane.code.help': 'What decides the architecture, and choices that nobody undoes later.',
  'lane.data.help': 'What must hold on the day a real person is in the system.',
  'lane.sale.help': 'The certificates, listings and marks that the buyer or the payer asks for.',
  'lane.watch.help': 'Nothing to do today: dates to come, and what concerns your customers.',
  'bearer.you': 'for you',
  'bearer.customer': 'for your customer',
  'plan.since': 'in force since {date}',
  'plan.next': 'next date: {date}',
  'plan.reasons': 'Why, and by which text',
  'plan.column.lane': 'Step',
  'plan.column.bearer': 'For whom',
  'plan.column.since': 'Since',
  'plan.column.next': 'Next date',
  'plan.column.desk': 'From whom',
  'plan.column.leadTime': 'Time',
  'plan.column.cost': 'Cost',
  'plan.dates': 'My dates (.ics)',
  'plan.noDates': 'The calendar could not be read: see the page of dates.',
  'plan.rules': 'Read all the rules',
  'rules.title': 'The rules of the compass',
  'rules.lead': 'Every rule, by situation and then brick by brick, with its reason, its text and its sources.',
  'rules.description':
    'The rules of the compass of {site}: which bricks of digital health bind which project, by situation, with their sources.',
};
