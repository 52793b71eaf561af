/** What bringing a file back would change, counted and with examples, without changing anything. */
import type { Currency } from '../../core/amount.ts';
import type {
  KindPreview,
  RecordDifference,
  RestorePreview,
  Unreadable,
} from '../../core/backup.ts';
import { KINDS, type Kind } from '../../core/change.ts';
import { spokenOf } from '../../core/pointers.ts';
import type { Id } from '../../core/record.ts';
import { nameOf } from '../../core/record-name.ts';
import type { TxReader } from '../reader.ts';
import { type Pair, walkPlan } from './plan.ts';
import type { Backup } from './read-backup.ts';

const SAMPLES = 10;
const LISTED = 100;

class KindCount {
  readonly fresh: Pair[] = [];
  readonly changed: Pair[] = [];
  readonly count: KindPreview;

  constructor(kind: Kind) {
    const nothing = { fresh: 0, changed: 0, merged: 0, same: 0, unreadable: 0, onlyHere: 0 };
    this.count = { kind, ...nothing };
  }

  raise(what: Exclude<keyof KindPreview, 'kind'>) {
    Object.assign(this.count, { [what]: this.count[what] + 1 });
  }

  add(pair: Pair) {
    const what = pair.here === null ? 'fresh' : pair.fields.length > 0 ? 'changed' : 'same';
    this.raise(what);
    if (what === 'changed' && pair.fields.some(({ later }) => later === 'file'))
      this.raise('merged');
    if (what !== 'same' && this[what].length < SAMPLES) this[what].push(pair);
  }
}

/** What is in one of both places, the other's where it is not. */
const within =
  (reader: TxReader, backup: Backup, first: 'here' | 'file') => async (kind: Kind, id: Id) => {
    const file = backup.records[kind].get(id) ?? null;
    if (first === 'file' && file) return file;
    return (await reader.get(kind, id, { trashed: true })) ?? file;
  };

type Find = ReturnType<typeof within>;

async function currencyOf({ kind, id }: Pair, find: Find): Promise<Currency> {
  const record = await find(kind, id);
  const projectId = record && 'projectId' in record ? record.projectId : null;
  const project = kind === 'projects' ? record : projectId && (await find('projects', projectId));
  return project && 'currency' in project ? project.currency : '';
}

/** An example with all that is needed to write it in words. */
async function sampleOf(pair: Pair, here: Find, file: Find): Promise<RecordDifference> {
  const { kind, id, fields } = pair;
  const pointers = fields.flatMap((one) => [
    ...spokenOf(one.field, one.here),
    ...spokenOf(one.field, one.file),
  ]);
  const names = pointers.map(
    async (to): Promise<[Id, string]> => [to.id, await nameOf(to.kind, to.id, here)],
  );
  return {
    kind,
    id,
    name: await nameOf(kind, id, here),
    names: new Map((await Promise.all(names)).filter(([, name]) => name !== '')),
    currency: { here: await currencyOf(pair, here), file: await currencyOf(pair, file) },
    fields: pair.here === null ? null : fields,
  };
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
  const print = await walkPlan(reader, backup, {
    pair(pair) {
      if (pair.mends) mends += 1;
      counts.get(pair.kind)?.add(pair);
    },
    unfit: (one) => void unreadable.push(one),
    onlyHere: (kind) => counts.get(kind)?.raise('onlyHere'),
  });
  for (const { kind } of unreadable) {
    const of = KINDS.find((one) => one === kind);
    if (of) counts.get(of)?.raise('unreadable');
  }
  const all = [...counts.values()];
  const [here, file] = [within(reader, backup, 'here'), within(reader, backup, 'file')];
  const samples = all.flatMap(({ changed, fresh }) => [...changed, ...fresh]);
  return {
    kinds: all.map(({ count }) => count),
    freshEntries: await freshEntries(reader, backup),
    mends,
    samples: await Promise.all(samples.map((pair) => sampleOf(pair, here, file))),
    unreadable: unreadable.slice(0, LISTED),
    unreadableCount: unreadable.length,
    print,
  };
}
