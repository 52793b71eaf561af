/** The panel on a board: which of its tasks serve a goal, and what the whole project spends on each. Reads the tasks shown, no others. */
import { cardReading } from '../core/board-reading.ts';
import { isOpenGoal } from '../core/goal.ts';
import { type Project, placeId } from '../core/project.ts';
import type { Day } from '../core/record.ts';
import { mergeDetails, NOTHING_SEEN } from '../core/task-reading.ts';
import type { Reader } from '../storage/store.ts';
import { addUpTickets, type Seen, ticketOf } from './board-tickets.ts';
import type { BoardTicket, BoardView, GoalSpend } from './board-views.ts';
import { type Gets, onceEach } from './chip-facts.ts';
import { type ProjectFacts, readProject } from './project-facts.ts';
import { goalViews, projectHead } from './project-views.ts';
import { candidates, findTask } from './task-view.ts';
import type { BoardAsk } from './workspace.ts';

type Linked = Extract<BoardView, { state: 'linked' }>;

/** How often each comes, most often first; of the same number the one met first. */
function byNumber<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The project that the place itself belongs to. Without any task on it, only its host and part are known. */
async function ofPlace(reader: Reader, gets: Gets, ask: BoardAsk): Promise<Project | null> {
  const { area, host } = ask;
  if (area === null) return null;
  const tracker = ask.tasks[0]?.identity.tracker;
  const place = tracker
    ? await gets.get('places', placeId({ tracker, host, area }))
    : (await reader.all('places')).find((one) => one.host === host && one.area === area);
  return place ? gets.get('projects', place.projectId) : null;
}

async function chosen(
  reader: Reader,
  gets: Gets,
  ask: BoardAsk,
  present: readonly Project[],
): Promise<Project | null> {
  const wished = present.find(({ id }) => id === ask.projectId);
  return wished ?? (await ofPlace(reader, gets, ask)) ?? present[0] ?? null;
}

function spendOf(facts: ProjectFacts): Linked['spend'] {
  const goals = goalViews(facts)
    .map(({ goal, number, sum }): GoalSpend => ({ goal, number, sum }))
    // A closed goal is gone from the list only once nothing was spent on it: the rows add up to the whole.
    .filter(({ number, sum }) => number !== null || sum.tasks > 0);
  const none: GoalSpend = { goal: null, number: null, sum: facts.sum('goal:none') };
  return { rows: [...goals, none], all: facts.sum('all'), asOf: facts.asOf };
}

function coverageOf(facts: ProjectFacts, seen: readonly Seen[], tickets: readonly BoardTicket[]) {
  const mine = tickets.filter(({ projectId }) => projectId === facts.project.id);
  const part = (wanted: (ticket: BoardTicket) => boolean) =>
    addUpTickets(
      facts.project,
      seen.filter((_, at) => {
        const ticket = tickets[at];
        return ticket?.projectId === facts.project.id && wanted(ticket);
      }),
    );
  const served = new Set(mine.flatMap(({ goals }) => goals));
  return {
    read: mine.length,
    serving: mine.filter(({ serves }) => serves).length,
    noGoal: part(({ serves }) => !serves),
    outOfScope: part(({ outOfScope }) => outOfScope),
    goalsWithout: goalViews(facts).filter(
      ({ goal }) => isOpenGoal(goal) && goal.moscow !== 'wont' && !served.has(goal.id),
    ),
  };
}

async function seenOf(gets: Gets, card: BoardAsk['tasks'][number], ask: BoardAsk): Promise<Seen> {
  const found = await findTask(gets, card.identity);
  const { details } = cardReading(card, ask.at);
  const task = found?.task ?? null;
  return { card, found, task, details: mergeDetails(task ?? NOTHING_SEEN, details) };
}

async function present(gets: Gets, seen: readonly Seen[]): Promise<Linked['projects']> {
  const projects = byNumber(seen.flatMap(({ found }) => found?.project ?? []));
  return Promise.all(
    projects.map(async ([{ id, name, clientId }, tickets]) => {
      const client = await gets.get('clients', clientId, { trashed: true });
      return { id, name, clientName: client?.name ?? '', tickets };
    }),
  );
}

export async function boardView(reader: Reader, ask: BoardAsk, today: Day): Promise<BoardView> {
  const gets = onceEach(reader);
  const seen = await Promise.all(ask.tasks.map((card) => seenOf(gets, card, ask)));
  const projects = byNumber(seen.flatMap(({ found }) => found?.project ?? []));
  const project = await chosen(
    reader,
    gets,
    ask,
    projects.map(([one]) => one),
  );
  const where = { tracker: ask.tasks[0]?.identity.tracker ?? '', host: ask.host };
  if (!project) return candidates(reader, where);
  const facts = await readProject(reader, project, today);
  const tickets = await Promise.all(seen.map((one) => ticketOf(gets, one)));
  const unlinked = byNumber(
    seen.flatMap(({ found, card }) => (found ? [] : [card.identity.area])),
  ).map(([area, count]) => ({ area, tickets: count }));
  return {
    state: 'linked',
    project: projectHead(facts),
    projects: await present(gets, seen),
    unlinked,
    candidates: unlinked.length > 0 ? (await candidates(reader, where)).candidates : [],
    goals: goalViews(facts).filter(({ goal }) => isOpenGoal(goal)),
    budgets: facts.budgets
      .filter(({ covers }) => covers === 'tagged')
      .map(({ id, name }) => ({ id, name })),
    tickets,
    coverage: coverageOf(facts, seen, tickets),
    spend: spendOf(facts),
  };
}
