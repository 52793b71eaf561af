/** The data page's host for tests: the real safekeeping, a room that is set by hand, and the files that were saved. */
import type { DataHost } from '../../components/data/data-host.ts';
import type { Room } from '../../lib/core/room.ts';
import type { Safekeeping } from '../../lib/workspace/safekeeping.ts';

export interface FakeData extends DataHost {
  saved: { name: string; file: Blob }[];
  roomNow: Room | null;
  /** What the browser answers when it is asked to keep the data. */
  agrees: boolean;
}

export function fakeData(keeping: Safekeeping): FakeData {
  const fake: FakeData = {
    saved: [],
    roomNow: { used: 41_200_000, quota: 1_024_000_000, persisted: false, at: Date.now() },
    agrees: true,
    keeping,
    room: async () => fake.roomNow,
    persist: async () => {
      if (fake.roomNow && fake.agrees) fake.roomNow = { ...fake.roomNow, persisted: true };
      return fake.agrees;
    },
    save: (name, file) => fake.saved.push({ name, file }),
  };
  return fake;
}
