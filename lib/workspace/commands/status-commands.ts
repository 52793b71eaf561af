/** A person's own word on a project's status, over the rule's. */
import type { Id } from '../../core/record.ts';
import { changedFrom } from '../../core/seen-values.ts';
import type { Writer } from '../../storage/store.ts';
import type { Commands } from '../workspace.ts';
import * as check from './checks.ts';
import type { Do } from './do-deed.ts';
import { there } from './there.ts';

type StatusCommands = Pick<Commands, 'overrideStatus' | 'endOverride'>;

/** The override that stands, as its form has it. */
async function standing(writer: Writer, projectId: Id) {
  const all = await writer.ofProject('overrides', projectId);
  const one = all.find(({ endedAt }) => endedAt === null);
  return { override: one ? { level: one.level, reason: one.reason, by: one.by } : null };
}

async function endStanding(writer: Writer, projectId: Id): Promise<void> {
  for (const { id, endedAt } of await writer.ofProject('overrides', projectId)) {
    if (endedAt === null) await writer.edit('overrides', id, { endedAt: writer.at });
  }
}

export function statusCommands(act: Do): StatusCommands {
  return {
    overrideStatus: (projectId, { level, reason, by }, seen = {}) =>
      act('status.override', async (writer) => {
        await there(writer, 'projects', projectId);
        changedFrom({ override: { level, reason, by } }, seen, await standing(writer, projectId));
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
