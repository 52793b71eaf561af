/** A key cap. */
import type { ReactNode } from 'react';

export function Kbd(props: { children: ReactNode; on?: boolean }) {
  return <kbd className={props.on ? 'kbd kbd-on' : 'kbd'}>{props.children}</kbd>;
}
