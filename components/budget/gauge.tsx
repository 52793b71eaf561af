/** The budget bar: a ruler with a limit mark, not a limit end. What runs past the limit is hatched, never clamped. */
import type { CSSProperties } from 'react';

export interface GaugeParts {
  limit: number;
  /** Spent by others than this ticket. */
  spent: number;
  /** Spent by this ticket, and what it still takes. */
  mine?: number;
  mineOpen?: number;
  otherOpen: number;
}

const at = (share: number): CSSProperties => ({ '--v': Number(share.toFixed(4)) }) as CSSProperties;

/** The drawn pieces as shares of the ruler's length: each cut at the limit, the rest is overage. Exported for its test. */
export function gaugeShares(parts: GaugeParts) {
  const limit = Math.max(0, parts.limit);
  const pieces = [
    ['g-spent', parts.spent],
    ['g-mine', parts.mine ?? 0],
    ['g-mine-open', parts.mineOpen ?? 0],
    ['g-open', parts.otherOpen],
  ] as const;
  const total = pieces.reduce((sum, [, size]) => sum + Math.max(0, size), 0);
  // A little ruler stays visible beyond whichever is longer, so that the mark is never mistaken for the end.
  const scale = Math.max(limit * 1.055, total * 1.025, 1);
  let from = 0;
  const drawn = pieces.map(([name, size]) => {
    const to = from + Math.max(0, size);
    const inside = Math.max(0, Math.min(to, limit) - Math.min(from, limit));
    from = to;
    return { name, share: inside / scale };
  });
  const over = Math.max(0, total - limit) / scale;
  return { drawn, over, limit: limit / scale };
}

export function Gauge(props: { parts: GaugeParts; sentence: string; small?: boolean }) {
  const { drawn, over, limit } = gaugeShares(props.parts);
  return (
    <span
      className={props.small ? 'gauge gauge-sm' : 'gauge'}
      role="img"
      aria-label={props.sentence}
    >
      <span className="gauge-track">
        {drawn
          .filter((piece) => piece.share > 0)
          .map((piece) => (
            <span key={piece.name} className={piece.name} style={at(piece.share)} />
          ))}
        {over > 0 && <span className="g-over" style={at(over)} />}
      </span>
      {!props.small &&
        [0.25, 0.5, 0.75].map((part) => (
          <span key={part} className="gauge-tick" style={at(limit * part)} />
        ))}
      <span className="gauge-limit" style={at(limit)} />
    </span>
  );
}

export function GaugeLegend(props: { entries: readonly { swatch: string; label: string }[] }) {
  return (
    <div className="legend" aria-hidden="true">
      {props.entries.map((entry) => (
        <span key={entry.swatch}>
          <span className={`swatch ${entry.swatch}`} />
          {entry.label}
        </span>
      ))}
    </div>
  );
}
