/** A number on the screen: kept apart from the text around it, so that right-to-left text does not turn it around. */
import type { ReactNode } from 'react';

export function Num(props: { children: ReactNode; bad?: boolean }) {
  return <bdi className={props.bad ? 'num is-over' : 'num'}>{props.children}</bdi>;
}
