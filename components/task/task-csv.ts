/** The tasks of a list as a CSV file, written page by page: a hundred thousand lines are never one string. */
import { BYTE_ORDER_MARK, type Cell, csvLine, type Separator } from '../../lib/core/csv.ts';
import type { Id } from '../../lib/core/record.ts';
import { figuresAsOf } from '../../lib/core/task-reading.ts';
import type { TaskRow } from '../../lib/workspace/views.ts';

const PAGE = 500;

export interface CsvWords {
  /** The first line, in the order of `cellsOf`. */
  head: readonly string[];
  in: string;
  out: string;
  done: string;
  open: string;
}

/** Times in whole minutes and days as ISO has them: numbers that every program reads alike. */
function cellsOf({ task, goals, scope, forecast }: TaskRow, words: CsvWords): Cell[] {
  const done = task.done?.value ?? null;
  const asOf = figuresAsOf(task);
  return [
    task.key,
    task.title?.value ?? null,
    task.url === '' ? null : task.url,
    task.status?.value ?? null,
    done === null ? null : done ? words.done : words.open,
    task.assignee?.value ?? null,
    goals.join(' '),
    scope === null ? null : scope === 'in' ? words.in : words.out,
    task.estimate?.value ?? null,
    task.spent?.value ?? null,
    task.remaining?.value ?? null,
    forecast.minutes,
    task.due?.value ?? null,
    asOf === null ? null : new Date(asOf).toISOString(),
  ];
}

/** Null: ended by the signal. What is no longer there is left out. */
export async function writeTaskCsv(
  ids: readonly Id[],
  rowsOf: (ids: readonly Id[]) => Promise<readonly (TaskRow | null)[]>,
  words: CsvWords,
  how: {
    byteOrderMark: boolean;
    separator: Separator;
    signal: AbortSignal;
    tell: (written: number) => void;
  },
): Promise<Blob | null> {
  const head = csvLine(words.head, how.separator);
  const parts: Blob[] = [new Blob([how.byteOrderMark ? BYTE_ORDER_MARK : '', head])];
  for (let at = 0; at < ids.length; at += PAGE) {
    const rows = await rowsOf(ids.slice(at, at + PAGE));
    if (how.signal.aborted) return null;
    const lines = rows.flatMap((row) => (row ? [csvLine(cellsOf(row, words), how.separator)] : []));
    // Each page goes to where the browser keeps files, rather than into our memory.
    parts.push(new Blob(lines));
    how.tell(Math.min(at + PAGE, ids.length));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
