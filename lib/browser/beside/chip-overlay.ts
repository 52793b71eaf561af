/** Our one overlay over a board: chips, and in select mode outlines with ticks. Nothing in it can be clicked or is read aloud. */
import type { Chip } from '../../core/board.ts';
import { icon } from './icons.ts';
import { addStyle } from './styles-in.ts';

/** What is drawn for one card, in the window's pixels. */
export interface Drawing {
  card: Element;
  chip: { chip: Chip; left: number; top: number; width: number; clip: string } | null;
  /** Null: no select mode. */
  mark: {
    left: number;
    top: number;
    width: number;
    height: number;
    clip: string;
    selected: boolean;
  } | null;
}

export interface ChipOverlay {
  /**
   * Runs in the next frame once the page has laid itself out, and before it is painted: whatever is read then costs the page
   * no layout of its own, and what is drawn is not a frame late.
   */
  afterLayout(run: () => void): void;
  /** The window's corner and unit as our layer has them: a page may have moved or zoomed its root. Reads. */
  origin(): { left: number; top: number; scale: number };
  /** Draws exactly these; what was drawn for other cards goes, and the very drawing of last time stays. Writes only. */
  draw(drawings: readonly Drawing[], origin: { left: number; top: number; scale: number }): void;
  hide(hidden: boolean): void;
  /** How high above the page: just above the cards, so that the page's own menus and dialogs lie over us by themselves. */
  level(z: number): void;
  scheme(scheme: 'light' | 'dark', direction: 'ltr' | 'rtl'): void;
  remove(): void;
}

export const CHIP_HEIGHT = 18;
const FONT = '500 11px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
const UNIT = 100;
const MARK = 'data-planseat-chips';

/** Chips need to be measured before they are drawn, and a canvas measures text without a look at the page. */
export function makeMeasure(): (chip: Chip) => number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = FONT;
  const known = new Map<string, number>();
  return ({ kind, text }) => {
    // A sign alone is a square.
    if (text === '') return CHIP_HEIGHT;
    const name = `${kind} ${text}`;
    const width = known.get(name) ?? Math.ceil(pen?.measureText(text).width ?? text.length * 6);
    if (known.size < 2000) known.set(name, width);
    return width + 12 + { goals: 10, none: 0, look: 16 }[kind];
  };
}

const HOST = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['inset', '0 auto auto 0'],
  ['inline-size', '0'],
  ['block-size', '0'],
  ['display', 'block'],
  ['z-index', '0'],
  ['pointer-events', 'none'],
] as const;

export function makeOverlay(): ChipOverlay {
  for (const old of document.querySelectorAll(`[${MARK}]`)) old.remove();
  const host = document.createElement('div');
  host.setAttribute(MARK, '');
  host.ariaHidden = 'true';
  for (const [name, value] of HOST) host.style.setProperty(name, value, 'important');
  const shadow = host.attachShadow({ mode: 'closed' });
  addStyle(shadow, CSS);
  const layer = document.createElement('div');
  layer.className = 'layer';
  // An element of ours that changes its size is told of by the browser at exactly that time.
  const bell = document.createElement('div');
  bell.className = 'bell';
  shadow.append(layer, bell);
  document.body.append(host);
  let waiting: (() => void) | null = null;
  const rung = new ResizeObserver(() => {
    const run = waiting;
    waiting = null;
    run?.();
  });
  rung.observe(bell);
  let flip = false;
  const drawn = new Map<Element, Drawn>();
  let grid = '';

  return {
    afterLayout(run) {
      waiting = run;
      if (!host.isConnected) document.body?.append(host);
      requestAnimationFrame(() => {
        flip = !flip;
        bell.style.inlineSize = flip ? '2px' : '1px';
      });
    },
    origin() {
      const { left, top, width } = layer.getBoundingClientRect();
      return { left, top, scale: width > 0 ? width / UNIT : 1 };
    },
    draw(drawings, { left, top, scale }) {
      const wanted = new Set(drawings.map(({ card }) => card));
      for (const [card, one] of drawn) {
        if (wanted.has(card)) continue;
        one.remove();
        drawn.delete(card);
      }
      // On whole pixels of the screen, or lines and letters get blurred.
      const pixels = devicePixelRatio || 1;
      const snapped = (at: number, from: number) =>
        round((Math.round(at * pixels) / pixels - from) / scale);
      const place = (x: number, y: number) =>
        `translate(${snapped(x, left)}px,${snapped(y, top)}px)`;
      const gridNow = `${left} ${top} ${scale} ${pixels}`;
      const isSameGrid = gridNow === grid;
      grid = gridNow;
      for (const drawing of drawings) {
        const one = drawn.get(drawing.card) ?? makeDrawn(layer);
        drawn.set(drawing.card, one);
        if (!isSameGrid || one.last !== drawing) one.draw(drawing, place, scale);
        one.last = drawing;
      }
    },
    hide: (hidden) => {
      layer.style.visibility = hidden ? 'hidden' : '';
    },
    level: (z) => host.style.setProperty('z-index', String(z), 'important'),
    scheme(scheme, direction) {
      layer.style.colorScheme = scheme;
      layer.dir = direction;
    },
    remove() {
      rung.disconnect();
      host.remove();
    },
  };
}

const round = (pixels: number) => Math.round(pixels * 100) / 100;

interface Drawn {
  last: Drawing | null;
  draw(drawing: Drawing, place: (x: number, y: number) => string, scale: number): void;
  remove(): void;
}

/** One card's chip and mark; each style is written only where it changed. */
function makeDrawn(layer: Element): Drawn {
  let chip: HTMLElement | null = null;
  let mark: HTMLElement | null = null;
  let name = '';
  const written = new Map<string, string>();
  const set = (element: HTMLElement, property: string, value: string) => {
    if (written.get(property) === value) return;
    written.set(property, value);
    element.style.setProperty(property, value);
  };
  const drop = () => {
    chip?.remove();
    chip = null;
    name = '';
    written.clear();
  };
  return {
    last: null,
    draw(drawing, place, scale) {
      const { chip: wanted, mark: marked } = drawing;
      const now = wanted ? `${wanted.chip.kind} ${wanted.chip.text}` : '';
      if (now !== name) drop();
      if (wanted) {
        chip ??= layer.appendChild(chipElement(wanted.chip));
        name = now;
        set(chip, 'transform', place(wanted.left, wanted.top));
        set(chip, 'inline-size', `${round(wanted.width / scale)}px`);
        set(chip, 'visibility', wanted.clip === 'none' ? 'hidden' : 'inherit');
        set(chip, 'clip-path', wanted.clip.startsWith('inset') ? wanted.clip : 'none');
      }
      if (!marked) {
        mark?.remove();
        mark = null;
        return;
      }
      mark ??= layer.appendChild(markElement());
      mark.classList.toggle('on', marked.selected);
      mark.style.transform = place(marked.left, marked.top);
      mark.style.inlineSize = `${round(marked.width / scale)}px`;
      mark.style.blockSize = `${round(marked.height / scale)}px`;
      mark.style.visibility = marked.clip === 'none' ? 'hidden' : 'inherit';
      mark.style.clipPath = marked.clip.startsWith('inset') ? marked.clip : 'none';
    },
    remove() {
      drop();
      mark?.remove();
    },
  };
}

function chipElement({ kind, text }: Chip): HTMLElement {
  const element = document.createElement('span');
  element.className = `chip ${kind}`;
  if (kind === 'goals')
    element.append(Object.assign(document.createElement('i'), { className: 'dot' }));
  if (kind === 'look') element.append(icon('at-risk'));
  if (text === '') return element;
  const words = document.createElement('bdi');
  words.textContent = text;
  element.append(words);
  return element;
}

function markElement(): HTMLElement {
  const element = document.createElement('span');
  element.className = 'mark';
  const tick = document.createElement('span');
  tick.className = 'tick';
  tick.append(icon('check'));
  element.append(tick);
  return element;
}

const CSS = `
.layer{position:absolute;inset:0 auto auto 0;inline-size:${UNIT}px;block-size:${UNIT}px;color-scheme:light dark;contain:layout style;
font:${FONT};line-height:18px;font-variant-numeric:tabular-nums;
--soft:light-dark(#ebe8e3,#2e2b29);--line:light-dark(#cdc8c0,#4a4643);--control:light-dark(#8a847b,#857f77);--ink:light-dark(#524d47,#bfbab3);
--mark:light-dark(#8b2a60,#e792c0);--accent:light-dark(#8b2a60,#bd4b85);--accent-line:light-dark(#d8a3bf,#7a4463);--raised:light-dark(#fff,#242221);
--warn:light-dark(#7d4a00,#efbb5b);--warn-soft:light-dark(#fbecd0,#3a2b10);--warn-line:light-dark(#e2bd7f,#735520)}
.bell{position:absolute;inline-size:1px;block-size:1px;visibility:hidden}
.layer,.layer *{pointer-events:none!important;user-select:none}
.chip{position:absolute;inset:0 auto auto 0;box-sizing:border-box;block-size:${CHIP_HEIGHT}px;display:flex;align-items:center;justify-content:center;gap:4px;border-radius:3px;white-space:nowrap;overflow:hidden;color:var(--ink);background:var(--soft);box-shadow:inset 0 0 0 1px var(--line)}
.dot{inline-size:6px;block-size:6px;border-radius:50%;background:var(--mark);flex:none}
.none{background:none;box-shadow:none;outline:1px dashed var(--control);outline-offset:-1px}
.look{color:var(--warn);background:var(--warn-soft);box-shadow:inset 0 0 0 1px var(--warn-line)}
svg{inline-size:12px;block-size:12px;flex:none;fill:none;stroke:currentColor;stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.mark{position:absolute;inset:0 auto auto 0;box-sizing:border-box;border-radius:5px;border:1px dashed var(--accent-line)}
.mark.on{border:2px solid var(--accent)}
.tick{position:absolute;inset-block-start:-6px;inset-inline-end:-6px;box-sizing:border-box;inline-size:18px;block-size:18px;border-radius:50%;display:grid;place-items:center;background:var(--raised);border:1px solid var(--control);color:transparent}
.on .tick{background:var(--accent);border-color:var(--accent);color:#fff}
@media (forced-colors:active){.chip{border:1px solid CanvasText;background:Canvas;color:CanvasText}.none{border-style:dashed;outline:0}.dot{background:CanvasText}.mark.on{border-color:Highlight}.on .tick{background:Highlight;color:HighlightText;forced-color-adjust:none}}
@media print{.layer{visibility:hidden!important}.layer *{display:none!important}}
`;
