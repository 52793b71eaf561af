/** What one can press, and what it does. */
import { KeyCaps } from './key-caps.tsx';

/** What to press, as the browser writes shortcuts, and what it does. */
export type Keys = readonly (readonly [string, string])[];

export function KeyList(props: { keys: Keys }) {
  return (
    <dl className="keys">
      {props.keys.map(([caps, does]) => (
        <div key={does} className="row between">
          <dt>{does}</dt>
          <dd>
            <KeyCaps keys={caps} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
