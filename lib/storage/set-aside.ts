/** Records that no longer parse: met while reading, set aside with their raw value, and listed for whoever asks. */
import type { Kind } from '../core/change.ts';
import { checkRecord } from './records.ts';
import type { Row } from './rows.ts';
import type { Damaged, RecordOf } from './store.ts';

export class SetAside {
  readonly #met = new Map<string, Damaged>();

  /** The record in a row; null where it no longer parses, which is noted. */
  open<K extends Kind>(kind: K, row: Row): RecordOf[K] | null {
    const name = `${kind} ${row.id}`;
    const checked = checkRecord(kind, row.record);
    const wrong = checked.good
      ? checked.value.id === row.id
        ? null
        : 'id: not the one it is stored under'
      : checked.wrong;
    if (checked.good && wrong === null) {
      this.#met.delete(name);
      return checked.value;
    }
    this.#met.set(name, { kind, id: row.id, wrong: wrong ?? '', raw: row.record });
    return null;
  }

  has(kind: Kind, id: string): boolean {
    return this.#met.has(`${kind} ${id}`);
  }

  list(): Damaged[] {
    return [...this.#met.values()];
  }
}
