/** Grey bars where something is about to stand; only after 300 ms, so that what is quick does not flicker. */
import { type ReactNode, useEffect, useState } from 'react';

const PATIENCE = 300;

export function AfterAWhile(props: { children: ReactNode }) {
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return waited ? props.children : null;
}

/** Widths in per cent of the room, each another. */
export function Skeleton(props: { label: string; lines: readonly number[] }) {
  return (
    <AfterAWhile>
      <div className="stack" role="status" aria-label={props.label}>
        {props.lines.map((width) => (
          <span key={width} className="skel" style={{ inlineSize: `${width}%` }} />
        ))}
      </div>
    </AfterAWhile>
  );
}
