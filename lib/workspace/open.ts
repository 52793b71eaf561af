/** The real workspace, over the browser's storage. The one place that asks the computer for time and randomness. */
import type { Traces } from '../core/loss.ts';
import type { Instant } from '../core/record.ts';
import type { Actor } from '../core/stamp.ts';
import { type KeptLine, openCopies } from '../storage/backup/copies.ts';
import { rawCopy } from '../storage/backup/raw-copy.ts';
import { openRefuge, type Refuge } from '../storage/backup/refuge.ts';
import { connect, DATABASE, type Incident } from '../storage/database.ts';
import { openStore } from '../storage/open-store.ts';
import type { Damaged } from '../storage/store.ts';
import { makeCommands } from './commands.ts';
import { dayOf } from './day-of.ts';
import { NO_TRACES } from './loss.ts';
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
  /** Asks the browser to keep the data also when the disk is full: from the first project on there is something to lose. */
  persist?: () => void;
  /** What is known outside of the databases of whether there was anything in them. */
  traces?: Traces;
  /** Where the newest automatic backup lies outside of the databases, where it is not the browser's own place. */
  refuge?: Refuge<KeptLine>;
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

function newActor(): Actor {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function hearers() {
  const all = new Set<() => void>();
  return {
    add(hear: () => void, signal: AbortSignal) {
      all.add(hear);
      signal.addEventListener('abort', () => all.delete(hear));
    },
    stir() {
      for (const hear of [...all]) hear();
    },
  };
}

/** Opens the database when something is first asked or done, so that it costs nothing before. */
export function openWorkspace(world: World): OpenWorkspace {
  const { bell } = world;
  const now = world.now ?? (() => Date.now());
  const name = world.name ?? DATABASE;
  const newId = () => crypto.randomUUID();
  const refuge = world.refuge ?? openRefuge<KeptLine>(`${name}-backups`);
  const copies = openCopies(`${name}-backups`, { newId, dayOf }, refuge);
  const stirred = hearers();
  let waited = false;
  const connection = connect({
    name,
    tell(incident) {
      world.tell?.(incident);
      // Whatever took the database from us, or kept us waiting: screens find out what is there now.
      const anew = incident === 'opened' && waited;
      waited = incident === 'blocked';
      if (anew || incident === 'yielded' || incident === 'terminated') stirred.stir();
    },
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
  const act = makeCommands(store, ring);
  const traces = world.traces ?? NO_TRACES;
  const keeping = makeSafekeeping({ store, copies, traces, name, now, dayOf, ring });
  return {
    ask: makeQueries({ store, now, today: () => dayOf(now()), loss: keeping.loss }),
    act: {
      ...act,
      async makeProject(project) {
        const done = await act.makeProject(project);
        world.persist?.();
        return done;
      },
    },
    onChange(hear, signal) {
      bell.hear(hear, signal);
      stirred.add(hear, signal);
    },
    keeping,
    damaged: (which) => store.damaged(which),
    wake: () => void connection.get().catch(() => undefined),
    close: () => store.close(),
  };
}
