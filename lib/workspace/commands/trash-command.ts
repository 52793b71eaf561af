/** Putting things into the trash, with what makes no sense without them. */
import type { Id } from '../../core/record.ts';
import type { Writer } from '../../storage/store.ts';
import type { DeedName } from '../deeds.ts';
import type { Commands } from '../workspace.ts';
import type { Do } from './do-deed.ts';
import { there } from './there.ts';

type Trashed = Parameters<Commands['trash']>[0];

const DEED: Readonly<Record<Trashed, DeedName>> = {
  goals: 'goal.trash',
  constraints: 'constraint.trash',
  projects: 'project.trash',
  clients: 'client.trash',
  people: 'person.trash',
  tasks: 'task.trash',
};

/** Its tasks and tags stay: they say nothing without the project, and speak again when it comes back. */
export async function trashProject(writer: Writer, id: Id): Promise<void> {
  for (const kind of ['places', 'goals', 'constraints', 'overrides'] as const) {
    for (const record of await writer.ofProject(kind, id)) await writer.trash(kind, record.id);
  }
  await writer.trash('projects', id);
}

async function trashClient(writer: Writer, id: Id): Promise<void> {
  for (const project of await writer.all('projects')) {
    if (project.clientId === id) await trashProject(writer, project.id);
  }
  for (const person of await writer.all('people')) {
    if (person.clientId === id) await writer.trash('people', person.id);
  }
  await writer.trash('clients', id);
}

export function trashCommand(act: Do): Pick<Commands, 'trash'> {
  return {
    trash: (kind, id) =>
      act(DEED[kind], async (writer) => {
        await there(writer, kind, id);
        if (kind === 'projects') await trashProject(writer, id);
        else if (kind === 'clients') await trashClient(writer, id);
        else {
          if (kind === 'tasks') await writer.trash('tags', id);
          await writer.trash(kind, id);
        }
        return id;
      }),
  };
}
