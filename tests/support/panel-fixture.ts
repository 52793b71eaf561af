/** The panel's worked example: a ticket of a museum's relaunch, with five goals, a budget slightly over, and a date. */
import type { PanelHost } from '../../components/screens/panel-host.ts';
import type { Amount } from '../../lib/core/amount.ts';
import type { BudgetConstraint, TimelineConstraint } from '../../lib/core/constraint.ts';
import type { Goal, Moscow } from '../../lib/core/goal.ts';
import { reason } from '../../lib/core/reasons.ts';
import type { RecordBase } from '../../lib/core/record.ts';
import type { Tag } from '../../lib/core/tag.ts';
import type { Task, TaskIdentity, TaskReading } from '../../lib/core/task.ts';
import type { BoardShown, Page, Shown } from '../../lib/workspace/page.ts';
import type { DrawView, GoalView, Sum, TaskView } from '../../lib/workspace/views.ts';

export const AT = new Date(2026, 5, 11, 14, 5).getTime();

const base = (id: string): RecordBase => ({ id, createdAt: AT, deletedAt: null, stamps: {} });
const both = (minutes: number, minor: number): Amount => ({ minutes, minor });

export const identity: TaskIdentity = {
  tracker: 'jira',
  host: 'acme.atlassian.net',
  key: 'HAL-12',
  url: 'https://acme.atlassian.net/browse/HAL-12',
  area: 'HAL',
};

const seen = <T>(value: T) => ({ value, asOf: AT, source: 'api' as const });

export const reading: TaskReading = {
  identity,
  areaName: 'Halden',
  at: AT,
  details: {
    title: seen('Event filter by date, age and language'),
    status: seen('In progress'),
    done: seen(false),
    assignee: seen('Noor Haddad'),
    estimate: seen(1440),
    spent: seen(570),
    remaining: seen(960),
    due: null,
    parent: null,
    labels: null,
  },
  unread: { due: 'not-on-page', labels: 'forbidden', parent: 'not-offered' },
  trouble: null,
};

export const task: Task = {
  ...base('jira:acme.atlassian.net:HAL-12'),
  ...identity,
  ...reading.details,
  projectId: 'project',
  seenAt: AT,
};

/** Everything billed by the hour. */
const partsOf = (of: Partial<Sum>): Sum['parts'] => {
  const part = (amount?: Amount) => ({ hourly: amount?.minutes ?? 0, flat: 0, fixed: 0 });
  return {
    estimate: part(of.estimate),
    spent: part(of.spent),
    remaining: part(of.remaining),
    forecast: part(of.forecast),
  };
};

const sum = (of: Partial<Sum>): Sum => ({
  tasks: 4,
  estimate: both(0, 0),
  spent: both(0, 0),
  remaining: both(0, 0),
  forecast: both(0, 0),
  unestimated: 0,
  spentUnknown: { minutes: 0, minor: 0 },
  parts: partsOf(of),
  noMoney: null,
  ...of,
});

const goal = (number: number, statement: string, moscow: Moscow, more: Partial<Goal> = {}) =>
  ({
    goal: {
      ...base(`goal-${number}`),
      projectId: 'project',
      statement,
      quote: null,
      measure: null,
      moscow,
      rank: number,
      state: 'agreed',
      reviewOn: null,
      clientScores: [],
      ...more,
    },
    number,
    score: null,
    expected: null,
    level: 'on-track',
    sum: sum({}),
  }) satisfies GoalView;

export const goals: readonly GoalView[] = [
  goal(1, 'Visitors buy tickets before they come', 'must'),
  goal(2, 'Families find what’s on today in two taps', 'must', {
    quote: {
      text: 'Families leave before they find out what’s on today.',
      url: 'https://docs.google.com/document/d/1/edit',
      pageTitle: 'workshop notes',
      prefix: '',
      suffix: '',
      fragmentUrl: null,
      at: new Date(2026, 2, 12, 10, 0).getTime(),
      speakerId: null,
    },
  }),
  goal(3, 'Our own people change a page without ringing an agency', 'should'),
  goal(4, 'Schools book a guided tour without e‑mail', 'should'),
  goal(5, 'The collection can be found from a search engine', 'could'),
];

const budget: BudgetConstraint = {
  ...base('budget'),
  projectId: 'project',
  name: 'Design and templates',
  hard: false,
  note: '',
  kind: 'budget',
  limit: { minutes: null, minor: 1_440_000 },
  covers: 'tagged',
  thresholds: [],
};

export const draw: DrawView = {
  budget: {
    constraint: budget,
    sum: sum({
      spent: both(9568, 1_196_000),
      remaining: both(2292, 286_500),
      forecast: both(11_860, 1_482_500),
    }),
    left: { minutes: null, minor: 244_000 },
    overage: { minutes: null, minor: 0 },
    forecastOver: { minutes: null, minor: 42_500 },
    burn: { minutes: null, minor: 0.83 },
    overRatio: { minutes: null, minor: 0.0295 },
    level: 'on-track',
    asOf: AT,
  },
  drawn: true,
  always: false,
  stated: { minutes: null, minor: null },
  counted: { minutes: null, minor: null },
  spentUnknown: false,
  takes: both(1530, 191_250),
  takenSoFar: both(570, 71_250),
  leaves: { minutes: null, minor: 124_000 },
  otherOpenTasks: 3,
  otherOpen: both(1332, 166_500),
};

const timeline: TimelineConstraint = {
  ...base('timeline'),
  projectId: 'project',
  name: 'Live before the autumn exhibition',
  hard: true,
  note: '',
  kind: 'timeline',
  date: '2026-10-01',
};

export const tag: Tag = {
  ...base(task.id),
  taskId: task.id,
  projectId: 'project',
  goals: ['goal-2'],
  draws: [{ constraintId: 'budget', amount: { minutes: null, minor: null } }],
  scope: 'in',
  note: '',
};

const reasons = [
  reason('timeline-late', {
    name: 'Content freeze',
    date: '2026-07-17',
    due: '2026-07-28',
    count: 11,
  }),
  reason('budget-forecast-over', { name: 'Build', ratio: 0.071 }),
];

export type Linked = Extract<TaskView, { state: 'linked' }>;

export const linked: Linked = {
  state: 'linked',
  project: {
    id: 'project',
    name: 'Website relaunch',
    clientId: 'client',
    clientName: 'Halden Museum',
    currency: 'EUR',
    billRate: 7500,
    nextCheckInOn: null,
    status: {
      level: 'at-risk',
      reasons,
      dimensions: [
        { dimension: 'timeline', level: 'at-risk', reasons: reasons.slice(0, 1) },
        { dimension: 'budget', level: 'at-risk', reasons: reasons.slice(1) },
      ],
      asOf: AT,
      override: null,
      ruleLevel: 'at-risk',
    },
  },
  place: {
    ...base('jira:acme.atlassian.net:HAL'),
    projectId: 'project',
    tracker: 'jira',
    host: 'acme.atlassian.net',
    area: 'HAL',
    name: 'Halden',
  },
  task,
  tag,
  goals,
  draws: [draw],
  timelines: [{ constraint: timeline, latestDue: '2026-09-29', daysToSpare: 2, level: 'on-track' }],
  stakeholders: [],
  priorities: [],
  capturedHere: [],
  changes: 4,
};

export const unlinked: TaskView = {
  state: 'no-project',
  candidates: [
    { id: 'a', name: 'Website relaunch', clientName: 'Halden Museum', likely: true, places: 1 },
    { id: 'b', name: 'Care retainer', clientName: 'Halden Museum', likely: false, places: 0 },
  ],
};

export const shown: Shown = {
  identity,
  tool: 'Jira',
  host: 'acme.atlassian.net',
  pageTitle: 'Event filter by date, age and language',
  document: false,
};

export interface FakePage extends Page {
  show(now: Shown): void;
  opened: string[];
  closed: number;
  showBoard(now: BoardShown | null): void;
  /** What the screen asked of the board, in order. */
  boardDeeds: (readonly [string, unknown?])[];
}

export function fakePage(first: Shown, read: Page['read'] = async () => reading): FakePage {
  const hearers = new Set<(shown: Shown) => void>();
  const boards = new Set<(board: BoardShown | null) => void>();
  let board: BoardShown | null = null;
  const page: FakePage = {
    opened: [],
    closed: 0,
    boardDeeds: [],
    showBoard: (now) => {
      board = now;
      for (const hear of boards) hear(now);
    },
    show: (now) => {
      for (const hear of hearers) hear(now);
    },
    watch: (hear, signal) => {
      hearers.add(hear);
      signal.addEventListener('abort', () => hearers.delete(hear));
      hear(first);
    },
    read,
    board: {
      watch: (hear, signal) => {
        boards.add(hear);
        signal.addEventListener('abort', () => boards.delete(hear));
        hear(board);
      },
      selecting: (on) => page.boardDeeds.push(['selecting', on]),
      select: (keys) => page.boardDeeds.push(['select', keys]),
      selectInView: () => page.boardDeeds.push(['selectInView']),
      showChips: (on) => page.boardDeeds.push(['showChips', on]),
    },
    close: () => {
      page.closed += 1;
    },
    dock: { docked: false, set: () => {} },
    readClipboard: async () => 'Families leave before they find out what’s on today.',
    openPage: (path) => page.opened.push(path),
  };
  return page;
}

/** A panel's browser in which nothing is kept, copied or captured. */
export const fakeHost = (page: Page): PanelHost => ({
  page,
  readDraft: async () => null,
  keepDraft: async () => {},
  panelKeys: async () => 'Alt+P',
  copy: async () => {},
  capture: null,
  room: async () => null,
  glance: null,
});
