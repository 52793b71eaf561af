/** What the data page needs of the browser and of the workspace's safekeeping; its entrypoint gives the real one. */
import type { Room } from '../../lib/core/room.ts';
import type { Safekeeping } from '../../lib/workspace/safekeeping.ts';

export interface DataHost {
  keeping: Safekeeping;
  /** Null where the browser does not tell. */
  room(): Promise<Room | null>;
  /** Asks the browser to keep the data when the disk is full; straight from a press. False: it did not agree. */
  persist(): Promise<boolean>;
  /** Gives a file to the browser to save. */
  save(name: string, file: Blob): void;
}
