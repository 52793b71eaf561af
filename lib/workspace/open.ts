/** The real workspace, over the browser's storage. The one place that asks the computer for time and randomness. */
import type { Day, Instant } from '../core/record.ts';
import type { Actor } from '../core/stamp.ts';
import { openCopies } from '../storage/backup/copies.ts';
import { rawCopy } from '../storage/backup/raw-copy.ts';
import { connect, DATABASE, type Incident } from '../storage/database.ts';
import { openStore } from '../storage/open-store.ts';
import type { Damaged } from '../storage/store.ts';
import { makeCommands } from './commands.ts';
import { makeQueries } from './queries.ts';
import { makeSafekeeping, type Safekeeping } from './safekeeping.ts';
import type { Workspace } from './workspace.ts';

/** Rung after every write, heard in every window: see lib/browser/bell.ts. */
export interface Bell {
  ring(): void | Promise<void>;
  hear(listen: () => void, signal: AbortSignal): void;
}

export interface World {
  bell: Bell;
  now?: () => Instant;
  /** Hears what happens to the database from outside: blocked by another window, yielded to a newer Planseat. */
  tell?: (incident: Incident) => void;
  /** The database's name, where it is not the real one. */
  name?: string;
}

/** A workspace that somebody opened, and who may look after what is damaged. */
export interface OpenWorkspace extends Workspace {
  /** Records set aside because they no longer parse, with their raw values: those met so far, or all there are. */
  damaged(which: 'met' | 'all'): Promise<Damaged[]>;
  /** Backups, automatic ones, and bringing one back. */
  keeping: Safekeeping;
  /** Opens the data ahead of the first question. Whether they open, that question tells. */
  wake(): void;
  close(): void;
}

/** The calendar day where the user is. */
function dayOf(now: Instant): Day {
  const date = new Date(now);
  const part = (value: number, digits: number) => String(value).padStart(digits, '0');
  return [part(date.getFullYear(), 4), part(date.getMonth() + 1, 2), part(date.getDate(), 2)].join(
    '-',
  );
}

function newActor(): Actor {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Opens the database when something is first asked or done, so that it costs nothing before. */
export function openWorkspace(world: World): OpenWorkspace {
  const { bell } = world;
  const now = world.now ?? (() => Date.now());
  const name = world.name ?? DATABASE;
  const newId = () => crypto.randomUUID();
  const copies = openCopies(`${name}-backups`, { newId, dayOf });
  const connection = connect({
    name,
    ...(world.tell ? { tell: world.tell } : {}),
    async ahead() {
      const written = await rawCopy(name, now());
      if (written) await copies.keep(written, 'before-migration', null);
    },
  });
  const store = openStore(connection, { now, newActor, newId });
  // What was written is written: a bell that cannot ring leaves other windows late, and nothing worse.
  const ring = () => {
    void (async () => bell.ring())().catch(() => undefined);
  };
  return {
    ask: makeQueries({ store, now, today: () => dayOf(now()) }),
    act: makeCommands(store, ring),
    onChange: (hear, signal) => bell.hear(hear, signal),
    keeping: makeSafekeeping({ store, copies, name, now, dayOf, ring }),
    damaged: (which) => store.damaged(which),
    wake: () => void connection.get().catch(() => undefined),
    close: () => store.close(),
  };
}
