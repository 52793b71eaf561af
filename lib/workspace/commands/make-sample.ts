/** Making the sample project's records, under ids of their own. */
import type { ClientScore, Measure, Quote } from '../../core/goal.ts';
import { DEFAULT_TOLERANCES, placeId } from '../../core/project.ts';
import type { Day, Id } from '../../core/record.ts';
import { SAMPLE_PROJECT, sampleId } from '../../core/sample.ts';
import { type TaskDetails, taskId } from '../../core/task.ts';
import { NOTHING_SEEN } from '../../core/task-reading.ts';
import type { Writer } from '../../storage/store.ts';
import { dayOf } from '../day-of.ts';
import {
  dayFrom,
  SAMPLE_DAYS,
  SAMPLE_GOAL,
  SAMPLE_GOALS,
  SAMPLE_MONEY,
  SAMPLE_PLACE,
  SAMPLE_TASK,
  SAMPLE_TASKS,
  type SampleGoal,
  type SampleGoalName,
  type SampleTask,
  type SampleTaskName,
  type SampleWords,
} from '../sample.ts';

const HOUR = 60;
const DAY_MS = 86_400_000;
export const SAMPLE_CLIENT: Id = sampleId('client');
const PEOPLE = ['director', 'education', 'planner', 'captain'] as const;
const personId = (name: (typeof PEOPLE)[number]) => sampleId(`person-${name}`);
const goalId = (name: SampleGoalName) => sampleId(`goal-${name}`);
const TOTAL = sampleId('budget-total');
const CONTENT = sampleId('budget-content');

/** What the making of each part needs. */
interface Making {
  writer: Writer;
  say: SampleWords;
  today: Day;
}

async function makePeople({ writer, say, today }: Making): Promise<void> {
  await writer.make('clients', SAMPLE_CLIENT, {
    name: say('client'),
    clientRepId: personId('planner'),
  });
  for (const name of PEOPLE) {
    const client = name === 'director' || name === 'education';
    await writer.make('people', personId(name), {
      name: say(`person.${name}`),
      side: client ? 'client' : 'agency',
      clientId: client ? SAMPLE_CLIENT : null,
    });
  }
  await writer.make('projects', SAMPLE_PROJECT, {
    clientId: SAMPLE_CLIENT,
    name: say('project'),
    currency: SAMPLE_MONEY.currency,
    startsOn: dayFrom(today, SAMPLE_DAYS.starts),
    endsOn: dayFrom(today, SAMPLE_DAYS.ends),
    seats: {
      clientRep: personId('planner'),
      planner: personId('planner'),
      teamCaptain: personId('captain'),
      productionLead: null,
    },
    tolerances: DEFAULT_TOLERANCES,
    cadenceDays: 14,
    nextCheckInOn: dayFrom(today, SAMPLE_DAYS.checkIn),
    billRate: SAMPLE_MONEY.billRate,
  });
  const place = { ...SAMPLE_PLACE, projectId: SAMPLE_PROJECT, name: say('place') };
  await writer.make('places', placeId(SAMPLE_PLACE), place);
}

function quoteOf({ writer, say }: Making, name: SampleGoalName): Quote | null {
  if (name !== 'tickets' && name !== 'tours') return null;
  return {
    text: say(`quote.${name}`),
    url: null,
    pageTitle: say('quote.title'),
    prefix: '',
    suffix: '',
    fragmentUrl: null,
    at: writer.at - 30 * DAY_MS,
    speakerId: personId(name === 'tours' ? 'education' : 'director'),
  };
}

function measureOf({ say, today }: Making, name: SampleGoalName, { measure }: SampleGoal) {
  if (!measure || (name !== 'tickets' && name !== 'today' && name !== 'editing')) return null;
  const { unit, baseline, target, current } = measure;
  const from = dayFrom(today, SAMPLE_DAYS.starts);
  const by = dayFrom(today, SAMPLE_DAYS.ends);
  const what = say(`measure.${name}`);
  const all: Measure = { what, unit: say(`unit.${unit}`), baseline, target, current, from, by };
  return all;
}

async function makeGoals(making: Making): Promise<void> {
  const { writer, say, today } = making;
  for (const [rank, name] of SAMPLE_GOALS.entries()) {
    const goal = SAMPLE_GOAL[name];
    const { moscow, state, score } = goal;
    const on = dayFrom(today, SAMPLE_DAYS.checkIn - 14);
    const scores: ClientScore[] =
      score === null ? [] : [{ score, on, personId: personId('director') }];
    await writer.make('goals', goalId(name), {
      projectId: SAMPLE_PROJECT,
      statement: say(`goal.${name}`),
      quote: quoteOf(making, name),
      measure: measureOf(making, name, goal),
      moscow,
      rank: rank + 1,
      state,
      reviewOn: null,
      clientScores: scores,
    });
  }
}

async function makeConstraints({ writer, say, today }: Making): Promise<void> {
  const common = { projectId: SAMPLE_PROJECT, hard: true, note: '' };
  const budget = { ...common, kind: 'budget' as const, thresholds: [80, 100] };
  await writer.make('constraints', TOTAL, {
    ...budget,
    name: say('budget.total'),
    limit: { minutes: null, minor: SAMPLE_MONEY.total },
    covers: 'project',
  });
  await writer.make('constraints', CONTENT, {
    ...budget,
    name: say('budget.content'),
    limit: { minutes: SAMPLE_MONEY.contentMinutes, minor: null },
    covers: 'tagged',
  });
  await writer.make('constraints', sampleId('date'), {
    ...common,
    kind: 'timeline',
    name: say('date'),
    date: dayFrom(today, SAMPLE_DAYS.launch),
  });
  await writer.make('constraints', sampleId('stakeholder'), {
    ...common,
    hard: false,
    kind: 'stakeholder',
    name: say('person.director'),
    personId: personId('director'),
    position: say('position'),
  });
  await writer.make('constraints', sampleId('priority'), {
    ...common,
    hard: false,
    note: say('priority.note'),
    kind: 'priority',
    name: say('priority.name'),
    was: say('priority.was'),
    now: say('priority.now'),
    changedOn: dayFrom(today, SAMPLE_DAYS.changed),
    cost: { minutes: 12 * HOUR, minor: null },
  });
}

const identityOf = ({ number }: SampleTask) => ({
  ...SAMPLE_PLACE,
  key: `${SAMPLE_PLACE.area}-${number}`,
  // There is no page to open.
  url: '',
});

function detailsOf({ writer, say, today }: Making, name: SampleTaskName): TaskDetails {
  const { hours, due } = SAMPLE_TASK[name];
  const seen = <T>(value: T) => ({ value, asOf: writer.at, source: 'page' as const });
  const [estimate, spent, remaining] = hours;
  const done = remaining === 0;
  return {
    ...NOTHING_SEEN,
    title: seen(say(`task.${name}`)),
    status: seen(say(done ? 'state.done' : spent > 0 ? 'state.doing' : 'state.open')),
    done: seen(done),
    assignee: seen(say('person.captain')),
    estimate: seen(estimate * HOUR),
    spent: seen(spent * HOUR),
    remaining: seen(remaining * HOUR),
    due: seen(dayFrom(today, due)),
  };
}

async function makeTasks(making: Making): Promise<void> {
  const { writer, say } = making;
  for (const name of SAMPLE_TASKS) {
    const task = SAMPLE_TASK[name];
    const identity = identityOf(task);
    const id = taskId(identity);
    await writer.make('tasks', id, {
      ...identity,
      ...detailsOf(making, name),
      projectId: SAMPLE_PROJECT,
      seenAt: writer.at,
    });
    await writer.make('tags', id, {
      taskId: id,
      projectId: SAMPLE_PROJECT,
      goals: task.goals.map(goalId),
      draws: task.content
        ? [{ constraintId: CONTENT, amount: { minutes: null, minor: null } }]
        : [],
      scope: task.scope,
      note: name === 'chat' ? say('chatNote') : '',
    });
  }
}

export async function makeSample(writer: Writer, say: SampleWords): Promise<void> {
  const making = { writer, say, today: dayOf(writer.at) };
  await makePeople(making);
  await makeGoals(making);
  await makeConstraints(making);
  await makeTasks(making);
}

export const SAMPLE_PEOPLE: readonly Id[] = PEOPLE.map(personId);
export const SAMPLE_TASK_IDS: readonly Id[] = SAMPLE_TASKS.map((name) =>
  taskId(identityOf(SAMPLE_TASK[name])),
);
