/** Counts what is asked of the database from now on, each request and each row that it hands out; wherever IndexedDB is. */
export interface Reads {
  requests: number;
  rows: number;
}

/** Stands alone, so that it can run in a worker too. The counts lie there as `reads`; asked again, it begins anew. */
export function countReads(): void {
  const reads: Reads = { requests: 0, rows: 0 };
  Object.assign(globalThis, { reads });
  for (const owner of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    const own = owner as unknown as Record<string, (...given: unknown[]) => IDBRequest>;
    for (const name of ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count']) {
      const real = own[name];
      if (!real) continue;
      own[name] = function (...given) {
        const request = real.apply(this, given);
        reads.requests += 1;
        request.addEventListener('success', () => {
          const { result } = request;
          reads.rows += Array.isArray(result) ? result.length : 1;
        });
        return request;
      };
    }
  }
}
