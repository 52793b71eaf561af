/** The newest backup's second place: whole or not at all, and silent where there is none. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CopyLine } from '../../lib/core/backup.ts';
import { openRefuge } from '../../lib/storage/backup/refuge.ts';

const line: CopyLine = { id: 'a', at: 7, reason: 'daily', dataVersion: 2, records: 3, size: 4 };
const bytes = new Uint8Array([10, 1, 10, 2]).buffer;

/** The extension's file system, as far as the refuge uses it: what is written shows when the file is closed. */
const files = new Map<string, Blob>();
const folder = {
  async getFileHandle(name: string, how?: { create: boolean }) {
    if (!how && !files.has(name)) throw new DOMException('', 'NotFoundError');
    return {
      getFile: async () => files.get(name) ?? new Blob(),
      async createWritable() {
        let written: Blob = new Blob();
        return {
          write: async (blob: Blob) => {
            written = blob;
          },
          close: async () => void files.set(name, written),
        };
      },
    };
  },
};

beforeEach(() => {
  files.clear();
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('what is put there is found again, as it was', async () => {
  const refuge = openRefuge('here');
  expect(await refuge.get()).toBeNull();
  await refuge.put({ line, bytes });
  const found = await refuge.get();
  expect(found?.line).toEqual(line);
  expect(new Uint8Array(found?.bytes ?? new ArrayBuffer(0))).toEqual(new Uint8Array(bytes));
  expect(await openRefuge('elsewhere').get()).toBeNull();
});

test.each([
  ['nothing', ''],
  ['no line', 'nonsense'],
  ['a line that is none', 'nonsense\nrest'],
  ['another thing', '{"id":7}\nrest'],
  ['half of it', `${JSON.stringify(line)}\nabc`],
])('%s is no backup', async (_, text) => {
  files.set('here', new Blob([text]));
  expect(await openRefuge('here').get()).toBeNull();
});

test.each([undefined, {}, { storage: {} }])(
  'where the browser has no such place (%j) nothing is kept',
  async (without) => {
    vi.stubGlobal('navigator', without);
    const refuge = openRefuge('here');
    await refuge.put({ line, bytes });
    expect(await refuge.get()).toBeNull();
  },
);
