/** The panel's inner edge as a handle: a separator moved by pointer or arrow keys. */
import { PANEL_WIDTH } from '../../core/settings.ts';

export interface GripDeeds {
  width(): number;
  /** The side of the window at which the panel lies. */
  side(): 'left' | 'right';
  sizing(width: number): void;
  sized(width: number): void;
}

const STEP = 16;

export function makeGrip(deeds: GripDeeds): { element: HTMLElement; name(name: string): void } {
  const grip = document.createElement('div');
  grip.className = 'grip';
  grip.tabIndex = 0;
  grip.role = 'separator';
  grip.ariaOrientation = 'vertical';
  grip.ariaValueMin = String(PANEL_WIDTH.least);
  grip.ariaValueMax = String(PANEL_WIDTH.most);

  const size = (wanted: number) => {
    const width = Math.round(Math.min(PANEL_WIDTH.most, Math.max(PANEL_WIDTH.least, wanted)));
    grip.ariaValueNow = String(width);
    deeds.sizing(width);
    return width;
  };
  const outward = () => (deeds.side() === 'right' ? -1 : 1);
  let from: { x: number; width: number } | null = null;

  grip.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    from = { x: event.clientX, width: deeds.width() };
    grip.setPointerCapture(event.pointerId);
    grip.focus({ preventScroll: true });
    event.preventDefault();
  });
  grip.addEventListener('pointermove', (event) => {
    if (from && event.isTrusted) size(from.width + (event.clientX - from.x) * outward());
  });
  const end = () => {
    if (from) deeds.sized(deeds.width());
    from = null;
  };
  grip.addEventListener('pointerup', end);
  grip.addEventListener('pointercancel', end);
  grip.addEventListener('keydown', (event) => {
    const wanted = keyed(event.key, deeds.width(), outward());
    if (!event.isTrusted || wanted === null) return;
    event.preventDefault();
    deeds.sized(size(wanted));
  });

  return {
    element: grip,
    name(name) {
      grip.ariaLabel = name;
      grip.ariaValueNow = String(deeds.width());
    },
  };
}

function keyed(key: string, width: number, outward: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return width + STEP * outward;
    case 'ArrowLeft':
      return width - STEP * outward;
    case 'Home':
      return PANEL_WIDTH.least;
    case 'End':
      return PANEL_WIDTH.most;
    default:
      return null;
  }
}
