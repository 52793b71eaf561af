/** The panel on a task: its project by its place, its tag, and what it does to goals and budgets. */

import type { Goal } from '../core/goal.ts';
import { isOpenGoal } from '../core/goal.ts';
import { compareByClient } from '../core/name-order.ts';
import { type Place, type Project, placeId } from '../core/project.ts';
import type { Day, Id } from '../core/record.ts';
import { isSample } from '../core/sample.ts';
import { speaking, type Tag } from '../core/tag.ts';
import { type Task, type TaskIdentity, taskId } from '../core/task.ts';
import type { Reader } from '../storage/store.ts';
import { drawView } from './draw-view.ts';
import { type ProjectFacts, readProject } from './project-facts.ts';
import { goalViews, projectHead, timelineView } from './project-views.ts';
import type { LauncherFacts, TaskView } from './views.ts';

export interface Found {
  project: Project;
  place: Place;
  task: Task | null;
  /** Null where the tag is of another project than the place is now. */
  tag: Tag | null;
  /** The tag as far as it counts. */
  said: Tag | null;
}

type Reads = Pick<Reader, 'get' | 'ofProject'>;

export async function saidBy(reader: Reads, tag: Tag | null, projectId: Id): Promise<Tag | null> {
  if (!tag || tag.draws.length === 0) return tag;
  const constraints = await reader.ofProject('constraints', projectId, { trashed: true });
  const gone = new Set(constraints.flatMap((one) => (one.deletedAt === null ? [] : one.id)));
  return speaking(tag, (id) => gone.has(id));
}

type Reading<T> = Promise<T | null> | null;

const placeAt = (reader: Reads, identity: TaskIdentity, area: string | null): Reading<Place> =>
  area === null ? null : reader.get('places', placeId({ ...identity, area }));

/** Where the address does not name one: the place that the task was last seen in; else one of its project on that tracker. */
async function placeOf(
  reader: Reads,
  identity: TaskIdentity,
  task: Task | null,
): Promise<Place | null> {
  const place = await placeAt(reader, identity, task?.area ?? null);
  if (place) return place;
  if (identity.area !== null || task?.projectId == null) return null;
  const places = await reader.ofProject('places', task.projectId);
  const { tracker, host } = identity;
  return places.find((place) => place.tracker === tracker && place.host === host) ?? null;
}

export async function findTask(reader: Reads, identity: TaskIdentity): Promise<Found | null> {
  const id = taskId(identity);
  const [task, tag, named] = await Promise.all([
    reader.get('tasks', id),
    reader.get('tags', id),
    placeAt(reader, identity, identity.area),
  ]);
  const place = named ?? (await placeOf(reader, identity, task));
  const project = place && (await reader.get('projects', place.projectId));
  if (!place || !project) return null;
  const own = tag?.projectId === project.id ? tag : null;
  return { project, place, task, tag: own, said: await saidBy(reader, own, project.id) };
}

/** Every project of one's own, likely ones first: on the same tracker and host, or of a client that has one there. */
export async function candidates(
  reader: Reader,
  identity: Pick<TaskIdentity, 'tracker' | 'host'>,
): Promise<Extract<TaskView, { state: 'no-project' }>> {
  const [projects, clients, places] = await Promise.all([
    reader.all('projects'),
    reader.all('clients'),
    reader.all('places'),
  ]);
  const near = new Set(
    places
      .filter(({ tracker, host }) => tracker === identity.tracker && host === identity.host)
      .map((place) => place.projectId),
  );
  const nearClients = new Set(projects.filter(({ id }) => near.has(id)).map((p) => p.clientId));
  const names = new Map(clients.map((client) => [client.id, client.name]));
  // Real work in the sample would be counted nowhere, and go with it.
  const own = projects.filter(({ id }) => !isSample(id));
  const lines = own.map(({ id, name, clientId }) => ({
    id,
    name,
    clientName: names.get(clientId) ?? '',
    likely: near.has(id) || nearClients.has(clientId),
    places: places.filter((place) => place.projectId === id).length,
  }));
  const order = (a: (typeof lines)[number], b: (typeof lines)[number]) =>
    Number(b.likely) - Number(a.likely) || compareByClient(a, b);
  return { state: 'no-project', candidates: lines.sort(order) };
}

/** The address itself, or a view of it: what follows is a path below, a query or a fragment. */
function isAt(url: string | null, address: string): boolean {
  if (url === null || !url.startsWith(address)) return false;
  return url.length === address.length || '/?#&'.includes(url.charAt(address.length));
}

async function withPeople(reader: Reader, facts: ProjectFacts) {
  return Promise.all(
    facts.stakeholders.map(async (constraint) => ({
      constraint,
      person: await reader.get('people', constraint.personId, { trashed: true }),
    })),
  );
}

async function linked(
  reader: Reader,
  found: Found,
  identity: TaskIdentity,
  today: Day,
): Promise<TaskView> {
  const { project, place, task, tag, said } = found;
  const id: Id = taskId(identity);
  const [facts, changes, inbox] = await Promise.all([
    readProject(reader, project, today),
    reader.historyCount(id),
    reader.inbox(),
  ]);
  const capturedHere = [...facts.goals, ...inbox].filter((goal: Goal) =>
    isAt(goal.quote?.url ?? null, identity.url),
  );
  const served = new Set(tag?.goals ?? []);
  return {
    state: 'linked',
    project: projectHead(facts),
    place,
    task,
    tag,
    // A closed goal stays on the tasks that serve it, so that it can be seen and taken off.
    goals: goalViews(facts).filter(({ goal }) => isOpenGoal(goal) || served.has(goal.id)),
    draws: facts.budgets.map((budget) => drawView(facts, budget, task, said)),
    timelines: facts.timelines.map((constraint) => timelineView(facts, constraint)),
    stakeholders: await withPeople(reader, facts),
    priorities: facts.priorities,
    capturedHere,
    changes,
  };
}

export async function taskView(
  reader: Reader,
  identity: TaskIdentity,
  today: Day,
): Promise<TaskView> {
  const found = await findTask(reader, identity);
  return found ? linked(reader, found, identity, today) : candidates(reader, identity);
}

export async function launcherFacts(
  reader: Reader,
  identity: TaskIdentity,
  today: Day,
): Promise<LauncherFacts> {
  const found = await findTask(reader, identity);
  if (!found) return { linked: false, level: null, goalNumbers: [] };
  const facts = await readProject(reader, found.project, today);
  const served = new Set(found.tag?.goals ?? []);
  return {
    linked: true,
    level: projectHead(facts).status.level,
    goalNumbers: goalViews(facts).flatMap(({ goal, number }) =>
      number !== null && served.has(goal.id) ? [number] : [],
    ),
  };
}
