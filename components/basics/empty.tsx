/** What stands where there is nothing yet: a sentence, and what to do first. */
import type { ReactNode } from 'react';

export function Empty(props: { title?: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty">
      {props.title && <p className="strong">{props.title}</p>}
      <div className="muted">{props.children}</div>
      {props.actions && <div className="row wrap">{props.actions}</div>}
    </div>
  );
}
