/** Merges two copies of a record field by field: of each field the later change stands, so no field edit is lost. */
import type { RecordBase, Stamp } from './record.ts';
import { canonical } from './same.ts';
import { compareStamps } from './stamp.ts';

/** The store's own fields, which are not merged by stamps. */
const OWN = new Set(['id', 'createdAt', 'stamps']);

interface Side {
  value: unknown;
  stamp: Stamp | undefined;
}

/** Two values under one stamp cannot happen by our own writes; a damaged copy still has to merge the same way everywhere. */
function later(a: Side, b: Side): Side {
  const order = compareStamps(a.stamp, b.stamp);
  if (order !== 0) return order > 0 ? a : b;
  return canonical(a.value) >= canonical(b.value) ? a : b;
}

/**
 * Commutative, associative and idempotent. Deletion (`deletedAt`) is a field like the others: the later of deleting and
 * bringing back stands. Throws where the copies are not of one record.
 */
export function mergeRecords<R extends RecordBase>(a: R, b: R): R {
  if (a.id !== b.id) throw new RangeError('Two copies of one record are merged, not two records.');
  const left = new Map<string, unknown>(Object.entries(a));
  const right = new Map<string, unknown>(Object.entries(b));
  const merged: Record<string, unknown> = {};
  const stamps: Record<string, Stamp> = {};
  for (const field of new Set([...left.keys(), ...right.keys()])) {
    if (OWN.has(field)) continue;
    const sides = [
      left.has(field) ? [{ value: left.get(field), stamp: a.stamps[field] }] : [],
      right.has(field) ? [{ value: right.get(field), stamp: b.stamps[field] }] : [],
    ].flat();
    const winner = sides.reduce(later);
    merged[field] = winner.value;
    if (winner.stamp !== undefined) stamps[field] = winner.stamp;
  }
  const createdAt = Math.min(a.createdAt, b.createdAt);
  return { ...a, ...merged, createdAt, stamps };
}
