/** What a command is about must be there: living, and of the project it is meant for. */
import type { Kind } from '../../core/change.ts';
import type { Id } from '../../core/record.ts';
import { Refusal } from '../../core/refusal.ts';
import { isSample } from '../../core/sample.ts';
import type { Reader, RecordOf, Writer } from '../../storage/store.ts';
import { LAST_PROJECT } from '../remembered.ts';

const ONE: Readonly<Record<Kind, string>> = {
  clients: 'client',
  projects: 'project',
  places: 'place',
  people: 'person',
  goals: 'goal',
  constraints: 'constraint',
  tasks: 'task',
  tags: 'tag',
  overrides: 'status override',
};

export async function there<K extends Kind>(reader: Reader, kind: K, id: Id): Promise<RecordOf[K]> {
  const record = await reader.get(kind, id);
  if (!record) {
    throw new Refusal('gone', `This ${ONE[kind]} is no longer there. It may be in the trash.`);
  }
  return record;
}

/** Null stands for nobody, or nothing. */
export async function thereOrNull(reader: Reader, kind: Kind, id: Id | null): Promise<void> {
  if (id !== null) await there(reader, kind, id);
}

/** The project that the next capture goes to, unasked. Never the sample: what a client said would go with it. */
export async function rememberProject(writer: Writer, projectId: Id): Promise<void> {
  if (isSample(projectId)) return;
  if ((await writer.recall(LAST_PROJECT)) !== projectId) {
    await writer.remember(LAST_PROJECT, projectId);
  }
}
