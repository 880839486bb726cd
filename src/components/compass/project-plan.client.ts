/** What the sheet of a project says: the plan as the page has it, in short. */
import { LANES, LEVELS, type Outcome } from '../../browser/compass.ts';
import type { PlanRow } from '../../browser/compass-plan.ts';
import { text } from './answer-form.client.ts';
import { type Plan, today } from './plan.client.ts';
import type { Project } from './project-sheet.client.ts';
import { say, type Words } from './words.client.ts';

/** What the sheet of a project is made from. */
export interface ProjectPlan {
  outcome: Outcome;
  rows: readonly PlanRow[];
  plan: Plan;
  words: Words;
  /** Lines at the foot of the sheet. */
  foot: readonly string[];
}

export function projectOf({ outcome: { findings }, rows, plan, words, foot }: ProjectPlan): Omit<Project, 'name' | 'kind'> {
  const numbered = rows.map((row, i) => ({ row, number: i + 1 }));
  const counts = Object.fromEntries(LEVELS.map((l) => [l, findings.filter((f) => f.level === l).length]));
  const whole = (date: string) => plan.date(date).replaceAll(' ', '\u00A0');
  const dated = ({ since, next }: PlanRow) => [
    since === undefined ? '' : say(words, 'plan.since', { date: whole(since) }),
    next === undefined ? '' : say(words, 'plan.next', { date: whole(next) }),
  ];
  return {
    summary: `${say(words, 'compass.count', counts)} ${today(words)}.`,
    description: say(words, 'project.picture', { count: numbered.filter(({ row }) => plan.isBrick(row.brick)).length }),
    lanes: LANES.map((lane) => ({
      label: say(words, `lane.${lane}`),
      rows: numbered
        .filter(({ row }) => row.lane === lane)
        .map(({ row, number }) => ({
          number,
          name: text(plan.subject(row.brick).querySelector('[data-link]')),
          note: [say(words, `level.${row.level}`), ...dated(row)].filter(Boolean).join('\u00A0· '),
        })),
    })),
    foot,
    bricks: new Map(numbered.map(({ row, number }) => [row.brick, { number, level: row.level }])),
  };
}
