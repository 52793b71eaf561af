/**
 * Where the newest automatic backup lies once more, outside of all databases: as a file in the extension's own file system.
 * Chromium keeps all databases of an extension in one place, and throws them all away where that place is damaged.
 */
import type { CopyLine } from '../../core/backup.ts';

export interface Sheltered<Line extends CopyLine = CopyLine> {
  line: Line;
  bytes: ArrayBuffer;
}

export interface Refuge<Line extends CopyLine = CopyLine> {
  /** Whole or not at all: what lay there before stays until the new file is written. */
  put(kept: Sheltered<Line>): Promise<void>;
  /** Null: none lies there, or none that can be read. */
  get(): Promise<Sheltered<Line> | null>;
}

const LINE_END = 10;
const NUMBERS = ['at', 'dataVersion', 'records', 'size'] as const;

/** The line as text, an end of line, and the packed backup after it. */
const writeDown = ({ line, bytes }: Sheltered) => new Blob([JSON.stringify(line), '\n', bytes]);

function isLine(value: unknown): value is CopyLine {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('reason' in value))
    return false;
  const numbers = NUMBERS.every(
    (name) => name in value && Number.isFinite(Reflect.get(value, name)),
  );
  return typeof value.id === 'string' && typeof value.reason === 'string' && numbers;
}

async function understand<Line extends CopyLine>(file: Blob): Promise<Sheltered<Line> | null> {
  const whole = await file.arrayBuffer();
  const end = new Uint8Array(whole).indexOf(LINE_END);
  if (end < 0) return null;
  const line: unknown = JSON.parse(new TextDecoder().decode(whole.slice(0, end)));
  const bytes = whole.slice(end + 1);
  // Whoever wrote the line wrote it as ours; it is looked at, since a disk forgets things.
  return isLine(line) && line.size === bytes.byteLength ? { line: line as Line, bytes } : null;
}

/** `name`: of the file. Where the browser has no such file system nothing is kept, and nothing found. */
export function openRefuge<Line extends CopyLine>(name: string): Refuge<Line> {
  const root = async () => (await globalThis.navigator?.storage?.getDirectory?.()) ?? null;
  return {
    async put(kept) {
      const folder = await root();
      if (!folder) return;
      const file = await folder.getFileHandle(name, { create: true });
      const writing = await file.createWritable();
      await writing.write(writeDown(kept));
      await writing.close();
    },
    async get() {
      try {
        const file = await (await root())?.getFileHandle(name);
        return file ? await understand<Line>(await file.getFile()) : null;
      } catch {
        return null;
      }
    },
  };
}
