/** What bringing a file back would change, counted and with examples, without changing anything. */
import type {
  KindPreview,
  RecordDifference,
  RestorePreview,
  Unreadable,
} from '../../core/backup.ts';
import { KINDS, type Kind } from '../../core/change.ts';
import { recordName } from '../../core/record-name.ts';
import { same } from '../../core/same.ts';
import type { TxReader } from '../reader.ts';
import { type Pair, walkPlan } from './plan.ts';
import type { Backup } from './read-backup.ts';

const SAMPLES = 10;
const LISTED = 100;

class KindCount {
  readonly fresh: RecordDifference[] = [];
  readonly changed: RecordDifference[] = [];
  readonly count: KindPreview;

  constructor(kind: Kind) {
    const nothing = { fresh: 0, changed: 0, merged: 0, same: 0, unreadable: 0, onlyHere: 0 };
    this.count = { kind, ...nothing };
  }

  raise(what: Exclude<keyof KindPreview, 'kind'>) {
    Object.assign(this.count, { [what]: this.count[what] + 1 });
  }

  add(pair: Pair, name: string) {
    const what = pair.here === null ? 'fresh' : pair.fields.length > 0 ? 'changed' : 'same';
    this.raise(what);
    if (what === 'changed' && pair.fields.some(({ later }) => later === 'file'))
      this.raise('merged');
    if (what === 'same' || this[what].length >= SAMPLES) return;
    const fields = what === 'fresh' ? null : pair.fields;
    this[what].push({ kind: pair.kind, id: pair.id, name, fields });
  }
}

/** Entries that are not here yet. */
async function freshEntries(reader: TxReader, backup: Backup): Promise<number> {
  const keys = new Set<IDBValidKey>(await reader.tx.objectStore('history').getAllKeys());
  return backup.entries.filter(({ entry }) => !keys.has(entry.id)).length;
}

export async function previewRestore(reader: TxReader, backup: Backup): Promise<RestorePreview> {
  const counts = new Map(KINDS.map((kind) => [kind, new KindCount(kind)]));
  const unreadable: Unreadable[] = [...backup.unreadable];
  let mends = 0;
  const nameOf = ({ kind, id, merged }: Pair) => {
    const task = kind === 'tags' ? backup.records.tasks.get(id) : undefined;
    return recordName(task ?? merged);
  };
  const print = await walkPlan(reader, backup, {
    pair(pair) {
      if (pair.mends) mends += 1;
      counts.get(pair.kind)?.add(pair, nameOf(pair));
    },
    unfit: (one) => void unreadable.push(one),
    onlyHere: (kind) => counts.get(kind)?.raise('onlyHere'),
  });
  for (const { kind } of unreadable) {
    const of = KINDS.find((one) => one === kind);
    if (of) counts.get(of)?.raise('unreadable');
  }
  const all = [...counts.values()];
  return {
    kinds: all.map(({ count }) => count),
    freshEntries: await freshEntries(reader, backup),
    mends,
    samples: all.flatMap(({ changed, fresh }) => [...changed, ...fresh]),
    unreadable: unreadable.slice(0, LISTED),
    unreadableCount: unreadable.length,
    print,
  };
}

/** Nothing would change, whichever way it is brought back. */
export function isSameAsHere({ kinds, freshEntries, mends }: RestorePreview): boolean {
  return (
    freshEntries === 0 &&
    mends === 0 &&
    kinds.every((kind) => same([kind.fresh, kind.changed, kind.onlyHere], [0, 0, 0]))
  );
}
