/** A table with hairlines; where it is wider than its room, it scrolls by itself and can be reached by keyboard. */
import type { ReactNode } from 'react';

export function Table(props: {
  label: string;
  head: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
  /** Where there is little room its rows become blocks: a figure's cell says by `data-column` which it is. */
  stacks?: boolean;
}) {
  return (
    // A scroller must be reachable by keyboard.
    <section
      className={props.stacks ? 'scroll stacked' : 'scroll'}
      tabIndex={0}
      aria-label={props.label}
    >
      <table className="table">
        <thead>{props.head}</thead>
        <tbody>{props.children}</tbody>
        {props.foot && <tfoot>{props.foot}</tfoot>}
      </table>
    </section>
  );
}
