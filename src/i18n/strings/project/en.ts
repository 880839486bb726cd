/** English words of the house of a project, made in the compass. */
import type { project as source } from './fr.ts';

export const project: typeof source = {
  'project.title': 'The house of my project',
  'project.lead':
    'The bricks of the plan light up, numbered in order. The drawing is made here: the name never leaves your device.',
  'project.name': 'Name of the project (optional)',
  'project.look': 'Look',
  'project.save': 'Save (SVG)',
  'project.print': 'Print, A4 or A3',
  'project.failed': 'The drawing could not be loaded: check the connection, then try again.',
  'project.again': 'Try again',
  'project.picture': 'The house, with the {count} bricks of the plan lit and numbered; the list of the plan beside it.',
  'project.file': 'house-of-my-project',
};
