/** Everything a project's numbers and status rest on, read at once; flat in the number of its tasks. */
import type { Client } from '../core/client.ts';
import type {
  BudgetConstraint,
  Constraint,
  PriorityConstraint,
  StakeholderConstraint,
  TimelineConstraint,
} from '../core/constraint.ts';
import type { Goal } from '../core/goal.ts';
import { compareGoals } from '../core/goal-order.ts';
import type { Project } from '../core/project.ts';
import type { Day, Id, Instant } from '../core/record.ts';
import type { StatusOverride } from '../core/status.ts';
import { type Sum, sumOf } from '../core/sum.ts';
import { addTally, emptyTally, type Slice, type Tally } from '../core/tally.ts';
import type { TimelineFacts } from '../core/timeline.ts';
import type { Reader } from '../storage/store.ts';

export interface ProjectFacts {
  project: Project;
  /** Null where it was lost: a damaged record. */
  client: Client | null;
  /** In their order, closed ones too. */
  goals: readonly Goal[];
  budgets: readonly BudgetConstraint[];
  timelines: readonly TimelineConstraint[];
  stakeholders: readonly StakeholderConstraint[];
  priorities: readonly PriorityConstraint[];
  overrides: readonly StatusOverride[];
  tally(slice: Slice): Tally;
  sum(slice: Slice): Sum;
  latestDue: Day | null;
  /** When that due day was read; null as above. */
  dueAsOf: Instant | null;
  /** The oldest "as of" among the times that its numbers rest on; where no time is known, the oldest look at a task. */
  asOf: Instant | null;
  today: Day;
}

const ofKind = <K extends Constraint['kind']>(constraints: readonly Constraint[], kind: K) =>
  constraints
    .filter((one): one is Extract<Constraint, { kind: K }> => one.kind === kind)
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));

/** `goal:x` and `goal:x|budget:y` as their parts; null for other slices. */
function goalOf(slice: Slice): { goal: Id; rest: string } | null {
  const found = /^goal:([^|]*)(.*)$/.exec(slice);
  return found ? { goal: found[1] ?? '', rest: found[2] ?? '' } : null;
}

/** Tallies by slice. Work tagged with a goal that is in the trash, or in another project by now, serves no goal here. */
function bySlice(tallies: readonly Tally[], goals: ReadonlySet<Id>): Map<Slice, Tally> {
  const slices = new Map<Slice, Tally>();
  for (const tally of tallies) {
    const part = goalOf(tally.slice);
    const slice =
      part && part.goal !== 'none' && !goals.has(part.goal)
        ? (`goal:none${part.rest}` as Slice)
        : tally.slice;
    slices.set(slice, addTally(slices.get(slice) ?? emptyTally(tally.projectId, slice), tally));
  }
  return slices;
}

export async function readProject(
  reader: Reader,
  project: Project,
  today: Day,
): Promise<ProjectFacts> {
  const [client, goals, constraints, overrides, tallies, edges] = await Promise.all([
    reader.get('clients', project.clientId, { trashed: true }),
    reader.ofProject('goals', project.id),
    reader.ofProject('constraints', project.id),
    reader.ofProject('overrides', project.id),
    reader.tallies(project.id),
    reader.taskEdges(project.id),
  ]);
  const slices = bySlice(tallies, new Set(goals.map(({ id }) => id)));
  const tally = (slice: Slice) => slices.get(slice) ?? emptyTally(project.id, slice);
  return {
    project,
    client,
    goals: [...goals].sort(compareGoals),
    budgets: ofKind(constraints, 'budget'),
    timelines: ofKind(constraints, 'timeline'),
    stakeholders: ofKind(constraints, 'stakeholder'),
    priorities: ofKind(constraints, 'priority'),
    overrides,
    tally,
    sum: (slice) => sumOf(tally(slice), project.billRate),
    latestDue: edges.latestOpenDue?.day ?? null,
    dueAsOf: edges.latestOpenDue?.asOf ?? null,
    asOf: edges.oldestFigures ?? edges.oldestSeen,
    today,
  };
}

export function timelineFacts(facts: ProjectFacts): TimelineFacts {
  const { tasks, open } = facts.tally('all');
  const { startsOn, tolerances } = facts.project;
  return { latestDue: facts.latestDue, tasks, open, startsOn, tolerances, today: facts.today };
}
