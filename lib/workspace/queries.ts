/** What screens may ask: each question is one reading transaction. */

import { clientSafe } from '../core/client-safe.ts';
import type { Loss } from '../core/loss.ts';
import { compareByClient, compareNames } from '../core/name-order.ts';
import type { Person } from '../core/person.ts';
import type { Day, Id, Instant } from '../core/record.ts';
import { isSample } from '../core/sample.ts';
import type { Reader, Store } from '../storage/store.ts';
import { boardView } from './board-view.ts';
import { chipFacts, isLinked } from './chip-facts.ts';
import { historyLines } from './history-lines.ts';
import { lastDeed } from './last-deed.ts';
import { trashedOwner } from './place-in-trash.ts';
import { readProject } from './project-facts.ts';
import { projectPage } from './project-page.ts';
import { statusView } from './project-views.ts';
import { LAST_PROJECT } from './remembered.ts';
import { summarySince, summaryView } from './summary-view.ts';
import { taskList } from './task-list.ts';
import { taskRows } from './task-rows.ts';
import { launcherFacts, taskView } from './task-view.ts';
import { trashView } from './trash-view.ts';
import type { ClientSafe } from './views.ts';
import type { Queries } from './workspace.ts';

/** What queries take from the world around them. `today` is the day where the user is. */
export interface QueryDeps {
  store: Store;
  now(): Instant;
  today(): Day;
  loss?(): Promise<Loss | null>;
}

const byName = (a: { name: string }, b: { name: string }) => compareNames(a.name, b.name);

async function clientsWithProjects(reader: Reader) {
  const [clients, projects] = await Promise.all([reader.all('clients'), reader.all('projects')]);
  return clients.sort(byName).map((client) => ({
    ...client,
    projects: projects
      .filter(({ clientId }) => clientId === client.id)
      .sort(byName)
      .map(({ id, name }) => ({ id, name })),
  }));
}

/** Who may have said it: the client's own people first. */
function speakers(people: readonly Person[], clientId: Id) {
  const ofClient = people.filter((one) => one.side === 'client' && one.clientId === clientId);
  const ofAgency = people.filter(({ side }) => side === 'agency');
  return [...ofClient.sort(byName), ...ofAgency.sort(byName)].map(({ id, name }) => ({ id, name }));
}

async function captureChoices(reader: Reader) {
  const [projects, clients, people, last] = await Promise.all([
    reader.all('projects'),
    reader.all('clients'),
    reader.all('people'),
    reader.recall(LAST_PROJECT),
  ]);
  const names = new Map(clients.map(({ id, name }) => [id, name]));
  return {
    projects: projects
      .map(({ id, name, clientId }) => ({
        id,
        name,
        clientName: names.get(clientId) ?? '',
        people: speakers(people, clientId),
      }))
      .sort(compareByClient),
    lastProjectId: projects.find(({ id }) => id === last && !isSample(id))?.id ?? null,
  };
}

async function safeView(reader: Reader, projectId: Id, today: Day): Promise<ClientSafe | null> {
  const project = await reader.get('projects', projectId);
  if (!project) return null;
  const facts = await readProject(reader, project, today);
  const { level, reasons, override, asOf } = statusView(facts);
  const { goals, timelines, client } = facts;
  return clientSafe({
    project,
    clientName: client?.name ?? '',
    level,
    asOf,
    overridden: override !== null,
    reasons,
    goals,
    timelines,
    today,
  });
}

export function makeQueries({ store, now, today, loss }: QueryDeps): Queries {
  return {
    loss: async () => (loss ? loss() : null),
    summary: () => store.read((reader) => summaryView(reader, now(), today())),
    summarySince: (last) => store.read((reader) => summarySince(reader, last, now(), today())),
    task: (identity) => store.read((reader) => taskView(reader, identity, today())),
    launcher: (identity) => store.read((reader) => launcherFacts(reader, identity, today())),
    chips: (identities) => store.read((reader) => chipFacts(reader, identities)),
    board: (board) => store.read((reader) => boardView(reader, board, today())),
    isLinked: (place) => store.read((reader) => isLinked(reader, place)),
    trashedOwner: (place) => store.read((reader) => trashedOwner(reader, place)),
    project: (id) => store.read((reader) => projectPage(reader, id, today())),
    taskList: (projectId, ask, signal) =>
      store.read((reader) => taskList(reader, projectId, ask, signal)),
    taskRows: (projectId, ids) => store.read((reader) => taskRows(reader, projectId, ids)),
    clients: () => store.read(clientsWithProjects),
    people: () => store.read(async (reader) => (await reader.all('people')).sort(byName)),
    inbox: () =>
      store.read(async (reader) => {
        const goals = await reader.inbox();
        return goals
          .sort((a, b) => b.createdAt - a.createdAt)
          .map((goal) => ({ goal, quote: goal.quote }));
      }),
    history: (ask, limit) => store.read((reader) => historyLines(reader, ask, limit)),
    lastDeed: () => store.read(lastDeed),
    overrides: (projectId) =>
      store.read(async (reader) => {
        const all = await reader.ofProject('overrides', projectId);
        return [...all].sort((a, b) => b.at - a.at);
      }),
    trash: () => store.read(trashView),
    clientSafe: (projectId) => store.read((reader) => safeView(reader, projectId, today())),
    captureChoices: () => store.read(captureChoices),
  };
}
