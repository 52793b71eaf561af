/** Doing one deed: one write, one ring of the bell, one answer with what is needed to undo it. */
import type { Id } from '../../core/record.ts';
import type { Store, Writer } from '../../storage/store.ts';
import type { DeedName } from '../deeds.ts';
import type { Done } from '../workspace.ts';

/** Tells every window that something was written. */
export type Ring = () => void;

/** Runs `work` as one deed; `work` answers the id of the record it is about. */
export type Do = (deed: DeedName, work: (writer: Writer) => Promise<Id>) => Promise<Done>;

export function makeDo(store: Store, ring: Ring): Do {
  return async (deed, work) => {
    let id: Id = '';
    const entry = await store.write(deed, async (writer) => {
      id = await work(writer);
    });
    if (entry) ring();
    return { entryId: entry?.id ?? '', id };
  };
}
