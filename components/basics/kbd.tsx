/** A key cap. */
import type { ReactNode } from 'react';
import { usePreferences } from '../frame/preferences.tsx';

/** Gone where single keys are off. `always`: a chord, a key that a field or form hears by itself, or the face of a button. */
export function Kbd(props: { children: ReactNode; on?: boolean; always?: boolean }) {
  const { singleKeys } = usePreferences();
  if (!singleKeys && !props.always) return null;
  return <kbd className={props.on ? 'kbd kbd-on' : 'kbd'}>{props.children}</kbd>;
}
