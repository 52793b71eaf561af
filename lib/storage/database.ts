/** Opens the database, and keeps it open: makes its stores, takes it up the ladder, makes way for a newer Planseat. */
import { deleteDB, openDB } from 'idb';
import { Refusal } from '../core/refusal.ts';
import { versionOf } from './backup/raw-copy.ts';
import { breakOff } from './break-off.ts';
import { climb } from './migrations/climb.ts';
import { LADDER } from './migrations/ladder.ts';
import type { Step } from './migrations/step.ts';
import { refusalOf } from './refusals.ts';
import type { Db, PlanseatDb } from './rows.ts';
import { addUpTallies } from './tallies.ts';

export const DATABASE = 'planseat';

/**
 * What happens to an open database from outside. `blocked`: another window keeps an older version open, and we wait for it.
 * `opened`: it is ours. `yielded`: we closed, so that a newer Planseat can upgrade. `terminated`: the browser closed it.
 */
export type Incident = 'blocked' | 'opened' | 'yielded' | 'terminated';

export interface Opening {
  name: string;
  ladder: readonly Step[];
  tell(event: Incident): void;
  /** Called before an older database is taken up the ladder, while it still opens as it was. A failure does not hold it up. */
  ahead(): Promise<void>;
  /** How long an opening may wait without a word: whoever waits behind another one that is blocked is told nothing. */
  patience: number;
}

interface Begun extends Opening {
  /** Its turn has come, and it is taken up the ladder. */
  climbs(): void;
}

const BLOCKED =
  'Another window of Planseat still uses the data in its older form. Close it or reload it, then try again.';
const FAILED =
  'The data could not be brought to the form of this version, and was left exactly as it was. Install the version before this one to use or export it, and report this: ';

/** Is there an older database, which opening would change? The first version has none before it. */
async function isOlder({ name, ladder }: Opening): Promise<boolean> {
  if (ladder.length < 2) return false;
  const version = await versionOf(name);
  return version !== null && version > 0 && version < ladder.length;
}

async function openAfter(opening: Begun, lost: (event: Incident) => void): Promise<Db> {
  try {
    if (await isOlder(opening)) await opening.ahead();
  } catch {
    // The climb itself leaves the data as it was where it fails; a copy more is a courtesy.
  }
  return open(opening, lost);
}

/** Opens once. Ends the transaction itself where a step fails, since the browser would commit what was done so far. */
async function open(opening: Begun, lost: (event: Incident) => void): Promise<Db> {
  const version = opening.ladder.length;
  let failure: { cause: unknown } | null = null;
  const opened = openDB<PlanseatDb>(opening.name, version, {
    upgrade(db, oldVersion, _, tx) {
      tx.done.catch(() => undefined);
      opening.climbs();
      climb(db, tx, oldVersion, opening.ladder)
        .then((reshaped) => (reshaped ? addUpTallies(tx) : undefined))
        .catch((cause: unknown) => {
          failure = { cause };
          breakOff(tx);
        });
    },
    blocked: () => opening.tell('blocked'),
    blocking: () => lost('yielded'),
    terminated: () => lost('terminated'),
  });
  try {
    return await opened;
  } catch (thrown) {
    throw migrationRefusal(failure) ?? refusalOf(thrown);
  }
}

function migrationRefusal(failure: { cause: unknown } | null): Refusal | null {
  if (failure === null) return null;
  const known = refusalOf(failure.cause);
  if (known.trouble === 'storage-full') return known;
  const refusal = new Refusal('migration-failed', FAILED + known.message);
  refusal.cause = failure.cause;
  return refusal;
}

/** A database that is opened when first needed, and again after it was lost. */
export interface Connection {
  /** Rejects with `storage-blocked` while another window stands in the way; the opening goes on meanwhile. */
  get(): Promise<Db>;
  /** Opens anew, where the one at hand turned out to be closed under us. */
  renew(): Promise<Db>;
  close(): void;
}

interface Attempt {
  db: Promise<Db>;
  /** One for all who ask, since what waits for a promise that may never settle is never let go: rejects while another window stands in the way. */
  answer: Promise<Db>;
}

export function connect(asked: Partial<Opening> = {}): Connection {
  const opening: Opening = {
    name: DATABASE,
    ladder: LADDER,
    tell: () => undefined,
    ahead: async () => undefined,
    patience: 5_000,
    ...asked,
  };
  let current: Attempt | null = null;
  let closed = false;

  function forget(attempt: Attempt) {
    if (current === attempt) current = null;
  }

  function begin(): Attempt {
    let block = (_: Refusal): void => undefined;
    const blocked = new Promise<never>((_, reject) => {
      block = reject;
    });
    const late = setTimeout(() => tell('blocked'), opening.patience);
    const tell = (event: Incident) => {
      clearTimeout(late);
      if (event === 'blocked') block(new Refusal('storage-blocked', BLOCKED));
      opening.tell(event);
    };
    const lost = (event: Incident) => {
      forget(attempt);
      void db.then((open) => open.close());
      opening.tell(event);
    };
    const db = openAfter({ ...opening, tell, climbs: () => clearTimeout(late) }, lost);
    const attempt: Attempt = { db, answer: Promise.race([db, blocked]) };
    db.then(
      (open) => {
        // Being blocked was only for a while.
        attempt.answer = db;
        if (closed) open.close();
        else tell('opened');
      },
      () => {
        attempt.answer = db;
        clearTimeout(late);
        forget(attempt);
      },
    );
    return attempt;
  }

  function get(): Promise<Db> {
    if (closed) return Promise.reject(refusalOf(new DOMException('', 'InvalidStateError')));
    current ??= begin();
    return current.answer;
  }

  return {
    get,
    renew() {
      current = null;
      return get();
    },
    close() {
      closed = true;
      current?.db.then(
        (open) => open.close(),
        () => undefined,
      );
      current = null;
    },
  };
}

/** Removes a database, once every window has let go of it. Whoever asks has kept what lies there. */
export async function removeDatabase(name: string): Promise<void> {
  try {
    await deleteDB(name);
  } catch (thrown) {
    throw refusalOf(thrown);
  }
}
