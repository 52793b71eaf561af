/** The dashboard's page of one project: goals beside constraints, and the spend where they meet. */
import { isOpenGoal } from '../core/goal.ts';
import { moneyHeld } from '../core/money-held.ts';
import type { Person } from '../core/person.ts';
import { SEATS, type Seat } from '../core/project.ts';
import type { Day, Id } from '../core/record.ts';
import { Refusal } from '../core/refusal.ts';
import type { Sum } from '../core/sum.ts';
import type { Reader } from '../storage/store.ts';
import { type ProjectFacts, readProject } from './project-facts.ts';
import { budgetView, goalViews, projectHead, timelineView } from './project-views.ts';
import type { ProjectPage } from './views.ts';

/** Spend per goal and budget. A budget that covers the project is served by all of a goal's work. */
function cellsOf(facts: ProjectFacts): Record<string, Sum> {
  const cells: [string, Sum][] = [];
  for (const goal of [...facts.goals.map(({ id }) => id), 'none'])
    for (const { id, covers } of facts.budgets)
      cells.push([
        `${goal}|${id}`,
        facts.sum(covers === 'project' ? `goal:${goal}` : `goal:${goal}|budget:${id}`),
      ]);
  return Object.fromEntries(cells);
}

function seatsOf(facts: ProjectFacts, people: readonly Person[]): Record<Seat, Person | null> {
  const held = (seat: Seat) => people.find(({ id }) => id === facts.project.seats[seat]) ?? null;
  const entries = SEATS.map((seat): [Seat, Person | null] => [seat, held(seat)]);
  return Object.fromEntries(entries) as Record<Seat, Person | null>;
}

export async function projectPage(reader: Reader, id: Id, today: Day): Promise<ProjectPage | null> {
  const project = await reader.get('projects', id);
  if (!project) return null;
  const [facts, places, everybody] = await Promise.all([
    readProject(reader, project, today),
    reader.ofProject('places', id),
    reader.all('people', { trashed: true }),
  ]);
  if (!facts.client)
    throw new Refusal('data-damaged', 'The client of this project cannot be read.');
  const people = everybody.filter(({ deletedAt }) => deletedAt === null);
  const goals = goalViews(facts);
  return {
    project,
    client: facts.client,
    head: projectHead(facts),
    goals: goals.filter(({ goal }) => isOpenGoal(goal)),
    closedGoals: goals.filter(({ goal }) => !isOpenGoal(goal)),
    budgets: facts.budgets.map((budget) => budgetView(facts, budget)),
    timelines: facts.timelines.map((constraint) => timelineView(facts, constraint)),
    stakeholders: facts.stakeholders.map((constraint) => ({
      constraint,
      person: everybody.find(({ id: one }) => one === constraint.personId) ?? null,
    })),
    priorities: facts.priorities,
    cells: cellsOf(facts),
    noGoal: facts.sum('goal:none'),
    all: facts.sum('all'),
    outOfScope: facts.sum('out'),
    places,
    moneyHeld: moneyHeld([...facts.budgets, ...facts.priorities], facts.tally('all').fixed),
    people: people.filter(
      ({ side, clientId }) => side === 'agency' || clientId === project.clientId,
    ),
    seats: seatsOf(facts, everybody),
  };
}
