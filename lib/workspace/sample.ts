/** The sample project: a museum's relaunch, half done and a little over budget. Numbers here, words in the locale files. */
import { addDays } from '../core/day.ts';
import type { GoalState, Moscow } from '../core/goal.ts';
import type { Day } from '../core/record.ts';
import type { Scope } from '../core/tag.ts';

/** No tracker of this world: its tickets have no page to open. */
export const SAMPLE_PLACE = { tracker: 'sample', host: 'halden.example', area: 'HAL' } as const;

export const SAMPLE_GOALS = ['tickets', 'today', 'editing', 'tours', 'collection'] as const;
export type SampleGoalName = (typeof SAMPLE_GOALS)[number];

export const SAMPLE_TASKS = [
  'calendar',
  'payment',
  'mail',
  'bookings',
  'front',
  'families',
  'hours',
  'city',
  'editor',
  'roles',
  'training',
  'tourForm',
  'tourReply',
  'objects',
  'pictures',
  'audit',
  'server',
  'chat',
  'cookies',
  'launch',
] as const;
export type SampleTaskName = (typeof SAMPLE_TASKS)[number];

const NAMES = [
  'client',
  'project',
  'place',
  'budget.total',
  'budget.content',
  'date',
  'position',
  'priority.name',
  'priority.was',
  'priority.now',
  'priority.note',
  'person.director',
  'person.education',
  'person.planner',
  'person.captain',
  'quote.title',
  'quote.tickets',
  'quote.tours',
  'measure.tickets',
  'measure.today',
  'measure.editing',
  'unit.percent',
  'unit.seconds',
  'unit.pages',
  'state.open',
  'state.doing',
  'state.done',
  'chatNote',
] as const;

/** Every word that the sample asks for; the namespace `sample` of the locale files has each. */
export type SampleWord =
  | (typeof NAMES)[number]
  | `goal.${SampleGoalName}`
  | `task.${SampleTaskName}`;
export type SampleWords = (word: SampleWord) => string;

export const SAMPLE_WORDS: readonly SampleWord[] = [
  ...NAMES,
  ...SAMPLE_GOALS.map((name) => `goal.${name}` as const),
  ...SAMPLE_TASKS.map((name) => `task.${name}` as const),
];

export const SAMPLE_MONEY = {
  currency: 'EUR',
  billRate: 75_00,
  total: 23_500_00,
  contentMinutes: 60 * 60,
} as const;

/** Days from today. */
export const SAMPLE_DAYS = { starts: -84, launch: 62, ends: 76, checkIn: 5, changed: -16 } as const;

export const dayFrom = (today: Day, days: number): Day => addDays(today, days) ?? today;

export interface SampleGoal {
  moscow: Moscow;
  state: GoalState;
  /** Baseline, target and current value; null: no measure yet. */
  measure: {
    baseline: number;
    target: number;
    current: number;
    unit: 'percent' | 'seconds' | 'pages';
  } | null;
  quoted: boolean;
  /** The client's own score. */
  score: number | null;
}

const measured = (
  unit: 'percent' | 'seconds' | 'pages',
  baseline: number,
  target: number,
  current: number,
) => ({ unit, baseline, target, current });

export const SAMPLE_GOAL: Readonly<Record<SampleGoalName, SampleGoal>> = {
  tickets: {
    moscow: 'must',
    state: 'agreed',
    measure: measured('percent', 12, 60, 38),
    quoted: true,
    score: 7,
  },
  today: {
    moscow: 'must',
    state: 'agreed',
    measure: measured('seconds', 45, 10, 18),
    quoted: false,
    score: 8,
  },
  editing: {
    moscow: 'should',
    state: 'agreed',
    measure: measured('pages', 0, 40, 22),
    quoted: false,
    score: null,
  },
  tours: { moscow: 'should', state: 'proposed', measure: null, quoted: true, score: null },
  collection: { moscow: 'could', state: 'captured', measure: null, quoted: false, score: null },
};

export interface SampleTask {
  number: number;
  /** Estimate, spent and remaining, in hours. */
  hours: readonly [number, number, number];
  goals: readonly SampleGoalName[];
  /** Draws on the budget for content too. */
  content: boolean;
  scope: Scope;
  /** Due so many days from today. */
  due: number;
}

type Line = [number: number, estimate: number, spent: number, left: number, due: number];

const task = (
  [number, estimate, spent, left, due]: Line,
  goals: readonly SampleGoalName[],
  more: { content?: boolean; scope?: Scope } = {},
): SampleTask => ({
  number,
  hours: [estimate, spent, left],
  goals,
  content: more.content ?? false,
  scope: more.scope ?? 'in',
  due,
});

export const SAMPLE_TASK: Readonly<Record<SampleTaskName, SampleTask>> = {
  calendar: task([3, 24, 26, 0, -40], ['tickets']),
  payment: task([4, 32, 30, 6, 6], ['tickets']),
  mail: task([5, 12, 10, 0, -22], ['tickets']),
  bookings: task([6, 16, 4, 16, 20], ['tickets']),
  front: task([8, 18, 19, 0, -30], ['today'], { content: true }),
  families: task([9, 10, 8, 0, -18], ['today']),
  hours: task([10, 8, 9, 0, -12], ['today']),
  city: task([11, 12, 0, 14, 33], ['today']),
  editor: task([13, 28, 24, 8, 9], ['editing']),
  roles: task([14, 8, 2, 6, 16], ['editing']),
  training: task([15, 10, 0, 10, 48], ['editing']),
  tourForm: task([17, 14, 6, 10, 24], ['tours']),
  tourReply: task([18, 6, 0, 6, 31], ['tours']),
  objects: task([20, 24, 12, 16, 40], ['collection'], { content: true }),
  pictures: task([21, 10, 8, 0, -5], ['collection', 'today'], { content: true }),
  audit: task([23, 16, 6, 10, 44], ['tickets', 'today']),
  server: task([24, 12, 12, 0, -50], []),
  chat: task([26, 20, 8, 17, 28], [], { scope: 'out' }),
  cookies: task([27, 4, 5, 0, -8], []),
  launch: task([28, 18, 0, 22, 60], ['tickets', 'editing']),
};
