/** What people can do: every command checks what it was given, and writes it in one transaction that can be undone. */
import type { TaskReading } from '../core/task.ts';
import type { Store } from '../storage/store.ts';
import { constraintCommands } from './commands/constraint-commands.ts';
import { makeDo, type Ring } from './commands/do-deed.ts';
import { goalCommands } from './commands/goal-commands.ts';
import { peopleCommands } from './commands/people-commands.ts';
import { projectCommands } from './commands/project-commands.ts';
import { rememberTask } from './commands/remember-task.ts';
import { restoreCommand } from './commands/restore-command.ts';
import { sampleCommands } from './commands/sample-commands.ts';
import { statusCommands } from './commands/status-commands.ts';
import { stepBackCommand } from './commands/step-back.ts';
import { tagCommands } from './commands/tag-commands.ts';
import { eachOnce } from './commands/tag-many.ts';
import { trashCommand } from './commands/trash-command.ts';
import type { Commands } from './workspace.ts';

function undoCommand(store: Store, ring: Ring): Pick<Commands, 'undo'> {
  return {
    async undo(entryId) {
      // The answer of a deed that changed nothing: there is nothing to take back.
      if (entryId === '') return { entryId: '', id: '', kept: [] };
      const { entry, kept } = await store.undo(entryId);
      if (entry) ring();
      return { entryId: entry?.id ?? '', id: entry?.recordIds[0] ?? '', kept };
    },
  };
}

function rememberCommands(
  store: Store,
  ring: Ring,
): Pick<Commands, 'rememberTask' | 'rememberMany'> {
  const rememberMany = async (readings: readonly TaskReading[]) => {
    let wrote = false;
    const tasks = eachOnce(readings);
    const entry = await store.write('task.seen', async (writer) => {
      for (const reading of tasks) wrote = (await rememberTask(writer, reading)) || wrote;
    });
    // Even where only the times are newer: "as of" is shown beside every number.
    if (wrote) ring();
    return entry && { entryId: entry.id, id: entry.recordIds[0] ?? '' };
  };
  return { rememberMany, rememberTask: (reading) => rememberMany([reading]) };
}

export function makeCommands(store: Store, ring: Ring): Commands {
  const act = makeDo(store, ring);
  return {
    ...projectCommands(act),
    ...peopleCommands(act),
    ...goalCommands(act),
    ...constraintCommands(act),
    ...tagCommands(act),
    ...statusCommands(act),
    ...sampleCommands(act),
    ...trashCommand(act),
    ...restoreCommand(act),
    ...stepBackCommand(act),
    ...rememberCommands(store, ring),
    ...undoCommand(store, ring),
  };
}
