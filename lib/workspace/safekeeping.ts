/** Looking after the data as a whole: backups as files, automatic ones, bringing one back, and what is damaged. */
import type {
  BackupHead,
  CopyLine,
  CopyReason,
  RestoreMode,
  RestorePreview,
} from '../core/backup.ts';
import type { Loss, Traces } from '../core/loss.ts';
import type { Day, Id, Instant } from '../core/record.ts';
import type { Copies, KeptUnreadable, LastFile } from '../storage/backup/copies.ts';
import { rawCopy } from '../storage/backup/raw-copy.ts';
import { type Backup, readBackup } from '../storage/backup/read-backup.ts';
import type { Damaged, DataState, Store } from '../storage/store.ts';
import type { Ring } from './commands/do-deed.ts';
import { findLoss } from './loss.ts';
import { startAnew } from './start-anew.ts';
import type { Done } from './workspace.ts';

export type { BackupHead, CopyLine, RestoreMode, RestorePreview } from '../core/backup.ts';
export type { Loss } from '../core/loss.ts';
export type { LastFile } from '../storage/backup/copies.ts';
export type { Damaged, DataState } from '../storage/store.ts';

/** A file to save somewhere, under a name that says what it is. */
export interface NamedFile {
  name: string;
  file: Blob;
}

/** A backup that was looked into, and may be brought back as it was shown. */
export interface LookedInto {
  name: string;
  head: BackupHead;
  /** False: it was changed since it was made, or damaged. */
  intact: boolean;
  /** It was made by this installation. */
  mine: boolean;
  preview: RestorePreview;
  /** Looks again, where the data has changed since. */
  again(): Promise<LookedInto>;
  restore(mode: RestoreMode): Promise<Done>;
  /** What of it nobody could read, as a file. */
  unreadable(): NamedFile;
}

export interface Safekeeping {
  /** How much there is. Refused where the data cannot be opened; the rest of this works all the same. */
  state(): Promise<DataState>;
  lastFile(): Promise<LastFile | null>;
  /** Everything as a file. */
  backUp(): Promise<NamedFile>;
  /** Notes that a backup was saved as a file. */
  noteSaved(saved: NamedFile): Promise<void>;
  /** Refused with `bad-file` where it is none; `field` then says why. */
  lookInto(file: Blob, name: string): Promise<LookedInto>;
  /** The automatic backups, newest first. */
  copies(): Promise<readonly CopyLine[]>;
  copyFile(id: Id): Promise<NamedFile>;
  /**
   * Where the data does not open: keeps it as it lies there, among the automatic backups, and begins anew from one of
   * them. Refused where the data opens, and where it cannot be kept.
   */
  startAnew(copyId: Id): Promise<void>;
  /** Has the browser lost the data? Null: it has not, or a backup was brought back since. */
  loss(): Promise<Loss | null>;
  /** Nothing can or shall be brought back: it is not told again. The automatic backups stay. */
  settleLoss(): Promise<void>;
  /** Today's automatic backup, where there is none yet and something has changed. Null: none was needed. */
  keepDaily(): Promise<CopyLine | null>;
  /** The data as it lies there, even where it cannot be opened; null: there is none. */
  rawCopy(): Promise<NamedFile | null>;
  /** Records that no longer parse, and what imported files held that nobody could read. */
  damaged(): Promise<{ here: readonly Damaged[]; imported: number }>;
  damagedFile(): Promise<NamedFile>;
}

export interface SafekeepingWorld {
  store: Store;
  copies: Copies;
  traces: Traces;
  /** The main database's name. */
  name: string;
  now(): Instant;
  dayOf(at: Instant): Day;
  ring: Ring;
}

const JSON_FILE = { type: 'application/json' };

/** A value as text, whatever it is: what a hostile file held may be too deep for JSON. */
function asText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return String(value);
  }
}

const listFile = (name: string, list: unknown): NamedFile => ({
  name,
  file: new Blob([`${JSON.stringify(list, null, 1)}\n`], JSON_FILE),
});

const withText = <T extends { raw: unknown }>({ raw, ...rest }: T) => ({
  ...rest,
  raw: asText(raw),
});

/** `2026-06-11-1830`, in the time of the user, fit for a file's name on every system. */
function fileDate({ now, dayOf }: SafekeepingWorld, at: Instant = now()): string {
  const time = new Date(at).toTimeString().slice(0, 5).replace(':', '');
  return `${dayOf(at)}-${time}`;
}

/** Null: nothing was ever written, so there is nothing to keep. */
async function keepCopy({ store, copies }: SafekeepingWorld, reason: CopyReason) {
  const { clock } = await store.state();
  return clock === null ? null : copies.keep(await store.backUp(), reason, clock);
}

async function lookInto(
  world: SafekeepingWorld,
  backup: Backup,
  name: string,
): Promise<LookedInto> {
  const { store, copies, ring, now } = world;
  const preview = await store.preview(backup);
  const actor = await store.read((reader) => reader.actor());
  return {
    name,
    head: backup.head,
    intact: backup.intact,
    mine: actor !== null && actor === backup.head.actor,
    preview,
    again: () => lookInto(world, backup, name),
    unreadable: () =>
      listFile(`planseat-unreadable-${fileDate(world)}.json`, backup.unreadable.map(withText)),
    async restore(mode) {
      // Without the copy nothing is brought back: the way back must be there first.
      await keepCopy(world, 'before-restore');
      const { entry, unfit } = await store.restore(backup, mode, preview.print);
      await world.traces.note('settled');
      if (entry) ring();
      const found = [...backup.unreadable, ...unfit].map(
        (one): KeptUnreadable => ({ ...withText(one), at: now(), from: name }),
      );
      if (found.length > 0) await copies.keepUnreadable(found).catch(() => undefined);
      return { entryId: entry?.id ?? '', id: entry?.recordIds[0] ?? '' };
    },
  };
}

async function keepDaily(world: SafekeepingWorld): Promise<CopyLine | null> {
  const { store, copies, now, dayOf } = world;
  const { clock } = await store.state();
  const today = dayOf(now());
  // Any of them, not the newest alone: where the clock was set back, that one seems to be of a later day.
  const has = (await copies.list()).some(
    (copy) => copy.reason === 'daily' && (copy.clock === clock || dayOf(copy.at) === today),
  );
  if (has) return null;
  return keepCopy(world, 'daily');
}

export function makeSafekeeping(world: SafekeepingWorld): Safekeeping {
  const { store, copies } = world;
  return {
    state: () => store.state(),
    lastFile: () => copies.lastFile(),
    async backUp() {
      const { file } = await store.backUp();
      return { name: `planseat-${fileDate(world)}.json`, file };
    },
    noteSaved: ({ name, file }) => copies.noteFile({ at: world.now(), name, size: file.size }),
    lookInto: async (file, name) => lookInto(world, await readBackup(file), name),
    copies: () => copies.list(),
    async copyFile(id) {
      const line = (await copies.list()).find((copy) => copy.id === id);
      const file = await copies.file(id);
      return { name: `planseat-${fileDate(world, line?.at)}-automatic.json`, file };
    },
    startAnew: (copyId) => startAnew(world, copyId),
    loss: () => findLoss(world),
    settleLoss: () => world.traces.note('settled'),
    keepDaily: () => keepDaily(world),
    async rawCopy() {
      const written = await rawCopy(world.name, world.now());
      return written && { name: `planseat-${fileDate(world)}-raw.json`, file: written.file };
    },
    async damaged() {
      const here = await store.damaged('all');
      return { here, imported: (await copies.unreadable()).length };
    },
    async damagedFile() {
      const [here, imported] = [await store.damaged('all'), await copies.unreadable()];
      return listFile(`planseat-damaged-${fileDate(world)}.json`, {
        here: here.map(withText),
        imported,
      });
    },
  };
}
