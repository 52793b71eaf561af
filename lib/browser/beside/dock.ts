/** Makes room beside the page for a docked panel: one style of ours, taken out again exactly. */
import { addStyle } from './styles-in.ts';

export interface Dock {
  push(width: number, side: 'left' | 'right'): void;
  release(): void;
}

/** Only on screens: a printed page has no panel beside it. Narrow windows have no room to give. */
export function makeDock(): Dock {
  let pushed = '';
  let take: () => void = () => {};
  const release = () => {
    take();
    take = () => {};
    pushed = '';
  };
  return {
    push(width, side) {
      const css = `@media screen and (min-width:${width * 2}px){html{margin-${side}:${width}px!important}}`;
      if (css === pushed) return;
      release();
      take = addStyle(document, css);
      pushed = css;
    },
    release,
  };
}
