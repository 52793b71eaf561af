/** The panel's place in the page: a frame of our own origin, over the page or docked beside it, with an edge to size it by. */
import { PANEL_WIDTH } from '../../core/settings.ts';
import { makeDock } from './dock.ts';
import { makeGrip } from './grip.ts';

export interface PanelDeeds {
  /** The frame loaded anew: it knows nothing of us yet. */
  loaded(frame: HTMLIFrameElement): void;
  /** The user let go of the edge at this width. */
  sized(width: number): void;
}

export interface PanelLook {
  width: number;
  docked: boolean;
  direction: 'ltr' | 'rtl';
  resize: string;
}

export interface Panel {
  show(look: PanelLook): void;
  isOpen(): boolean;
  /** Is the person in it? Its edge does not count: no key of the panel's is heard there. */
  hasFocus(): boolean;
  focus(): void;
  close(): void;
}

/** Milliseconds in which a panel that was closed, and is no longer seen, ends what it was about to keep. */
const LINGERS = 1_000;

/**
 * The frame exists only while the panel is open: a page nobody planned on costs nothing.
 * It lies in the browser's top layer: what the page does to its own root (dim, move, scale, clip) does not reach it there.
 */
export function makePanel(into: Element, src: () => string, deeds: PanelDeeds): Panel {
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.hidden = true;
  panel.popover = 'manual';
  into.append(panel);
  const dock = makeDock();
  let look: PanelLook | null = null;
  let frame: HTMLIFrameElement | null = null;

  /** Takes out at once a frame that is no longer seen. */
  let gone = () => {};
  const leave = (left: HTMLIFrameElement) => {
    const timer = setTimeout(() => left.remove(), LINGERS);
    gone = () => {
      clearTimeout(timer);
      left.remove();
    };
  };

  /** To the front. Taken out of the page and put back, the panel lies in no layer any more. */
  const raise = () => {
    if (panel.matches(':popover-open')) panel.hidePopover();
    if (panel.isConnected) panel.showPopover();
  };
  /** The page opened a layer over us. Its dialogs stay there: the page behind them is shut, and we are in it. */
  const staysInFront = ({ target, newState }: ToggleEvent) => {
    if (newState === 'open' && !(target instanceof HTMLDialogElement)) raise();
  };
  const paint = () => {
    if (!look) return;
    panel.style.setProperty('--width', `${look.width}px`);
    panel.classList.toggle('docked', look.docked);
    if (look.docked) dock.push(look.width, look.direction === 'rtl' ? 'left' : 'right');
    else dock.release();
  };
  const grip = makeGrip({
    width: () => look?.width ?? PANEL_WIDTH.usual,
    side: () => (look?.direction === 'rtl' ? 'left' : 'right'),
    sizing(width) {
      if (look) look = { ...look, width };
      paint();
    },
    sized: deeds.sized,
  });
  panel.append(grip.element);

  return {
    isOpen: () => frame !== null,
    show(next) {
      look = next;
      grip.name(next.resize);
      paint();
      if (frame) return;
      gone();
      panel.hidden = false;
      frame = makeFrame(src(), (loaded) => {
        if (loaded !== frame) return;
        if (!panel.matches(':popover-open')) raise();
        deeds.loaded(loaded);
      });
      panel.append(frame);
      raise();
      document.addEventListener('toggle', staysInFront, true);
    },
    hasFocus() {
      const root = panel.getRootNode();
      return frame !== null && root instanceof ShadowRoot && root.activeElement === frame;
    },
    focus: () => frame?.focus(),
    close() {
      if (frame) leave(frame);
      frame = null;
      panel.hidden = true;
      document.removeEventListener('toggle', staysInFront, true);
      dock.release();
    },
  };
}

function makeFrame(src: string, loaded: PanelDeeds['loaded']): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = 'Planseat';
  frame.allow = 'clipboard-read; clipboard-write';
  frame.addEventListener('load', () => loaded(frame));
  frame.src = src;
  return frame;
}
