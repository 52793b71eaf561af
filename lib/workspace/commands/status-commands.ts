/** A person's own word on a project's status, over the rule's. */
import type { Id } from '../../core/record.ts';
import type { Writer } from '../../storage/store.ts';
import type { Commands } from '../workspace.ts';
import * as check from './checks.ts';
import type { Do } from './do-deed.ts';
import { there } from './there.ts';

type StatusCommands = Pick<Commands, 'overrideStatus' | 'endOverride'>;

async function endStanding(writer: Writer, projectId: Id): Promise<void> {
  for (const { id, endedAt } of await writer.ofProject('overrides', projectId)) {
    if (endedAt === null) await writer.edit('overrides', id, { endedAt: writer.at });
  }
}

export function statusCommands(act: Do): StatusCommands {
  return {
    overrideStatus: (projectId, { level, reason, by }) =>
      act('status.override', async (writer) => {
        await there(writer, 'projects', projectId);
        await endStanding(writer, projectId);
        return writer.make('overrides', null, {
          projectId,
          level,
          reason: check.words(reason, 'reason', check.STATEMENT_MOST),
          by: check.name(by, 'by'),
          at: writer.at,
          endedAt: null,
        });
      }),

    endOverride: (projectId) =>
      act('status.overrideEnd', async (writer) => {
        await there(writer, 'projects', projectId);
        await endStanding(writer, projectId);
        return projectId;
      }),
  };
}
