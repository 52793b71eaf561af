/** A table of any number of rows, of which only those in sight are drawn. It scrolls by itself; its head stays. */
import {
  defaultRangeExtractor,
  measureElement,
  observeElementRect,
  useVirtualizer,
  type VirtualItem,
} from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import css from './virtual-table.module.css';

/** What each row's `tr` takes over. */
export interface RowProps {
  ref: (row: HTMLTableRowElement | null) => void;
  'data-index': number;
  'aria-rowindex': number;
}

/** Taken for as large where there is no layout yet. */
const SCREENFUL = { width: 1000, height: 600 };
const ROW = 38;

export function VirtualTable(props: {
  label: string;
  head: ReactNode;
  columns: number;
  count: number;
  keyOf: (index: number) => string;
  /** Where there is little room rows become blocks: a figure's cell says by `data-column` which it is. */
  row: (index: number, take: RowProps) => ReactNode;
  /** Hears which rows are in sight, so that they can be asked for. */
  onRange?: (first: number, last: number) => void;
  busy?: boolean;
}) {
  const { count, columns, keyOf, onRange } = props;
  const scroller = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: keyOf,
    overscan: 8,
    initialRect: SCREENFUL,
    useFlushSync: false,
    observeElementRect: (instance, hear) =>
      observeElementRect(instance, (rect) => hear(rect.height === 0 ? SCREENFUL : rect)),
    measureElement: (row, entry, instance) => measureElement(row, entry, instance) || ROW,
    // A row that holds the focus stays, however far it is scrolled away.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      if (focused === null || focused >= count || seen.includes(focused)) return seen;
      return [...seen, focused].sort((a, b) => a - b);
    },
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (count > 0) onRange?.(first, last);
  }, [onRange, first, last, count]);
  return (
    <section
      ref={scroller}
      className={`scroll stacked ${css.scroller}`}
      // A scroller must be reachable by keyboard.
      tabIndex={0}
      aria-label={props.label}
      aria-busy={props.busy ?? false}
      onFocus={({ target }) => {
        const row = target.closest<HTMLElement>('tr[data-index]');
        setFocused(row ? Number(row.dataset.index) : null);
      }}
      onBlur={() => setFocused(null)}
    >
      <table className="table" aria-rowcount={count + 1}>
        <thead className={css.head}>{props.head}</thead>
        <tbody>
          {withGaps(items, rows.getTotalSize()).map((part) =>
            'gap' in part ? (
              <tr key={`gap-${part.before}`} className={css.gap}>
                <td colSpan={columns} style={{ blockSize: part.gap }} />
              </tr>
            ) : (
              props.row(part.index, {
                ref: rows.measureElement,
                'data-index': part.index,
                'aria-rowindex': part.index + 2,
              })
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

/** Empty room where rows are not drawn, so that the scroll bar is as long as the whole table. */
function withGaps(items: readonly VirtualItem[], whole: number) {
  const parts: (VirtualItem | { gap: number; before: number | 'end' })[] = [];
  let end = 0;
  for (const item of items) {
    if (item.start > end) parts.push({ gap: item.start - end, before: item.index });
    parts.push(item);
    end = item.end;
  }
  if (whole > end) parts.push({ gap: whole - end, before: 'end' });
  return parts;
}
