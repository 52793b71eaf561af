/** Data that the browser lost: told as what it is, and never shown as if nothing had ever been there. */
import type { Loss, Traces } from '../core/loss.ts';
import type { Copies } from '../storage/backup/copies.ts';
import type { Store } from '../storage/store.ts';

export const NO_TRACES: Traces = {
  read: async () => 'nothing',
  note: async () => undefined,
};

/** Null: nothing was lost, or whoever it was told has settled it. */
export async function findLoss(world: {
  store: Store;
  copies: Copies;
  traces: Traces;
}): Promise<Loss | null> {
  const { store, copies, traces } = world;
  // Before the database is looked at: what is written for the first time meanwhile is not taken for what was lost.
  const trace = await traces.read();
  if (trace !== 'lost' && (trace === 'settled' || !(await store.isBlank()))) return null;
  const all = await copies.list();
  if (trace === 'nothing' && all.length === 0) return null;
  // Remembered, so that it is still told after something new was written down.
  if (trace !== 'lost') {
    // Another window may be beginning anew just now.
    if (!(await store.isBlank())) return null;
    await traces.note('lost');
  }
  return { copy: all.find(({ reason }) => reason !== 'before-anew') ?? null };
}
