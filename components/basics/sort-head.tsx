/** A column's head that sorts: pressed once one way, pressed again the other. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Icon } from './icon.tsx';
import css from './sort-head.module.css';

export interface Sort<C extends string> {
  by: C;
  down: boolean;
}

export function SortHead<C extends string>(props: {
  column: C;
  sort: Sort<C>;
  /** The way of the first press: down for amounts and times. */
  firstDown?: boolean;
  numeric?: boolean;
  onSort: (to: Sort<C>) => void;
  children: string;
}) {
  const { column, sort, firstDown = false } = props;
  const here = sort.by === column;
  const way = !here ? 'none' : sort.down ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={way} className={props.numeric ? 'n' : undefined}>
      <button
        type="button"
        className={css.sort}
        onClick={() => props.onSort({ by: column, down: here ? !sort.down : firstDown })}
      >
        {props.children}
        {here && <Icon of={sort.down ? ArrowDown : ArrowUp} size={14} />}
      </button>
    </th>
  );
}
