/** The launcher at the page's edge: status by shape, goal numbers, opened by press, moved by pointer or arrow keys. */
import type { LauncherPaint } from '../../core/launcher.ts';
import { icon, logo } from './icons.ts';

export interface LauncherDeeds {
  open(): void;
  hide(): void;
  /** On a board: take clicks on cards for selecting, with the panel beside it. */
  select(): void;
  /** The user let go of it at this height, 0 to 1. */
  moved(top: number): void;
  reload(): void;
}

export interface Launcher {
  paint(paint: LauncherPaint, panelOpen: boolean): void;
  /** Our extension was updated: all it can do now is to say so. */
  sayReload(): void;
  button: HTMLButtonElement;
}

/** More goal numbers than this end in an ellipsis; the accessible name has them all. */
const MOST_KEYS = 3;
const STEP = 0.04;

export function makeLauncher(into: Element, deeds: LauncherDeeds): Launcher {
  const edge = document.createElement('div');
  const button = document.createElement('button');
  const hide = document.createElement('button');
  const select = document.createElement('button');
  edge.className = 'edge';
  button.className = 'launcher';
  hide.className = 'hide';
  hide.append(icon('x'));
  select.className = 'hide select';
  select.append(icon('select'));
  edge.append(button, select, hide);
  edge.hidden = true;
  into.append(edge);

  let stale = false;
  let last: LauncherPaint | null = null;
  const place = (top: number) => edge.style.setProperty('--top', String(top));
  const pressed = makeMovable(button, place, deeds.moved);
  button.addEventListener('click', (event) => {
    if (!event.isTrusted || !pressed()) return;
    if (stale) deeds.reload();
    else deeds.open();
  });
  select.addEventListener('click', (event) => {
    if (event.isTrusted) deeds.select();
  });
  hide.addEventListener('click', (event) => {
    if (event.isTrusted) deeds.hide();
  });

  return {
    button,
    paint(paint, panelOpen) {
      if (stale) return;
      last = paint;
      edge.hidden = panelOpen || paint.look.hidden;
      place(paint.look.top);
      button.replaceChildren(logo(), ...marks(paint));
      name(button, `${paint.words.open}. ${paint.words.status}`, paint.words.move);
      name(hide, paint.words.hide, '');
      select.hidden = paint.board === null;
      name(select, paint.words.select, '');
    },
    sayReload() {
      if (stale || !last) return;
      stale = true;
      edge.hidden = false;
      hide.hidden = true;
      select.hidden = true;
      button.replaceChildren(logo(), rule(), icon('reload'));
      name(button, last.words.reload, '');
    },
  };
}

function name(button: HTMLButtonElement, label: string, description: string): void {
  button.ariaLabel = label;
  button.ariaDescription = description || null;
  button.title = label;
}

function marks({ task, linked, level, goalNumbers }: LauncherPaint): Element[] {
  if (!task) return [];
  if (!linked) return [rule(), icon('unlink')];
  const keys = goalNumbers.slice(0, MOST_KEYS).map((number) => key(String(number), 'key'));
  if (goalNumbers.length > MOST_KEYS) keys.push(key('…', 'key none'));
  if (keys.length === 0) keys.push(key('+', 'key none'));
  return [rule(), icon(level ?? 'not-enough-data'), ...keys];
}

function key(text: string, className: string): Element {
  const mark = document.createElement('span');
  mark.className = className;
  mark.textContent = text;
  return mark;
}

function rule(): Element {
  return key('', 'rule');
}

/** Makes the button movable up and down. Answers whether a click that just came was a press and not the end of a move. */
function makeMovable(
  button: HTMLButtonElement,
  place: (top: number) => void,
  moved: (top: number) => void,
): () => boolean {
  let top = 0;
  let from: { y: number; top: number } | null = null;
  let dragged = false;
  const room = () => Math.max(1, innerHeight - 110);
  const current = () => button.getBoundingClientRect().top / room();
  const put = (wanted: number) => {
    top = Math.min(1, Math.max(0, wanted));
    place(top);
  };
  button.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    from = { y: event.clientY, top: current() };
    dragged = false;
    button.setPointerCapture(event.pointerId);
  });
  button.addEventListener('pointermove', (event) => {
    if (!from || (!dragged && Math.abs(event.clientY - from.y) < 5)) return;
    dragged = true;
    put(from.top + (event.clientY - from.y) / room());
  });
  const end = () => {
    if (from && dragged) moved(top);
    from = null;
  };
  button.addEventListener('pointerup', end);
  button.addEventListener('pointercancel', end);
  button.addEventListener('keydown', (event) => {
    const way = { ArrowUp: -STEP, ArrowDown: STEP }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    put(current() + way);
    moved(top);
  });
  // A click by keyboard (detail 0) is always a press.
  return () => {
    const wasDragged = dragged;
    dragged = false;
    return !wasDragged;
  };
}
